// What a page that is open shows when its network goes and comes back, with the built script in a real browser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesOfDist } from '../chromium.mjs';

/** When the page has looked again at the latest, in milliseconds: half a round late. */
const LATEST = 15 * 60_000;

describe('a page that loses its network', () => {
  const pages = pagesOfDist();

  it('keeps the promises and says so, and gets them by itself when it is back', async () => {
    const page = await pages.open('offline.html', {
      html: `<!doctype html><html lang="sv"><title>Löften</title>
        <script type="module" src="cdn/v1/medborgarloften.js"></script>
        <promise-list refresh="10"></promise-list>`,
      now: new Date('2026-11-24T12:00:00+01:00'),
    });
    const promises = page.locator('[part~="wording"]');
    const error = page.getByText('Löftena kunde inte uppdateras');
    await promises.first().waitFor();
    assert.equal(await promises.count(), 7);

    await page.context().setOffline(true);
    // The look, and two more tries after a pause each.
    for (const pause of [LATEST, 3_000, 3_000]) {
      const failed = page.waitForEvent('requestfailed');
      await page.clock.fastForward(pause);
      await failed;
    }
    await error.waitFor();
    assert.equal(
      await error.innerText(),
      'Löftena kunde inte uppdateras: servern gick inte att nå. Kontrollera din uppkoppling. Löftena hämtades senast 24 november 2026.',
    );
    assert.equal(await promises.count(), 7);
    assert.ok(await page.locator('promise-list:state(stale)').isVisible());

    await page.context().setOffline(false);
    await page.clock.fastForward(LATEST);
    await error.waitFor({ state: 'hidden' });
    assert.equal(await promises.count(), 7);
    assert.equal(await page.locator('promise-list:state(stale)').count(), 0);
    await page.close();
  });
});
