// `medborgarloften follow-up`, as it is run from the built package, and as it asks somebody at a terminal.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { built } from './built.mjs';
import { medborgarloften } from './cli.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'follow-up-'));
after(() => rm(folder, { recursive: true }));
const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
const X = '_medborgarloften';

let count = 0;
async function feedOf(text = umea) {
  const name = path.join(folder, `feed-${++count}.json`);
  await writeFile(name, text);
  return name;
}

const GIVEN = {
  promises: 'synlig-polis,motorburna-unga',
  status: 'pågår',
  period: '2026-01-01/2026-06-30',
  text: 'Det här är ett prov.',
  'reported-by': 'Polisen',
};
const argsOf = (given) =>
  Object.entries(given).flatMap(([name, value]) => [value].flat().flatMap((one) => [`--${name}`, one]));
const followUp = (feed, given = GIVEN, ...more) =>
  medborgarloften(['follow-up', feed, ...argsOf(given), ...more]);

describe('medborgarloften follow-up', () => {
  it('adds a follow-up at the end, and leaves every other letter of the feed as it is', async () => {
    const feed = await feedOf();
    const { out, remarks, code } = await followUp(feed, {
      ...GIVEN,
      source: ['Rapport=https://a.example/?x=1', 'Bild = https://a.example/b'],
      activity: ['2026-05-01|Möte|Torget|polisen,umea-kommun', '2026-05-02 18:00|Vandring'],
    });
    assert.deepEqual([out, code], ['', 0]);
    const after = await readFile(feed, 'utf8');
    const before = umea.trimEnd().split('\n');
    // All lines up to the last item's end, and the two that close the list and the feed.
    assert.ok(after.startsWith(before.slice(0, -3).join('\n')));
    const item = JSON.parse(after).items.at(-1);
    assert.match(item.date_published, /^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/);
    assert.deepEqual(item, {
      id: 'synlig-polis-2026-06-30',
      content_text: 'Det här är ett prov.',
      date_published: item.date_published,
      language: 'sv',
      [X]: {
        type: 'follow-up',
        promises: ['synlig-polis', 'motorburna-unga'],
        period: { start: '2026-01-01', end: '2026-06-30' },
        status: 'ongoing',
        activities: [
          { date: '2026-05-01', title: 'Möte', place: 'Torget', parties: ['polisen', 'umea-kommun'] },
          { date: '2026-05-02T18:00:00+02:00', title: 'Vandring', parties: [] },
        ],
        sources: [
          { title: 'Rapport', url: 'https://a.example/?x=1' },
          { title: 'Bild', url: 'https://a.example/b' },
        ],
        reportedBy: 'Polisen',
      },
    });
    assert.match(remarks, /motorburna-unga visar nu: Pågår\. Arbetet har börjat och fortsätter\./);
    await followUp(feed);
    assert.equal(JSON.parse(await readFile(feed, 'utf8')).items.at(-1).id, 'synlig-polis-2026-06-30-2');
  });

  it('keeps how a feed is written: tabs, Windows line breaks, its mark, unknown keys', async () => {
    const feed = JSON.parse(umea);
    feed['okänt'] = { a: [1, 2] };
    const text = `\ufeff${JSON.stringify(feed, null, '\t').replaceAll('\n', '\r\n')}\r\n`;
    const name = await feedOf(text);
    assert.equal((await followUp(name)).code, 0);
    const after = await readFile(name, 'utf8');
    assert.ok(after.startsWith('\ufeff{\r\n\t"version"'));
    assert.ok(after.includes('\r\n\t\t{\r\n\t\t\t"id": "synlig-polis-2026-06-30",\r\n'));
    assert.doesNotMatch(after, /[^\r]\n/);
    const { items, ...rest } = JSON.parse(after.slice(1));
    assert.deepEqual({ ...rest, items: items.slice(0, -1) }, feed);
  });

  it('shows with --dry-run what it would add, with nothing that a terminal acts on', async () => {
    const feed = await feedOf();
    const { out, code } = await followUp(feed, { ...GIVEN, text: 'a\x9b31mb' }, '--dry-run');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).content_text, 'a\x9b31mb');
    assert.ok(!out.includes('\x9b'));
    assert.equal(await readFile(feed, 'utf8'), umea);
  });

  it('says what each promise shows when a newer follow-up is there', async () => {
    const feed = await feedOf();
    await followUp(feed);
    const { remarks } = await followUp(feed, { ...GIVEN, status: 'done', period: '2025' });
    assert.match(remarks, /synlig-polis visar nu: Pågår/);
  });

  it('says in one message what is missing, and in one what is wrong; nothing is written', async () => {
    const feed = await feedOf();
    const { status, ...rest } = GIVEN;
    const missing = await followUp(feed, { text: rest.text, status });
    assert.equal(missing.code, 2);
    for (const option of ['--promises', '--period', '--reported-by'])
      assert.ok(missing.remarks.includes(option));
    assert.doesNotMatch(missing.remarks, /--text|--status/);
    const wrong = await followUp(feed, {
      ...GIVEN,
      promises: 'synlig-polisen',
      status: 'klart',
      period: '2026/2025',
      source: 'https://a.example/',
      activity: ['2026-05-01', '2026-05-01|A||brandkåren'],
      id: 'synlig-polis',
    });
    assert.equal(wrong.code, 1);
    for (const said of [
      /--promises: .*Menade du synlig-polis\?/,
      /--status: "klart" ska vara något av: .*Genomfört/,
      /--period: Slutet ligger före början/,
      /--source: .*ska skrivas som Rubrik = https/,
      /--activity: "2026-05-01" ska skrivas som datum\|rubrik/,
      /--activity: .*brandkåren/,
      /--id: .*"synlig-polis"/,
    ])
      assert.match(wrong.remarks, said);
    assert.equal(await readFile(feed, 'utf8'), umea);
  });

  it('refuses a feed that has faults already, and what is no file', async () => {
    const broken = await feedOf(umea.replace('"order": 1', '"order": "1"'));
    const { remarks, code } = await followUp(broken);
    assert.equal(code, 1);
    assert.match(remarks, /flödet har fel.*\n.*:\d+:\d+: fel: items\[0\]\._medborgarloften\.order/);
    assert.match((await followUp(await feedOf('{"a":'))).remarks, /flödet har fel/);
    assert.match((await followUp(path.join(folder, 'none.json'))).remarks, /filen finns inte/);
    const twice = await feedOf(umea.replace('"items": [', '"items": [],\n  "items": ['));
    assert.match((await followUp(twice)).remarks, /"items" står två gånger/);
  });

  it('asks at a terminal, says at once what is wrong with an answer, and takes several lines that are pasted', async () => {
    const { withAsker } = await built('tools/ask.js');
    const { fillIn } = await built('tools/fields.js');
    const { readPeriod } = await built('tools/answers.js');
    const feed = JSON.parse(umea);
    const fields = [
      { option: 'title', question: 'Titel', path: ['title'], read: (written) => written },
      { option: 'period', question: 'Period', path: [X, 'period'], read: readPeriod },
      {
        option: 'contact',
        question: 'Kontakt',
        path: [X, 'contact'],
        read: (written) => written,
        isOptional: true,
      },
      {
        option: 'tag',
        question: 'Namn',
        path: ['x'],
        read: (written) => written,
        isOptional: true,
        isRepeated: true,
      },
    ];
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.isTTY = output.isTTY = true;
    let shown = '';
    output.on('data', (chunk) => (shown += chunk));
    input.write('\nNy titel\n2027/2025\n2025/2027\n\nett\ntvå\n\n');
    await withAsker((asker) => fillIn(feed, fields, {}, asker), input, output);
    assert.deepEqual(
      [feed.title, feed[X].period, feed[X].contact, feed.x],
      ['Ny titel', { start: '2025', end: '2027' }, undefined, ['ett', 'två']],
    );
    assert.match(shown, /Det här behövs\.[^]*Slutet ligger före början/);
    input.write('Titel\n');
    input.end();
    await assert.rejects(
      withAsker((asker) => fillIn(JSON.parse(umea), fields, {}, asker), input, output),
      { message: /Avbrutet\. Inget skrevs/ },
    );
  });
});
