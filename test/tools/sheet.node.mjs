// `medborgarloften to-sheet` and `from-sheet`, as they are run from the built package, with files as spreadsheets save them.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../../scripts/project.mjs';
import { anyFeed } from './any-feed.mjs';
import { built } from './built.mjs';
import { medborgarloften } from './cli.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'sheets-'));
after(() => rm(folder, { recursive: true }));
const at = (name) => path.join(folder, name);

const UMEA = 'src/feed/umea-2025-2027.json';
const EXAMPLE = 'test/fixtures/example-feed.json';
const json = async (file) => JSON.parse(await readFile(path.resolve(root, file), 'utf8'));
const X = '_medborgarloften';

/** Runs a command that must do well. */
async function done(...args) {
  const { out, remarks, code } = await medborgarloften(args);
  assert.equal(code, 0, remarks);
  return { out, remarks };
}

let count = 0;
/** A copy of a feed, to be changed. */
async function copyOf(file, change = (text) => text) {
  const name = at(`feed-${++count}.json`);
  await writeFile(name, change(await readFile(path.join(root, file), 'utf8')));
  return name;
}

const [
  { toTables },
  { fromTables },
  { recognise, knownNames },
  csv,
  xlsx,
  { sheetWords },
  { decode },
  { openSheets },
  dates,
] = await Promise.all(
  ['to-tables', 'from-tables', 'recognise', 'csv', 'xlsx', 'words', 'encoding', 'open-sheets', 'dates'].map(
    (name) => built(`tools/sheet/${name}.js`),
  ),
);
const { speak } = await built('tools/say.js');
const words = await sheetWords();

/** What the one table of a file says, without the command around it: problems, and the items that it makes. */
async function items(bytes, name = `file-${++count}.csv`) {
  await writeFile(at(name), bytes);
  const { feed, problems } = fromTables(
    (await openSheets(at(name))).map(recognise),
    await json(EXAMPLE),
    words,
  );
  assert.deepEqual(problems, []);
  return feed;
}

/** A CSV file that is read into a feed: what came of it. */
async function read(csv, { into = EXAMPLE, name = `sheet-${++count}.csv` } = {}) {
  const [sheet, feed] = [at(name), await copyOf(into)];
  await writeFile(sheet, csv);
  const { remarks, code } = await medborgarloften(['from-sheet', sheet, '--into', feed]);
  return { remarks, code, feed: await json(feed), before: await json(into) };
}

const PROMISES = 'Id;Löfte;Område;Parter;Publicerat\r\n';
const good = (id, text = 'Vi lovar.') => `${id};${text};trafik;polisen;2026-01-01\r\n`;
const found = ({ items }, id) => items.find((item) => item.id === id);

