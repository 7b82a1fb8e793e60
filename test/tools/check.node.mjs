// `medborgarloften check` and `schema`, as they are run from the built package.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { medborgarloften } from './cli.mjs';

const UMEA = 'src/feed/umea-2025-2027.json';
const EXAMPLE = 'test/fixtures/example-feed.json';
const umea = await readFile(path.join(root, UMEA), 'utf8');

let folder;
before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'check-'))));
after(() => rm(folder, { recursive: true }));

/** Writes a file, and gives its path. */
async function file(content, name = 'feed.json') {
  const target = path.join(folder, name);
  await writeFile(target, content);
  return target;
}

/** The Umeå feed with one text for another. */
function altered(from, to) {
  assert.ok(umea.includes(from), from);
  return umea.replace(from, to);
}

const checked = async (content, ...options) => {
  const { out, remarks, code } = await medborgarloften(['check', '-', ...options], content);
  assert.equal(remarks, '');
  return { lines: out.trimEnd().split('\n'), out, code };
};

/** Where something stands first in a text, from 1. */
function placeOf(text, part, before = '') {
  const offset = text.indexOf(part, text.indexOf(before));
  const lines = text.slice(0, offset).split(/\r\n|\n/);
  return `${lines.length}:${Array.from(lines.at(-1)).length + 1}`;
}

