// Takes the pictures of all stories in all views, two stories at a time.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../project.mjs';
import { nameOf } from './baselines.mjs';
import { openStory, requestsOf, settled } from './story.mjs';
import { VIEWS } from './views.mjs';

/** As many as a small machine has processors. */
const AT_ONCE = 2;

/** What hangs on the window's height, such as a screen in a hall, has one. */
const HEIGHT = 640;

/** A page as Storybook has it. */
const PLAIN = {};

const { sourceLocale, targetLocales } = JSON.parse(
  await readFile(path.join(root, 'lit-localize.json'), 'utf8'),
);
const languages = [sourceLocale, ...targetLocales];

/**
 * @param {Awaited<ReturnType<import('./browser.mjs').openBrowser>>} browser
 * @param {string} url of the built Storybook
 * @param {string[]} stories their ids
 * @param {(name: string, png: Buffer) => Promise<void>} use
 */
export async function takePictures(browser, url, stories, use) {
  const waiting = [...stories];
  const work = async () => {
    const page = await browser.newPage();
    const requests = requestsOf(page);
    for (let story = waiting.shift(); story; story = waiting.shift())
      try {
        for await (const [view, png] of picturesOf(page, requests, url, story))
          await use(nameOf(story, view), png);
      } catch (error) {
        throw new Error(`${story}: ${error.message}`, { cause: error });
      }
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function* picturesOf(page, requests, url, story) {
  let shown;
  let isOfOnePage;
  for (const { name, width, globals = PLAIN, language, media } of VIEWS) {
    await page.emulateMedia({ media: null, forcedColors: null, ...media });
    await page.setViewportSize({ width, height: HEIGHT });
    if (globals !== shown) isOfOnePage = await openStory(page, url, story, globals);
    shown = globals;

    if (language) await page.evaluate((words) => Object.assign(document.documentElement, words), language);
    if (media?.media === 'print') await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    await settled(page, requests, languages);
    yield [name, await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })];
    // One that is dark, themed or Finnish by itself is another story on a certain page: to see that page is enough.
    if (isOfOnePage) return;
  }
}