describe('a feed in a sheet', () => {
  for (const file of [UMEA, EXAMPLE])
    it(`comes back as it was, from a workbook and from a folder of CSV files: ${file}`, async () => {
      for (const sheet of [at(`${path.basename(file)}.xlsx`), at(`${path.basename(file)}-csv`)]) {
        await done('to-sheet', file, sheet);
        assert.deepEqual(JSON.parse((await done('from-sheet', sheet)).out), await json(file));
        const copy = await copyOf(file);
        const { remarks } = await done('from-sheet', sheet, '--into', copy);
        assert.match(remarks, /inget var ändrat/);
        assert.equal(await readFile(copy, 'utf8'), await readFile(path.join(root, file), 'utf8'));
      }
    });

  it('comes back as it was, whatever it says', async () => {
    const ways = [
      async (tables) =>
        Promise.all(
          tables.map(async ({ name, rows }) => csv.fromCsv(decode(await csv.toCsv(rows)), name, knownNames)),
        ),
      async (tables) => xlsx.fromXlsx(await xlsx.toXlsx(tables), 'sheet'),
    ];
    await fc.assert(
      fc.asyncProperty(anyFeed, async (feed) => {
        for (const way of ways) {
          const sheets = (await way(toTables(feed, words))).map(recognise).filter((sheet) => sheet);
          for (const base of [undefined, feed]) {
            const result = fromTables(sheets, base, words);
            assert.deepEqual(result.problems, []);
            assert.deepEqual(result.feed, feed);
          }
        }
      }),
      { seed: 20250311, numRuns: 40 },
    );
  });

  it('has no formula in it, whatever its texts begin with', async () => {
    const texts = ['=1+1', '+1', '-1+2', '@A1', '\t=1', ' =1', "'=1"];
    const feed = await copyOf(UMEA, (text) => {
      const feed = JSON.parse(text);
      texts.forEach((text, index) => (feed.items[index].content_text = text));
      return JSON.stringify(feed);
    });
    await done('to-sheet', feed, at('formulas.xlsx'));
    const parts = unzipSync(await readFile(at('formulas.xlsx')));
    for (const [name, part] of Object.entries(parts)) assert.doesNotMatch(strFromU8(part), /<f\b/, name);
    // What is typed over a text in Excel is a text as well.
    const styles = strFromU8(parts['xl/styles.xml']);
    const [, ofTexts] = styles.match(/numFmtId="(\d+)" formatCode="@"/);
    const cellStyles = styles.match(/<cellXfs[^]*<\/cellXfs>/)[0].match(/<xf [^>]*/g);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
    const texted = [...sheet.matchAll(/<c [^>]*s="(\d+)" t="s"/g)];
    assert.ok(texted.length > 20);
    for (const [, style] of texted) assert.ok(cellStyles[style].includes(`numFmtId="${ofTexts}"`));
    await done('to-sheet', feed, at('formulas.csv'));
    const csv = (await readFile(at('formulas.csv'), 'utf8')).slice(1);
    for (const cell of csv.split(/;|\r\n/)) assert.doesNotMatch(cell, /^"?\s*[=+\-@\t\r]/, cell);
  });

  it('is written as Swedish Excel opens it, with its empty sheets to fill in', async () => {
    await done('to-sheet', EXAMPLE, at('swedish'));
    assert.equal((await readdir(at('swedish'))).length, 11);
    const csv = await readFile(at('swedish/Uppföljningar.csv'), 'utf8');
    assert.match(csv, /^\ufeffId;Löften;Från;Till;Status;/);
    assert.match(csv, /;Pågår;/);
    assert.match(csv.split('\r\n')[1], /;2025-07-04;;sv$/, 'a midnight is a date');
  });

  it('has its names and words in English where the tools speak English, and both are read', async () => {
    const feed = await json(EXAMPLE);
    speak('en');
    const tables = toTables(feed, words);
    speak('sv');
    const followUps = tables.find(({ name }) => name === 'Follow-ups');
    assert.deepEqual(followUps.rows[0].slice(0, 5), ['Id', 'Promises', 'From', 'To', 'Status']);
    assert.equal(followUps.rows[2][4], 'Under way');
    assert.deepEqual(fromTables(tables.map(recognise), undefined, words).feed, feed);
  });

  it('can be one CSV file of one sheet, which --sheet chooses', async () => {
    const { remarks } = await done('to-sheet', EXAMPLE, at('one.csv'), '--sheet', 'uppföljningar');
    assert.match(remarks, /En CSV-fil har ett blad: Uppföljningar/);
    assert.match(await readFile(at('one.csv'), 'utf8'), /^\ufeffId;Löften;Från/);
    const other = await medborgarloften(['to-sheet', EXAMPLE, at('two.csv'), '--sheet', 'Blad1']);
    assert.deepEqual([other.code, /Där finns: Löften, Upp/.test(other.remarks)], [2, true]);
  });

  it('is refused where its feed has faults, and where it is there already', async () => {
    const wrong = await copyOf(UMEA, (text) => text.replace('"2025-03-11"', '"11 mars"'));
    for (const name of ['-', at('löften.ods')])
      assert.equal((await medborgarloften(['to-sheet', UMEA, name])).code, 2);
    const refused = await medborgarloften(['to-sheet', wrong, at('wrong.xlsx')]);
    assert.equal(refused.code, 1);
    assert.match(refused.remarks, /_medborgarloften\.signed\.date: Här ska stå ett datum/);
    await writeFile(at('mine.xlsx'), 'mine');
    assert.match((await medborgarloften(['to-sheet', UMEA, at('mine.xlsx')])).remarks, /finns redan/);
    assert.equal(await readFile(at('mine.xlsx'), 'utf8'), 'mine');
    await done('to-sheet', UMEA, at('mine.xlsx'), '--force');
  });
});

describe('what LibreOffice saves', () => {
  it('is read from a workbook: a title above, dates, numbers, a formula’s value, names instead of ids', async () => {
    const feed = await copyOf(EXAMPLE);
    const { remarks } = await done('from-sheet', 'test/fixtures/exempelby-libreoffice.xlsx', '--into', feed);
    assert.match(remarks, /Kolumnen Handläggare i Uppföljningar hör inte till flödet/);
    const after = await json(feed);
    const lights = found(after, 'lyktor-2026');
    assert.equal(lights.content_text, 'Fler lyktor är på plats.\nÅtta återstår – ”snart klart”.');
    assert.equal(lights.date_published, '2027-01-15T00:00:00+01:00');
    assert.deepEqual(lights[X].period, { start: '2026-07-01', end: '2026-12-31' });
    assert.deepEqual([lights[X].status, lights[X].reportedBy], ['ongoing', 'Exempelby kommun']);
    assert.deepEqual(found(after, 'fart-2026')[X].period, { start: '2026', end: '2026' });
    const { area, parties, target } = found(after, 'cyklar')[X];
    assert.deepEqual(
      [area, parties, target],
      ['trafik', ['exempelby-kommun', 'polisen'], { count: 2, per: 'year' }],
    );
    const before = await json(EXAMPLE);
    assert.deepEqual(after.items.slice(0, before.items.length), before.items, 'what the sheet lacks stays');
  });

  it('is read from a CSV file in Windows-1252, with its dashes and quotation marks', async () => {
    const { code, feed } = await read(
      await readFile(path.join(root, 'test/fixtures/exempelby-libreoffice.csv')),
    );
    assert.equal(code, 0);
    assert.match(found(feed, 'lyktor-2026').content_text, /Åtta återstår – ”snart klart”\.$/);
  });
});

describe('a CSV file', () => {
  const text = `${PROMISES}${good('ny', 'Å, ä och ö; "citat"'.replaceAll('"', '""').replace(/.*/, '"$&"'))}`;
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['commas', `id,promise,area,parties,published\nny,"Å, ä och ö; ""citat""",trafik,polisen,2026-01-01\n`],
    [
      'tabs',
      `ID\tLÖFTE\tområde\t parter\tPublicerat\nny\t"Å, ä och ö; ""citat"""\ttrafik\tpolisen\t2026-01-01`,
    ],
    ['a sep= line', `sep=|\r\n${text.replaceAll(/;(?! ")/g, '|')}`],
    [
      'other order',
      `Publicerat;Parter;Id;Löfte;Område\n2026-01-01;polisen;ny;"Å, ä och ö; ""citat""";trafik\n`,
    ],
  ])
    it(`is read with ${what}`, async () => {
      assert.equal(found(await items(bytes), 'ny').content_text, 'Å, ä och ö; "citat"');
    });

  it('changes what it has a cell for, empties what is emptied, and leaves the rest', async () => {
    const { feed, before } = await read('Id;Löfte;Lättläst;Okänd\nstationsparken;Ändrad text.;;x\n');
    const { plainText, ...own } = found(before, 'stationsparken')[X];
    assert.ok(plainText);
    assert.deepEqual(found(feed, 'stationsparken'), {
      ...found(before, 'stationsparken'),
      content_text: 'Ändrad text.',
      [X]: own,
    });
  });

  for (const [written, read] of [
    ['2026-10-12', '2026-10-12'],
    ['12 oktober 2026', '2026-10-12'],
    ['den 12 okt. 2026', '2026-10-12'],
    ['12 October 2026', '2026-10-12'],
    ['20261012', '2026-10-12'],
    ['2026/10/12', '2026-10-12'],
    ['31.10.2026', '2026-10-31'],
    ['10/31/2026', '2026-10-31'],
    ['10.10.2026', '2026-10-10'],
  ])
    it(`takes ${written} for a date`, () => {
      assert.equal(dates.readDate(written, ''), read);
    });

  it('says by its cell what is wrong, all at once, and writes nothing', async () => {
    const { remarks, code, feed, before } = await read(
      [
        PROMISES.trim(),
        'a;Vi lovar.;trafik;polisen;12.10.2026',
        'b;Vi lovar.;trafik;polisen;i höst',
        'c;Vi lovar.;trafik;polisen;2026-02-30',
        'd;Vi lovar.;trafic;polisen;2026-01-01',
        'e;Vi lovar.;trafik;polis;2026-01-01',
        'f;;trafik;polisen;2026-01-01',
        'a;Vi lovar.;trafik;polisen;2026-01-01',
      ].join('\n'),
    );
    assert.equal(code, 1);
    for (const said of [
      /rad 2, kolumnen Publicerat \(E2\): kan läsas på två sätt.*inte "12\.10\.2026"/,
      /rad 3, kolumnen Publicerat \(E3\): ska vara ett datum/,
      /\(E4\): ska vara ett datum/,
      /kolumnen Område \(C5\): .*"trafic".*trafik/,
      /kolumnen Parter \(D6\): .*"polis"/,
      /kolumnen Löfte \(B7\): .*saknas/,
      /kolumnen Id \(A8\): .*"a"/,
    ])
      assert.match(remarks, said);
    assert.deepEqual(feed, before);
  });

  it('says the status as the elements do, or by its id, in any case', async () => {
    const row = (id, status) => `${id};stationsparken;${status};2026;2026;Prov.;P;2026-01-01\n`;
    const feed = await items(
      `Id;Löften;Status;Från;Till;Sammanfattning;Rapporterat av;Publicerat\n${row('a', 'PÅGÅR')}${row('b', 'not-done')}${row('c', ' Partly done ')}`,
    );
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => found(feed, id)[X].status),
      ['ongoing', 'not-done', 'partly'],
    );
  });

  it('never gives a terminal anything to act on', async () => {
    const evil = '\x1b]0;x\x07\x9b31m';
    for (const csv of [
      `${PROMISES}${good('ny', 'Text.').replace('trafik', evil)}`,
      `Id;Löfte;${evil}\nx;y;z\n`,
    ]) {
      const { remarks } = await read(csv, { name: 'evil.csv' });
      assert.doesNotMatch(remarks, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      assert.match(remarks, /\\u001b/);
    }
  });

  for (const [what, csv, said] of [
    [
      'with a quotation mark too few',
      `${PROMISES}ny;"Vi lovar;trafik;polisen;2026-01-01\n`,
      /ett citattecken/,
    ],
    ['that is too long', `${PROMISES}${good('a').repeat(20_002)}`, /arket är för stort/],
    ['that is too wide', `Id;Löfte${';x'.repeat(300)}\n`, /arket är för stort/],
  ])
    it(`is refused ${what}`, async () => {
      await writeFile(at('refused.csv'), csv);
      await assert.rejects(openSheets(at('refused.csv')), { message: said });
    });

  for (const [what, csv, said] of [
    ['of something else', 'Namn;Telefon\nA;1\n', /inget blad känns igen/],
    ['with a column twice', 'Id;Löfte;löfte\na;b;c\n', /kolumnen löfte finns två gånger/],
    ['that is empty', '', /inget blad känns igen/],
  ])
    it(`is refused ${what}`, async () => {
      const { remarks, code } = await read(csv);
      assert.equal(code, 1);
      assert.match(remarks, said);
    });

  it('needs a feed to go into, unless it is a whole one', async () => {
    await writeFile(at('alone.csv'), `${PROMISES}${good('ny')}`);
    const { remarks, code } = await medborgarloften(['from-sheet', at('alone.csv')]);
    assert.equal(code, 1);
    assert.match(remarks, /Lägg till --into FLÖDE/);
  });
});