describe('medborgarloften check', () => {
  for (const feed of [UMEA, EXAMPLE])
    it(`has nothing to say against ${feed}`, async () => {
      const { out, remarks, code } = await medborgarloften(['check', feed, '--strict']);
      assert.deepEqual([out, remarks, code], [`${feed}: inga fel.\n`, '', 0]);
    });

  for (const [what, from, to, at, message] of [
    ['an unknown area', '"area": "trygghet"', '"area": "trygghed"', '"trygghed"', /Menade du trygghet\?/],
    [
      'a missing key: the object that lacks it',
      '"code": "2480",',
      '',
      '{\n      \n      "name": "Umeå"',
      /"code" saknas/,
    ],
    [
      'a value after å, ä and ö',
      '"name": "Umeå",\n      "latitude": 63.8258',
      '"name": "Umeå", "latitude": "63,8"',
      '"63,8"',
      /utan citattecken: 63\.8\./,
    ],
    [
      'a missing comma: where it should stand',
      '"code": "2480",',
      '"code": "2480"',
      '\n      "name": "Umeå"',
      /kommatecken saknas/,
    ],
    [
      'a comma too many',
      '"name": "Umeå"\n    }',
      '"name": "Umeå",\n    }',
      ',\n    }',
      /ett kommatecken för mycket/,
    ],
    ['curly quotation marks', '"code": "2480"', '“code”: "2480"', '“code”', /raka citattecken/],
    [
      'a key that stands twice: the later one',
      '"code": "2480",',
      '"code": "1",\n      "code": "2480",',
      '"code": "2480"',
      /står två gånger.*rad 9/,
    ],
  ])
    it(`names line and column of ${what}`, async () => {
      const feed = altered(from, to);
      const { lines, code } = await checked(feed);
      assert.equal(code, 1);
      assert.match(lines[0], message);
      assert.ok(lines[0].startsWith(`-:${placeOf(feed, at)}: fel: `), lines[0]);
    });

  it('counts a character as one column, whatever it takes, and CR LF as one line end; a byte order mark is none', async () => {
    const feed = `\ufeff{\r\n  "title": "🚲å", "items": 7\r\n}`;
    const { out } = await checked(feed);
    assert.match(out, /^-:2:27: fel: items: Här ska stå en lista/m);
    assert.match(out, /^-:1:1: fel: version: "version" saknas/m);
  });

  it('sorts: errors as they stand in the file, then warnings, then one line that counts', async () => {
    const feed = JSON.parse(umea);
    feed.items[1]._medborgarloften.area = 'x';
    feed.items[0].date_published = 'i går';
    feed.items[0].content_text = 'Vi <b>lovar</b>.';
    feed.titel = 'x';
    const { lines, code } = await checked(JSON.stringify(feed, null, 2));
    const [first, second, gap, third, fourth, another, last] = lines;
    assert.match(first, /fel: items\[0\]\.date_published/);
    assert.match(second, /fel: items\[1\]\._medborgarloften\.area/);
    assert.deepEqual([gap, another], ['', '']);
    assert.match(third, /varning: items\[0\]\.content_text: Texten ser ut att innehålla HTML/);
    assert.match(fourth, /varning: titel: .* Menade du title\?/);
    assert.equal(last, 'Det som skickades in: 2 fel, 2 varningar.');
    assert.equal(code, 1);
  });

  it('is no failure for a warning, but with --strict', async () => {
    const feed = altered('"schemaVersion": 1', '"schemaVersion": 2');
    assert.equal((await checked(feed)).code, 0);
    assert.equal((await checked(feed, '--strict')).code, 1);
  });

  it('speaks English', async () => {
    const { lines } = await checked(altered('"area": "trygghet"', '"area": "trygghed"'), '--lang', 'en');
    assert.match(
      lines[0],
      /: error: items\[0\]\._medborgarloften\.area: The feed has no area with the id "trygghed"\. Did you mean trygghet\?$/,
    );
    assert.equal(lines.at(-1), 'What was piped in: 1 error, 0 warnings.');
    assert.match(
      (await medborgarloften(['check', '--lang', 'en', '--help'])).out,
      /^medborgarloften check FEED/,
    );
  });

  it('tells programs, in a form that stays whatever the language', async () => {
    const feed = altered('"area": "trygghet"', '"area": "trygghed"');
    const reports = await Promise.all(
      ['sv', 'en'].map(async (lang) => JSON.parse((await checked(feed, '--json', '--lang', lang)).out)),
    );
    const [line, column] = placeOf(feed, '"trygghed"').split(':').map(Number);
    assert.deepEqual(reports[0], {
      file: '-',
      errors: 1,
      warnings: 0,
      issues: [
        {
          file: '-',
          code: 'unknown-area',
          severity: 'error',
          path: ['items', 0, '_medborgarloften', 'area'],
          message: 'Flödet har inget område med id "trygghed".',
          found: '"trygghed"',
          advice: 'Menade du trygghet?',
          line,
          column,
        },
      ],
    });
    const codes = ({ issues }) => issues.map(({ message: _, advice: __, ...rest }) => rest);
    assert.deepEqual(codes(reports[0]), codes(reports[1]));
  });

  it('says where a file is not UTF-8, and what to do', async () => {
    const { lines, code } = await checked(Buffer.from('{\r\n "title": "Löften i Umeå"\r\n}', 'latin1'));
    assert.equal(
      lines[0],
      '-:2:13: fel: Filen är inte sparad som UTF-8. Här är det första tecknet som inte går att läsa. Här står troligen "ö" i Windows-1252. Spara filen igen med teckenkodningen UTF-8 (i Anteckningar: Spara som, Kodning).',
    );
    assert.equal(code, 1);
    assert.match((await checked(Buffer.from('\ufeff{}', 'utf16le'))).out, /sparad som UTF-16/);
  });

  it('tells of a feed that is too large for pages, and still of the rest', async () => {
    const { out, code } = await checked(
      altered('"code": "2480"', `"code": "",\n "x": "${'x'.repeat(2 ** 20)}"`),
    );
    assert.equal(code, 1);
    assert.match(out, /^-:1:1: fel: Flödet är \d+ byte/m);
    assert.match(out, /municipality\.code: Texten är tom/);
  });

  for (const [what, args, code, remark] of [
    ['a file that is not there', ['check', 'none.json'], 1, /^none\.json: filen finns inte/],
    ['a folder', ['check', 'src'], 1, /^src: filen gick inte att läsa/],
    ['no feed', ['check'], 2, /^Ange ett enda flöde efter check/],
    ['two feeds', ['check', 'a', 'b'], 2, /^Ange ett enda flöde/],
    [
      'a language that it does not speak',
      ['check', UMEA, '--lang', 'fi'],
      2,
      /^--lang kan vara sv eller en, inte fi/,
    ],
    ['an older feed that is not there', ['check', UMEA, '--against', 'none.json'], 1, /^none\.json/],
    [
      'an older feed in English',
      ['check', UMEA, '--against', 'none.json', '--lang', 'en'],
      1,
      /^none\.json: there is no such file/,
    ],
    ['a feed for schema', ['schema', UMEA], 2, /^schema tar inget flöde/],
  ])
    it(`says in one line what is wrong with ${what}`, async () => {
      const result = await medborgarloften(args);
      assert.deepEqual([result.out, result.code], ['', code]);
      assert.match(result.remarks, remark);
      assert.equal(result.remarks.trim().split('\n').length, 1);
    });
});

