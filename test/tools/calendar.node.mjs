// `medborgarloften calendar`, as it is run from the built package, and the calendar file that is served beside the feed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { headersFor } from '../../scripts/headers.mjs';
import { packageJson, root } from '../../scripts/project.mjs';
import { medborgarloften } from './cli.mjs';

const events = (file) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const umea = JSON.parse(await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8'));

/** The Umeå feed with a date and two activities that are made up. */
function dated() {
  const feed = structuredClone(umea);
  const campaign = feed._medborgarloften.campaigns.find(({ season }) => season === 'autumn');
  campaign.occurrences = [
    { year: 2025, confirmed: true },
    {
      year: 2026,
      start: '2026-10-12',
      end: '2026-10-18',
      confirmed: false,
      activities: [
        { date: '2026-10-13', title: 'Reflexutdelning, ”lys upp”; för alla', place: 'Torget', parties: [] },
        { date: '2026-10-25T02:30:00+01:00', title: 'Nattvandring', parties: [] },
      ],
    },
  ];
  return feed;
}

describe('medborgarloften calendar', () => {
  it('writes the dates of a feed: whole days as dates, times in UTC, what is not confirmed as tentative', async () => {
    const { out, remarks, code } = await medborgarloften(['calendar', '-'], JSON.stringify(dated()));
    assert.deepEqual([remarks, code], ['', 0]);
    const [campaign, handout, walk] = events(out);
    assert.equal(events(out).length, 3, 'an occurrence without a date is no event');
    assert.deepEqual(
      [campaign.startDate.toString(), campaign.endDate.toString()],
      ['2026-10-12', '2026-10-19'],
    );
    assert.equal(campaign.component.getFirstPropertyValue('status'), 'TENTATIVE');
    assert.deepEqual([handout.summary, handout.location], ['Reflexutdelning, ”lys upp”; för alla', 'Torget']);
    assert.equal(walk.startDate.toString(), '2026-10-25T01:30:00Z');
    for (const line of out.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('has a name to subscribe under, and says how often to look', async () => {
    const { out } = await medborgarloften(['calendar', 'src/feed/umea-2025-2027.json']);
    const calendar = new ICAL.Component(ICAL.parse(out));
    assert.equal(calendar.getFirstPropertyValue('name'), umea.title);
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), umea.title);
    assert.equal(String(calendar.getFirstPropertyValue('refresh-interval')), 'P1D');
  });

  it('makes nothing up: the Umeå feed has no date, and its calendar no event, but the component that one must have', async () => {
    const served = await readFile(path.join(root, 'dist/cdn/feed/umea.ics'), 'utf8');
    assert.deepEqual(events(served), []);
    assert.equal(new ICAL.Component(ICAL.parse(served)).getAllSubcomponents().length, 1);
    assert.equal((await medborgarloften(['calendar', 'src/feed/umea-2025-2027.json'])).out, served);
    assert.match(headersFor('/cdn/feed/umea.ics')['content-type'], /^text\/calendar/);
  });

  it('takes an address, and says why it could not', async () => {
    const server = createServer((request, response) => {
      if (request.url !== '/feed.json') response.statusCode = 404;
      response.end(JSON.stringify(dated()));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.on('listening', resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    try {
      const { out, code } = await medborgarloften(['calendar', `${address}/feed.json`]);
      assert.deepEqual([events(out).length, code], [3, 0]);
      const missing = await medborgarloften(['calendar', `${address}/other.json`]);
      assert.deepEqual([missing.out, missing.code], ['', 1]);
      assert.match(missing.remarks, /other\.json: servern svarade med fel 404/);
    } finally {
      server.close();
    }
  });

  it('says what it left out, and goes on', async () => {
    const feed = dated();
    feed._medborgarloften.campaigns[1].occurrences[1].start = '2026-02-30';
    const { out, remarks, code } = await medborgarloften(['calendar', '-'], JSON.stringify(feed));
    assert.deepEqual([events(out).length, code], [0, 0]);
    assert.match(
      remarks,
      /^-:1:\d+: utelämnas: _medborgarloften\.campaigns\[1\]\.occurrences\[1\]\.start: Den dagen finns inte/,
    );
    assert.equal(remarks.trim().split('\n').length, 1);
  });

  for (const [what, args, input, code, remark] of [
    [
      'a file that is not there',
      ['calendar', 'none.json'],
      '',
      1,
      /^none\.json: filen finns inte\. Kontrollera/,
    ],
    [
      'what is no JSON',
      ['calendar', '-'],
      '{',
      1,
      /^Det som skickades in: flödet gick inte att läsa, rad 1, kolumn 2/,
    ],
    ['what is no feed', ['calendar', '-'], '[]', 1, /det är inget löftesflöde/],
    ['what is too large', ['calendar', '-'], ' '.repeat(2 ** 21), 1, /det är större än 1 MB/],
    ['no command', [], '', 2, /^Ange ett kommando/],
    ['an unknown command', ['constructor', '-'], '', 2, /^Kommandot constructor finns inte/],
    ['an unknown option', ['calendar', '--ut'], '', 2, /^calendar tar inte --ut/],
    ['no feed', ['calendar'], '', 2, /^Ange ett enda flöde efter calendar/],
  ])
    it(`says in one line what is wrong with ${what}`, async () => {
      const result = await medborgarloften(args, input);
      assert.deepEqual([result.out, result.code], ['', code]);
      assert.match(result.remarks, remark);
      assert.equal(result.remarks.trim().split('\n').length, 1);
    });

  it('explains itself', async () => {
    assert.match((await medborgarloften(['--help'])).out, /medborgarloften calendar FLÖDE/);
    assert.equal((await medborgarloften(['--version'])).out.trim(), packageJson.version);
  });
});
