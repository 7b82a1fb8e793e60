// `medborgarloften new`, as it is run from the built package.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { built } from './built.mjs';
import { medborgarloften } from './cli.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'new-'));
after(() => rm(folder, { recursive: true }));
const at = (name) => path.join(folder, name);
const { issuesOf } = await built('tools/feed-check/issues.js');

const NEEDED = [
  ...['--title', 'Medborgarlöften Provköping', '--municipality', 'Provköping', '--municipality-code', '180'],
  ...['--period', '2025/2027-06-30', '--intro', 'Vi lovar.'],
];

describe('medborgarloften new', () => {
  it('writes a feed that the contract accepts, of what it is told and nothing else', async () => {
    const { remarks, code } = await medborgarloften(['new', at('feed.json'), ...NEEDED]);
    assert.equal(code, 0);
    const feed = JSON.parse(await readFile(at('feed.json'), 'utf8'));
    assert.deepEqual(issuesOf(feed), []);
    const { about, ...own } = feed._medborgarloften;
    assert.match(about, /^Medborgarlöften: promises that/);
    assert.deepEqual(
      { ...feed, _medborgarloften: own },
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Medborgarlöften Provköping',
        language: 'sv',
        _medborgarloften: {
          schemaVersion: 1,
          municipality: { code: '0180', name: 'Provköping' },
          period: { start: '2025', end: '2027-06-30' },
          intro: 'Vi lovar.',
          areas: [],
          parties: [],
          signatories: [],
          campaigns: [],
        },
        items: [],
      },
    );
    assert.match(remarks, /Kvar att fylla i: parter, områden, undertecknare, löften\./);
    assert.match((await medborgarloften(['new', at('feed.json'), ...NEEDED])).remarks, /finns redan/);
  });

  it('takes all that is known', async () => {
    const more = [
      ...['--signed', '11 mars 2025|Provköping', '--place', 'Provköping|63,8|20.2', '--language', 'fi'],
      ...['--party', 'polisen|Polisen|polis', '--party', 'kommunen|Provköpings kommun|municipality'],
      ...['--area', 'trafik|Trafik', '--signatory', 'Ada Prov|Chef|polisen'],
      ...['--source-url', 'https://a.example/l.pdf', '--contact', 'a@a.example'],
    ];
    const { out, code, remarks } = await medborgarloften(['new', '-', ...NEEDED, ...more]);
    assert.equal(code, 0, remarks);
    const feed = JSON.parse(out);
    assert.deepEqual(issuesOf(feed), []);
    const { signed, place, parties, areas, signatories } = feed._medborgarloften;
    assert.deepEqual(
      { signed, place, parties, areas, signatories },
      {
        signed: { date: '2025-03-11', place: 'Provköping' },
        place: { name: 'Provköping', latitude: 63.8, longitude: 20.2, timeZone: 'Europe/Stockholm' },
        parties: [
          { id: 'polisen', name: 'Polisen', kind: 'police' },
          { id: 'kommunen', name: 'Provköpings kommun', kind: 'municipality' },
        ],
        areas: [{ id: 'trafik', title: 'Trafik' }],
        signatories: [{ name: 'Ada Prov', role: 'Chef', party: 'polisen' }],
      },
    );
    assert.match(remarks, /Kvar att fylla i: löften\./);
  });

  it('says in one message what is missing, and in one what is wrong; nothing is written', async () => {
    const missing = await medborgarloften(['new', at('none.json'), '--title', 'T']);
    assert.equal(missing.code, 2);
    for (const option of ['--municipality ', '--municipality-code', '--period', '--intro'])
      assert.ok(missing.remarks.includes(option), option);
    const wrong = await medborgarloften([
      ...['new', at('none.json'), ...NEEDED, '--period', 'i år', '--source-url', 'a.example'],
      ...['--party', 'Polisen', '--party', 'Ä|Ä|polis', '--signatory', 'A|B|ingen', '--place', 'P|norr|0'],
    ]);
    assert.equal(wrong.code, 1);
    for (const said of [
      /--period: "i år" ska vara första och sista dagen/,
      /--source-url: .*webbadress/,
      /--party: "Polisen" ska skrivas som id\|namn\|sort/,
      /--party: .*id av små bokstäver/,
      /--signatory: .*ingen part med id "ingen"/,
      /--place: "P\|norr\|0" ska vara ett tal/,
    ])
      assert.match(wrong.remarks, said);
    await assert.rejects(readFile(at('none.json')));
  });
});