describe('check --against an older feed', () => {
  it('shows first what residents would lose, and ends with 3', async () => {
    const feed = JSON.parse(umea);
    feed.title = 'Löften';
    feed.items.splice(2, 1);
    feed.items[1].content_text = feed.items[1].content_text.replace('vid varje möjligt', 'vid varje');
    const { lines, code } = await checked(JSON.stringify(feed), '--against', UMEA);
    assert.equal(code, 3);
    assert.match(
      lines[0],
      /^VIKTIGT: Löftet "manniskoexploatering" är borta: "Polisen och Umeå kommun lovar att motverka/,
    );
    assert.match(
      lines[1],
      /^VIKTIGT: Löftet "synlig-polis": ordalydelsen är ändrad\. Förut: "… att vid varje möjligt tillfälle/,
    );
    assert.match(lines[2], /^Varning: Löftet "synlig-polis": .*date_modified/);
    assert.match(lines[3], /^ {2}"title" är ändrat/);
    assert.equal(lines.at(-1), 'Det som skickades in: inga fel.');
  });

  it('ends with 0 where nothing is lost, and says so where nothing has changed', async () => {
    const { out, code } = await checked(umea, '--against', UMEA);
    assert.deepEqual([out, code], ['Inget är ändrat.\n\nDet som skickades in: inga fel.\n', 0]);
    assert.equal(
      (await checked(altered('"Umeå",\n      "latitude"', '"Ume",\n      "latitude"'), '--against', UMEA))
        .code,
      0,
    );
  });

  it('ends with 1 for an error, whatever has changed', async () => {
    const feed = JSON.parse(umea);
    feed.items.splice(2, 1);
    feed.title = '';
    assert.equal((await checked(JSON.stringify(feed), '--against', UMEA)).code, 1);
  });

  it('tells programs', async () => {
    const { out } = await checked(altered('"end": "2027"', '"end": "2028"'), '--against', UMEA, '--json');
    assert.deepEqual(JSON.parse(out).changes, [
      {
        kind: 'period-changed',
        severity: 'warning',
        path: ['_medborgarloften', 'period'],
        text: 'Löftenas period är ändrad. Förut: 2025–2027. Nu: 2025–2028.',
      },
    ]);
  });
});

describe('check of an address', () => {
  const good = {
    'content-type': 'application/feed+json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300',
  };
  const ANSWERS = {
    '/good': [200, good],
    '/bare': [200, {}],
    '/html': [200, { ...good, 'content-type': 'text/html' }],
    '/one-site': [200, { ...good, 'access-control-allow-origin': 'https://umea.example' }],
    '/year': [200, { ...good, 'cache-control': 'public, max-age=31536000, immutable' }],
    '/moved': [301, { ...good, location: '/good' }],
    '/moved-without-cors': [301, { location: '/good' }],
    '/away': [302, { ...good, location: 'http://kommun.invalid/feed.json' }],
    '/round': [302, { location: '/round' }],
    '/latin': [200, good],
    '/gone': [404, {}],
  };
  let server, address;
  const asked = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.headers.origin);
      const [status, headers] = ANSWERS[request.url];
      response.writeHead(status, headers);
      response.end(request.url === '/latin' ? Buffer.from(umea, 'latin1') : umea);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.on('listening', resolve));
    address = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  for (const [where, ...codes] of [
    ['/good'],
    ['/moved'],
    ['/bare', 'content-type', 'no-cors', 'no-cache-control'],
    ['/html', 'content-type'],
    ['/one-site', 'no-cors'],
    ['/year', 'long-cache'],
    ['/moved-without-cors', 'no-cors'],
  ])
    it(`warns of what the server does wrong: ${where}, ${codes.join(', ') || 'nothing'}`, async () => {
      const { out, code, remarks } = await medborgarloften(['check', address + where, '--json']);
      assert.deepEqual([code, remarks], [0, '']);
      const { issues } = JSON.parse(out);
      assert.deepEqual(
        issues.map(({ code, severity }) => [code, severity]),
        codes.map((code) => [code, 'warning']),
      );
      assert.ok(issues.every(({ line, message, advice }) => line === undefined && message && advice));
    });

  it('asks as another site does, so that it is answered as one', () => {
    assert.deepEqual([...new Set(asked)], ['https://example.org']);
  });

  it('says in words what is wrong, with the address', async () => {
    const { out } = await medborgarloften(['check', `${address}/bare`]);
    assert.ok(out.startsWith(`${address}/bare: varning: Servern säger inte att det är JSON`), out);
    assert.ok(out.includes('Andra webbplatser får inte hämta flödet'));
  });

  it('finds that it is not UTF-8 there, too', async () => {
    assert.match(
      (await medborgarloften(['check', `${address}/latin`])).out,
      /:3:23: fel: Filen är inte sparad som UTF-8/,
    );
  });

  it('says why nothing could be read', async () => {
    for (const [where, remark] of [
      ['/gone', /\/gone: servern svarade med fel 404\. Kontrollera adressen\.$/],
    ]) {
      const { out, remarks, code } = await medborgarloften(['check', address + where]);
      assert.deepEqual([out, code], ['', 1]);
      assert.match(remarks.trim(), remark);
    }
  });
});

