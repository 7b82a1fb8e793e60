// What survives of the code in a real WordPress, by who pastes it and where, and what a visitor then sees.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { chromiumOptions } from '../wtr/chromium-launcher.mjs';
import * as editors from './editors.mjs';
import { formsOf } from './forms.mjs';
import { startWordPress } from './wordpress.mjs';

const WORDING = 'Polisen lovar att eftersträva';

describe('WordPress', () => {
  let dist;
  let browser;
  let wordpress;
  let forms;
  before(async () => {
    ensureBrowsers(['chromium']);
    [dist, wordpress] = await Promise.all([startServer(), startWordPress()]);
    const options = chromiumOptions();
    // WordPress' own pages ask for pictures elsewhere.
    options.args.push('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    browser = await chromium.launch(options);
    forms = await formsOf(dist.url);
  });
  after(async () => {
    await browser?.close();
    await wordpress?.close();
    await dist?.close();
  });

  const as = (site, user) => editors.logIn(browser, wordpress[site], user);

  /** What there is of the code in a post, and how often a visitor reads a promise. */
  async function visit(link, use = () => {}) {
    const page = await browser.newPage();
    await page.goto(link);
    const count = (selector) => page.locator(`.entry-content ${selector}`).count();
    const found = {
      script: await count('script[type=module]'),
      element: await count('promise-list'),
      frame: await count('iframe'),
    };
    if (found.script && found.element) await page.locator('promise-list:state(ready)').waitFor();
    const frame = found.frame ? page.frameLocator('.entry-content iframe') : page;
    found.shown = await frame.getByText(WORDING).filter({ visible: true }).count();
    await use(page);
    await page.close();
    return found;
  }

  const WHOLE = {
    script: { script: 1, element: 1, frame: 0, shown: 1 },
    locked: { script: 1, element: 1, frame: 0, shown: 1 },
    wrapped: { script: 1, element: 1, frame: 0, shown: 1 },
    iframe: { script: 1, element: 0, frame: 1, shown: 0 },
    static: { script: 0, element: 1, frame: 0, shown: 1 },
  };
  const TEXT_ALONE = {
    script: { script: 0, element: 0, frame: 0, shown: 1 },
    locked: { script: 0, element: 0, frame: 0, shown: 1 },
    wrapped: { script: 0, element: 0, frame: 0, shown: 1 },
    iframe: { script: 0, element: 0, frame: 0, shown: 0 },
    static: { script: 0, element: 0, frame: 0, shown: 1 },
  };

  for (const [site, user, expected] of [
    ['alone', 'administrator', WHOLE],
    ['alone', 'editor', WHOLE],
    ['network', 'super-admin', WHOLE],
    ['network', 'administrator', TEXT_ALONE],
  ])
    for (const form of Object.keys(WHOLE))
      it(`${site}, ${user}, ${form}`, async () => {
        const page = await as(site, user);
        const link = await editors.pasteInHtmlBlock(page, forms[form]);
        assert.deepEqual(await visit(link), expected[form]);
        await page.close();
      });
  for (const [form, how, f] of [
    ['script', 'text', editors.pasteInText],
    ['script', 'old', editors.pasteInOldEditor],
    ['wrapped', 'old', editors.pasteInOldEditor],
    ['wrapped', 'old visual', (p, c) => editors.pasteInOldEditor(p, c, { looksAtIt: true })],
    ['iframe', 'old visual', (p, c) => editors.pasteInOldEditor(p, c, { looksAtIt: true })],
  ])
    it(`${form} ${how}`, async () => {
      const page = await as('alone', 'editor');
      const link = await f(page, forms[form]);
      console.log(form, how, await visit(link));
      await page.close();
    });
});
