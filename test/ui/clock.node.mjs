// What 50 countdowns cost a page in a minute, by the engine's own counters: it is the engine's time that runs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesOfDist } from '../chromium.mjs';

const pages = pagesOfDist();

/** Names of what the engine did while a minute of its time passed, a second at once, with how often. */
async function minute(page) {
  const session = await page.context().newCDPSession(page);
  const advance = (policy) => session.send('Emulation.setVirtualTimePolicy', policy);
  await advance({ policy: 'pause' });
  await pages.browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  for (let second = 0; second < 60; second++) {
    const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
    await advance({ policy: 'advance', budget: 1_000 });
    await passed;
    // What is read has been laid out.
    await page.evaluate(() => document.body.offsetHeight);
  }
  const { traceEvents } = JSON.parse((await pages.browser.stopTracing()).toString());
  const counts = {};
  for (const { name, ph } of traceEvents)
    // An event that lasts may be written as its beginning and its end.
    if (ph !== 'E') counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const countdowns = (count, attributes) =>
  `<!doctype html><html lang="sv"><body><script type="module" src="cdn/v1/medborgarloften.js"></script>` +
  `<campaign-countdown campaign="autumn" ${attributes}></campaign-countdown>`.repeat(count);

const shown = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('campaign-countdown')].map(
      (element) => element.shadowRoot.querySelector('[part="count"]').textContent,
    ),
  );
const isShown = () =>
  document.querySelector('campaign-countdown').shadowRoot?.querySelector('[part="count"]');

describe('the clock of a page', () => {
  it('costs one timer and one layout a second, however many countdowns it serves', async () => {
    const html = countdowns(50, 'precision="second" start="2090-10-12"');
    const page = await pages.open('count.html', { html });
    await page.waitForFunction(isShown);
    const counts = await minute(page);
    assert.deepEqual([counts.TimerInstall, counts.TimerFire], [60, 60]);
    assert.ok(counts.Layout >= 59 && counts.Layout <= 61, `${counts.Layout} layouts`);
    assert.equal(new Set(await shown(page)).size, 1, 'all say the same');
    await page.close();
  });

  it('costs a look a minute, and no layout, where only the day is counted', async () => {
    const page = await pages.open('days.html', { html: countdowns(50, 'start="2090-10-12"') });
    await page.waitForFunction(isShown);
    const { TimerFire = 0, Layout = 0 } = await minute(page);
    assert.ok(TimerFire <= 1, `${TimerFire} timers`);
    assert.equal(Layout, 0);
    await page.close();
  });
});

describe('a visitor in another zone', () => {
  for (const timezoneId of ['Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])
    it(`sees the same count and dates as in Umeå: ${timezoneId}`, async () => {
      const html = countdowns(
        1,
        'precision="hour" start="2026-10-12" end="2026-10-18" now="2026-10-11T21:30:00Z"',
      );
      const page = await pages.open('zone.html', { html, timezoneId });
      await page.waitForFunction(isShown);
      const text = await page.evaluate(
        () => document.querySelector('campaign-countdown').shadowRoot.querySelector('.card').textContent,
      );
      assert.match(text, /12\s?–\s?18 oktober 2026, v\. 42/);
      assert.match((await shown(page))[0], /Börjar om\s*1\b/);
      await page.close();
    });
});
