// What survives of the code in a real WordPress, by who pastes it and where, and what a visitor then sees: what
// src/tools/cms/notes.ts tells editors.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { source } from '../../scripts/source.mjs';
import { chromiumOptions } from '../wtr/chromium-launcher.mjs';
import * as editors from './editors.mjs';
import { formsOf, TYPED } from './forms.mjs';
import { startWordPress } from './wordpress.mjs';

const WORDING = 'Polisen lovar att eftersträva';

/** What there is of the code in the page, and how often a visitor reads a promise. */
const WHOLE = {
  script: { script: 1, element: 1, frame: 0, shown: 1 },
  locked: { script: 1, element: 1, frame: 0, shown: 1 },
  iframe: { script: 1, element: 0, frame: 1, shown: 1 },
  static: { script: 0, element: 0, frame: 0, shown: 1 },
};
const TEXT_ALONE = {
  script: { script: 0, element: 0, frame: 0, shown: 1 },
  locked: { script: 0, element: 0, frame: 0, shown: 1 },
  iframe: { script: 0, element: 0, frame: 0, shown: 0 },
  static: { script: 0, element: 0, frame: 0, shown: 1 },
};

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

  /** Lets a user of a site do something. */
  async function as(site, user, use) {
    const page = await editors.logIn(browser, wordpress[site], user);
    const result = await use(page);
    await page.close();
    return result;
  }

  /** Opens a post as a visitor does; `use` looks closer. */
  async function visit(link, use) {
    const page = await browser.newPage();
    await page.goto(link);
    const content = page.locator('.entry-content');
    const found = {
      script: await content.locator('script[type=module]').count(),
      element: await content.locator('promise-list').count(),
      frame: await content.locator('iframe').count(),
    };
    const inside = found.frame ? page.frameLocator('.entry-content iframe') : page;
    if (found.frame || (found.script && found.element))
      await inside.locator('promise-list:state(ready)').waitFor();
    found.shown = await inside.getByText(WORDING).filter({ visible: true }).count();
    await use?.(page);
    await page.close();
    return found;
  }

  describe('keeps all of the code in a block of HTML', () => {
    for (const [site, user] of [
      ['alone', 'administrator'],
      ['alone', 'editor'],
      ['network', 'super-admin'],
    ])
      it(`of ${user}, ${site}`, async () => {
        const links = await as(site, user, async (page) => ({
          script: await editors.pasteInHtmlBlock(page, forms.script),
          locked: (await editors.save(page, forms.locked)).link,
          iframe: await editors.pasteInHtmlBlock(page, forms.iframe),
          static: (await editors.save(page, forms.static)).link,
        }));
        for (const [form, link] of Object.entries(links))
          assert.deepEqual(await visit(link), WHOLE[form], form);
      });

    it('with the colours of a theme and of one’s own, and a frame where the theme has its text', async () => {
      const looks = {};
      await as('alone', 'editor', async (editor) => {
        for (const form of ['script', 'locked', 'coloured', 'iframe']) {
          const { link } = await editors.save(editor, forms[form]);
          await visit(link, async (page) => {
            looks[form] = await page.locator('promise-list, iframe').evaluate((element) => {
              const { left, width } = element.getBoundingClientRect();
              const brand = getComputedStyle(element).getPropertyValue('--mbl-brand').trim();
              return { left, width, brand };
            });
          });
        }
      });
      const { script, locked, coloured, iframe } = looks;
      assert.deepEqual([script.brand, coloured.brand], ['', '#7a1f5c']);
      assert.match(locked.brand, /^\S/);
      assert.deepEqual(iframe, script);
    });
  });

  describe('keeps the text alone in a block of HTML', () => {
    for (const [site, user] of [
      ['network', 'administrator'],
      ['network', 'editor'],
      ['alone', 'author'],
    ])
      it(`of ${user}, ${site}`, async () => {
        const links = await as(site, user, async (page) => ({
          script: await editors.pasteInHtmlBlock(page, forms.script),
          locked: (await editors.save(page, forms.locked)).link,
          iframe: (await editors.save(page, forms.iframe)).link,
          static: await editors.pasteInHtmlBlock(page, forms.static),
        }));
        for (const [form, link] of Object.entries(links))
          assert.deepEqual(await visit(link), TEXT_ALONE[form], form);
      });

    it('of contributor, whom an editor publishes', async () => {
      const { id, link } = await as('alone', 'contributor', (page) =>
        editors.save(page, forms.script, 'pending'),
      );
      await as('alone', 'editor', (page) => editors.publish(page, id));
      assert.deepEqual(await visit(link), TEXT_ALONE.script);
    });

    it('of what a super admin has pasted, once somebody else has changed the post', async () => {
      const { id, link } = await as('network', 'super-admin', (page) => editors.save(page, forms.script));
      assert.deepEqual(await visit(link), WHOLE.script);
      await as('network', 'administrator', (page) => editors.addParagraph(page, id, 'Kontakta oss.'));
      assert.deepEqual(await visit(link), TEXT_ALONE.script);
    });
  });

  describe('with the text alone', () => {
    const saved = (form) =>
      as('network', 'administrator', async (page) => (await editors.save(page, forms[form])).link);

    it('has headings, lists, and places that links to a promise lead to', async () => {
      await visit(await saved('static'), async (page) => {
        const content = page.locator('.entry-content');
        assert.equal(await content.getByRole('heading', { level: 3 }).count(), 2);
        assert.equal(await content.locator('ul > li[id^="medborgarlofte="]').count(), 7);
        assert.equal(await content.locator('time, [slot]').count(), 0, 'these are taken away');
        await page.goto(`${page.url()}#medborgarlofte=motorburna-unga`);
        assert.match(await page.locator(':target').textContent(), /motorburna ungas möjlighet/);
      });
    });

    it('knows its language and its direction, and which words are Swedish', async () => {
      await visit(await saved('arabic'), async (page) => {
        const arabic = page.locator('.entry-content [lang=ar]');
        assert.equal(await arabic.evaluate((element) => getComputedStyle(element).direction), 'rtl');
        const swedish = arabic.getByText(WORDING);
        assert.deepEqual(
          await swedish.evaluate((element) => [element.lang, getComputedStyle(element).direction]),
          ['sv', 'ltr'],
        );
      });
    });

    it('is what was signed, to the letter, though WordPress sets quotation marks and dashes', async () => {
      await visit(await saved('typed'), async (page) => {
        assert.equal(await page.locator('.entry-content li > p').first().textContent(), TYPED);
      });
      const plain = await as('network', 'administrator', (page) => editors.save(page, `<p>${TYPED}</p>`));
      await visit(plain.link, async (page) => {
        assert.notEqual(await page.locator('.entry-content p').first().textContent(), TYPED);
      });
    });

    it('shows no rule of a colour that was taken away', async () => {
      await visit(await saved('coloured'), async (page) => {
        assert.doesNotMatch(await page.locator('.entry-content').innerText(), /mbl-brand/);
      });
    });
  });

  describe('pasted elsewhere than in a block of HTML', () => {
    const pasted = (paste, form) => as('alone', 'editor', (page) => paste(page, forms[form]));
    const inOldEditor = editors.pasteInOldEditor;
    const lookedAt = (page, code) => inOldEditor(page, code, { looksAtIt: true });

    it('under “Text” of the old editor survives whole, and nothing is shown twice', async () => {
      for (const form of ['script', 'iframe', 'static'])
        assert.deepEqual(await visit(await pasted(inOldEditor, form)), WHOLE[form], form);
    });

    it('loses the element once it is looked at under “Visual”: the text stays, and so does a frame', async () => {
      assert.deepEqual(await visit(await pasted(lookedAt, 'script')), { ...WHOLE.script, element: 0 });
      assert.deepEqual(await visit(await pasted(lookedAt, 'iframe')), WHOLE.iframe);
    });

    it('in the text becomes paragraphs and lists of WordPress’ own', async () => {
      assert.deepEqual(await visit(await pasted(editors.pasteInText, 'script')), TEXT_ALONE.script);
    });
  });

  it('is of the version that the notes say was tried', async () => {
    const { notes } = await source('tools/cms/notes.ts');
    const short = (version) => version.split('.').slice(0, 2).join('.');
    const tried = `WordPress ${short(wordpress.version)} med PHP ${short(wordpress.php)}`;
    for (const note of notes().filter(({ id }) => id.startsWith('wordpress')))
      assert.ok(note.tried.includes(tried), `${note.tried} is not: ${tried}`);
  });
});
