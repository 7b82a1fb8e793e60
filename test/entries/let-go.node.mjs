// What a page has taken away is let go of by the built script: the browser can collect it, and all that hung on it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesOfDist } from '../chromium.mjs';

const ALL = `<promise-list filters search refresh="5" limit="2"></promise-list>
  <promise-card promise-id="synlig-polis" now="2026-11-24"></promise-card>
  <campaign-countdown campaign="autumn" start="2090-10-12" precision="second"></campaign-countdown>
  <reflex-reminder season="always" display="signage"></reflex-reminder>`;

describe('elements that were taken off a page', () => {
  const pages = pagesOfDist('--js-flags=--expose-gc');
  const html = `<!doctype html><html lang="sv"><title>Löften</title><script type="module" src="cdn/v1/medborgarloften.js"></script>
    <main>${ALL}</main>`;
  const open = async () => {
    // What counts coverage holds on to what has run.
    const page = await pages.open('let-go.html', { html, isCounted: false });
    await page.locator('promise-list:state(ready)').waitFor();
    return page;
  };
  /** Of the elements that were mounted, those that the browser could not collect. */
  const keptOn = (page) =>
    page.evaluate(async () => {
      let kept;
      for (let turn = 0; turn < 20 && kept?.length !== 0; turn++) {
        // In a task of its own, where nothing on the stack can be taken for a way to an element.
        await globalThis.gc({ type: 'major', execution: 'async' });
        kept = globalThis.mounted.map((ref) => ref.deref()?.localName).filter(Boolean);
        // What was looked at is held until the task is over.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return kept;
    });

  /** Runs in the page: whether all that stand there show what they have, in a language. */
  const areShown = (lang) =>
    [...document.querySelector('main').children].every(
      (element) =>
        element.matches(':state(ready)') && element.shadowRoot.querySelector(`.root[lang=${lang}]`),
    );

  for (const [when, live] of Object.entries({
    'as soon as they stood there': () => undefined,
    'once they had shown what they have': (page) => page.waitForFunction(areShown, 'sv'),
    'after a reader used them': async (page) => {
      await page.waitForFunction(areShown, 'sv');
      await page.evaluate(async () => {
        HTMLAnchorElement.prototype.click = () => undefined;
        for (const element of document.querySelector('main').children) {
          for (const control of element.shadowRoot.querySelectorAll('button, summary, input')) {
            control.focus();
            control.click();
          }
          await element.updateComplete;
        }
      });
    },
    'after they spoke another language': async (page) => {
      await page.evaluate(() => (document.querySelector('main').lang = 'en'));
      await page.waitForFunction(areShown, 'en');
    },
  }))
    it(`${when} are let go of`, async () => {
      const page = await open();
      await page.evaluate(() => (globalThis.mounted = []));
      for (let turn = 0; turn < 5; turn++) {
        await page.evaluate((all) => {
          const main = document.querySelector('main');
          main.innerHTML = all;
          globalThis.mounted.push(...[...main.children].map((element) => new WeakRef(element)));
        }, ALL);
        await live(page);
        await page.evaluate(() => document.querySelector('main').replaceChildren());
      }
      assert.equal(await page.evaluate(() => globalThis.mounted.length), 20);
      assert.deepEqual(await keptOn(page), []);
      assert.deepEqual(page.said, []);
      await page.close();
    });

  it('would be noticed if they were not', async () => {
    const page = await open();
    await page.evaluate(() => {
      const [list, card] = document.querySelector('main').children;
      globalThis.held = list;
      globalThis.mounted = [list, card].map((element) => new WeakRef(element));
      document.querySelector('main').replaceChildren();
    });
    assert.deepEqual(await keptOn(page), ['promise-list']);
    await page.close();
  });
});