describe('check of a feed that means harm', () => {
  /** Escape sequences, a bell, what turns the direction of writing, half a character. */
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202eabc\u2066\ud800\u200b';
  const ACTS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2066\ufffd]/;

  it('never lets anything of it act on the terminal', async () => {
    const feed = JSON.parse(umea);
    feed[evil] = evil;
    feed[`title${evil.at(-1)}`] = evil;
    feed._medborgarloften.areas[0].id = evil;
    feed._medborgarloften.period.start = evil;
    feed._medborgarloften.translations = { [evil]: {}, en: { official: true, [evil]: 'x' } };
    feed._medborgarloften.parties[0].kind = evil;
    feed.items[0].id = evil;
    feed.items[1]._medborgarloften.area = evil;
    feed.items[2].content_text = evil;
    feed.version = evil;
    const target = await file(JSON.stringify(feed), `\u001b[31mfeed.json`);
    for (const options of [
      [],
      ['--json'],
      ['--against', UMEA],
      ['--against', UMEA, '--json'],
      ['--lang', 'en', '--against', UMEA],
    ]) {
      const { out, remarks } = await medborgarloften(['check', target, ...options]);
      assert.ok(out.includes('u001b'), 'it is shown');
      assert.doesNotMatch(out + remarks, ACTS);
    }
    for (const command of [
      ['check', UMEA, '--against', target],
      ['check', `\u001b[31mnone`],
      ['calendar', target],
    ]) {
      const { out, remarks } = await medborgarloften(command);
      assert.doesNotMatch(command[0] === 'check' ? out + remarks : remarks, ACTS);
    }
    const raw = `{"a": ${evil}}\n`;
    assert.doesNotMatch((await medborgarloften(['check', '-'], raw)).out, ACTS);
  });

  for (const [what, content] of [
    ['deep', '['.repeat(500_000)],
    [
      'deep where nobody looks',
      umea.replace('"title"', `"x": ${'['.repeat(150_000)}${']'.repeat(150_000)}, "title"`),
    ],
    ['of commas', ','.repeat(1_000_000)],
    ['of broken lines', '"a" 1\n'.repeat(150_000)],
    ['of ten thousand empty items', JSON.stringify({ items: Array(10_000).fill({}) })],
    [
      'of ten thousand unknown promises',
      JSON.stringify({
        _medborgarloften: {},
        items: Array.from({ length: 8_000 }, (_, i) => ({
          id: `p${i}`,
          _medborgarloften: { type: 'follow-up', promises: [`q${i}`] },
        })),
      }),
    ],
    ['of one long line', `{"title": "${'å'.repeat(400_000)}", "items": [${'1,'.repeat(50_000)}1]}`],
    [
      'with __proto__',
      '{"__proto__": {"title": "x"}, "items": [{"__proto__": null, "id": "__proto__"}], "constructor": 1}',
    ],
    ['empty', ''],
    ['null', 'null'],
  ])
    it(`ends, and says what is wrong, with a feed ${what}`, async () => {
      const { out, code, remarks } = await medborgarloften(['check', '-', '--json'], content);
      assert.deepEqual([code, remarks], [1, '']);
      assert.ok(JSON.parse(out).errors > 0);
    });
});

describe('medborgarloften schema', () => {
  it('writes the JSON Schema that the build publishes, which the Umeå feed keeps to', async () => {
    const { out, code, remarks } = await medborgarloften(['schema']);
    assert.deepEqual([code, remarks], [0, '']);
    assert.equal(out, await readFile(path.join(root, 'dist/schema/feed.schema.json'), 'utf8'));
    const { default: Ajv2020 } = await import('ajv/dist/2020.js');
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out));
    assert.ok(validate(JSON.parse(umea)), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...JSON.parse(umea), title: 7 }));
  });
});