describe('a workbook', () => {
  let example;
  before(async () => {
    example = Buffer.from(await xlsx.toXlsx(toTables(await json(EXAMPLE), words)));
  });

  /** The example feed as a workbook, with one part changed. */
  function changed(change) {
    const parts = unzipSync(example);
    change(parts);
    return zipSync(parts);
  }
  const edited = (name, from, to) =>
    changed((parts) => {
      const before = strFromU8(parts[name]);
      const after = before.replace(from, to);
      assert.notEqual(after, before);
      parts[name] = strToU8(after);
    });
  const SHEET = 'xl/worksheets/sheet1.xml';
  const cell = /<c r="B2"[^>]*>.*?<\/c>/;

  it('says which cell has a formula that was not worked out, or an error, and never works one out', async () => {
    await writeFile(at('formula.xlsx'), edited(SHEET, cell, '<c r="B2"><f>A1&amp;"x"</f></c>'));
    const { remarks, code } = await medborgarloften(['from-sheet', at('formula.xlsx')]);
    assert.equal(code, 1);
    assert.match(remarks, /bladet Löften, rad 2, kolumnen Löfte \(B2\): har en formel som inte är uträknad/);
    for (const [xml, said] of [
      ['<c r="B2" t="str"><f>A1</f></c>', /har en formel/],
      ['<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', /visar felet #DIV\/0!/],
    ]) {
      const [sheet] = await xlsx.fromXlsx(edited(SHEET, cell, xml), 'book');
      assert.match(sheet.rows[1][1].message, said);
    }
    const [sheet] = await xlsx.fromXlsx(
      edited(SHEET, cell, '<c r="B2" t="str"><f>1+1</f><v>visat</v></c>'),
      'book',
    );
    assert.equal(sheet.rows[1][1], 'visat');
  });

  it('has its entities read by their names alone: none is worked out, none fetched, none breaks it', async () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1e4)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const book = changed((parts) => {
      const replaced = (name, from, to) => (parts[name] = strToU8(strFromU8(parts[name]).replace(from, to)));
      replaced('xl/sharedStrings.xml', /\?>/, `?>${doctype}`);
      replaced('xl/sharedStrings.xml', /<t([^>]*)>[^<]*</, '<t$1>&b;&c;<');
      replaced('xl/workbook.xml', /(<sheet [^>]*name=)"[^"]*"/, '$1"&#x110000;"');
    });
    const [sheet] = await xlsx.fromXlsx(book, 'book');
    assert.equal(sheet.rows[0][0], '&b;&c;');
  });

  for (const [what, make, said] of [
    [
      'is a bomb',
      () => changed((parts) => (parts['xl/media/bomb.png'] = new Uint8Array(70 * 2 ** 20))),
      /för stort/,
    ],
    [
      'reaches too far to the right',
      () => edited(SHEET, cell, '<c r="XFD2"><v>1</v></c>'),
      /för stort \(XFD2\)/,
    ],
    [
      'reaches too far down',
      () => edited(SHEET, '</sheetData>', '<row r="1048576"/></sheetData>'),
      /för stort/,
    ],
    ...[
      `<c r='ZZZ2000000'><v>1</v></c>`,
      '<c r="zzzz9"><v>1</v></c>',
      '<c r="&#90;ZZZ99999999"><v>1</v></c>',
      '<c t=">" r="ZZZ2000000"><v>1</v></c>',
    ].map((xml) => [`reaches too far in other words: ${xml}`, () => edited(SHEET, cell, xml), /för stort/]),
    [
      'reaches too far down in other words',
      () => edited(SHEET, '</sheetData>', "<row r='1e9'/></sheetData>"),
      /för stort \(1e9\)/,
    ],
    [
      'has a sheet where nobody looks for one',
      () =>
        changed((parts) => {
          parts['xl/theme/x'] = strToU8(strFromU8(parts[SHEET]).replace(cell, '<c r="ZZZ2000000"/>'));
          parts['xl/_rels/workbook.xml.rels'] = strToU8(
            strFromU8(parts['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', 'theme/x'),
          );
        }),
      /för stort/,
    ],
    ['is cut', () => example.subarray(0, 2_000), /gick inte att läsa/],
    ['is no workbook', () => zipSync({ 'a.txt': strToU8('a') }), /gick inte att läsa/],
    ['is of the old kind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excels gamla format/],
    ['is larger than a file may be', () => Buffer.alloc(11 * 2 ** 20, 'PK'), /för stort \(11534336 byte\)/],
  ])
    it(`is refused when it ${what}`, async () => {
      await writeFile(at('refused.xlsx'), make());
      await assert.rejects(openSheets(at('refused.xlsx')), { message: said });
    });
});
