// The script's languages as a page of another host gets them: on demand, unaltered or not at all.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packageJson } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';

const FINNISH = `cdn/v${packageJson.version}/locale/fi.json`;
const html = (language, version = 'v1') => `<!doctype html><html lang="${language}"><title>Värdsidan</title>
<script type="module" src="/cdn/${version}/medborgarloften.js"></script>
<promise-list></promise-list><promise-list></promise-list>`;

describe('a language of the script', () => {
  const dist = pagesOfDist();
  const open = async (language, options = {}) => {
    const page = await dist.open('page.html', { html: html(language, options.version), ...options });
    await page.locator('promise-list:state(ready)').first().waitFor();
    return page;
  };
  const paths = ({ asked }) => asked.map((address) => address.replace(dist.url, '')).slice(1);
  const footer = (page) => page.locator('promise-list [part=footer]').first();
  const spoken = (page) => page.locator('promise-list [part=base]').first().getAttribute('lang');

  it('costs a Swedish page nothing', async () => {
    const page = await open('sv');
    assert.deepEqual(paths(page), ['cdn/v1/medborgarloften.js', 'cdn/feed/umea.json']);
    await page.close();
  });

  for (const version of ['v1', `v${packageJson.version}`]) {
    it(`is fetched once for a page, from beside the exact version: ${version}`, async () => {
      const page = await open('fi', { version });
      await footer(page).getByText('Tässä näytetään lupaukset').waitFor();
      assert.equal(await spoken(page), 'fi');
      assert.deepEqual(
        paths(page).filter((path) => path.includes('locale')),
        [FINNISH],
      );
      assert.deepEqual(page.said, []);
      await page.close();
    });
  }

  it('is Swedish, marked so, until it has come', async () => {
    let answer;
    const page = await open('fi', {
      before: (page) => page.route(`**/${FINNISH}`, (route) => void (answer = () => route.continue())),
    });
    assert.match(await footer(page).textContent(), /återger löftena/);
    assert.equal(await spoken(page), 'sv');
    answer();
    await footer(page).getByText('Tässä näytetään lupaukset').waitFor();
    assert.equal(await spoken(page), 'fi');
    await page.close();
  });

  for (const [what, respond] of Object.entries({
    'was altered on its way': (route) =>
      route.fulfill({ json: ['Ostakaa tästä!'], headers: { 'access-control-allow-origin': '*' } }),
    'is not there': (route) => route.fulfill({ status: 404, body: 'Not found' }),
    'can’t be reached': (route) => route.abort(),
  })) {
    it(`stays Swedish, marked so, where it ${what}`, async () => {
      const page = await open('fi', {
        now: '2026-11-24T12:00:00Z',
        before: (page) => page.route(`**/${FINNISH}`, respond),
      });
      const given = page.waitForEvent('console', (message) => message.text().includes('no texts in fi'));
      // The pauses between the tries.
      await page.clock.runFor(60_000);
      await given;
      assert.match(await footer(page).textContent(), /återger löftena/);
      assert.equal(await spoken(page), 'sv');
      assert.equal(page.said.filter((line) => line.includes('no texts in fi')).length, 1);
      await page.close();
    });
  }

  it('is asked for when a page turns to it', async () => {
    const page = await open('sv');
    await page.evaluate(() => (document.documentElement.lang = 'ar'));
    await footer(page).getByText('هنا تُعرض').waitFor();
    assert.equal(await spoken(page), 'ar');
    await page.evaluate(() => (document.documentElement.lang = 'sv'));
    await footer(page).getByText('återger löftena').waitFor();
    await page.close();
  });

  it('is the poster’s and the screen’s as well, as their address asks', async () => {
    const poster = await dist.open('embed/poster.html?lang=ar');
    await poster.getByRole('heading', { name: 'ملصق العواكس للطباعة' }).waitFor();
    assert.equal(
      await poster.evaluate(() => getComputedStyle(document.querySelector('.sheet')).direction),
      'rtl',
    );
    const screen = await dist.open('embed/signage.html?lang=en&season=always&now=2026-11-24T08:00:00');
    await screen.locator('reflex-reminder [part=base][lang=en]').waitFor();
    await poster.close();
    await screen.close();
  });
});
