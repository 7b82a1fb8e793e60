// The calendar file as a visitor's browser gets it, and what is left to do where a sandbox lets none through.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { pagesOfDist } from '../chromium.mjs';

const pages = pagesOfDist();

const countdown = `<!doctype html><html lang="sv"><script type="module" src="cdn/v1/medborgarloften.js"></script>
  <campaign-countdown campaign="autumn" start="2026-10-12" end="2026-10-18" now="2026-10-01"></campaign-countdown>`;
const framed = (sandbox) =>
  `<!doctype html><html lang="sv"><iframe sandbox="${sandbox}" src="inner.html" width="600" height="600"></iframe>`;

describe('the calendar file', () => {
  for (const timezoneId of ['Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    it(`has the days of Umeå for a visitor in ${timezoneId}`, async () => {
      const page = await pages.open('calendar.html', { html: countdown, timezoneId });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Lägg till i kalendern' }).click(),
      ]);
      assert.match(file.suggestedFilename(), /^[\w-]+-2026\.ics$/);
      const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
      assert.deepEqual([event.startDate.toString(), event.endDate.toString()], ['2026-10-12', '2026-10-19']);
      assert.deepEqual(page.said, []);
      await page.close();
    });

  it('is a link to the hosted one where a sandbox refuses downloads', async () => {
    const page = await pages.open('outer.html', {
      html: framed('allow-scripts allow-same-origin allow-popups'),
      before: (page) =>
        page.route(`${pages.url}inner.html`, (route) =>
          route.fulfill({ contentType: 'text/html', body: countdown }),
        ),
    });
    const downloads = [];
    page.on('download', (file) => downloads.push(file));
    const refused = page.waitForEvent('console', (message) => /Download is disallowed/.test(message.text()));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Lägg till i kalendern' }).click();
    const link = frame.getByRole('link', { name: /^Fick du ingen fil\?/ });
    await link.waitFor();
    assert.equal(await link.evaluate(({ href }) => href), `${pages.url}cdn/feed/umea.ics`);
    const hosted = await fetch(await link.evaluate(({ href }) => href));
    assert.match(hosted.headers.get('content-type'), /^text\/calendar/);
    await refused;
    assert.deepEqual(downloads, []);
    await page.close();
  });
});
