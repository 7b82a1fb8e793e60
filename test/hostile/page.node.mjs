// Feeds that mean harm, in a page with the script as it is shipped: what a visitor's browser makes of them.
//
// CASES=20000 FROM=7 node --test test/hostile/page.node.mjs tries others of the fuzzer's feeds.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { source } from '../../scripts/source.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { madeIn, strangersIn } from './inspect.mjs';

const dist = pagesOfDist();
const { CORPUS } = await source('../test/hostile/corpus.ts');
const { textOf } = await source('../test/hostile/cases.ts');
const { fullFeed, umea } = await source('../test/feed/feeds.ts');
const { default: example } = await source('../test/fixtures/example-feed.json');

const CASES = Number(process.env.CASES ?? 60);
const FROM = Number(process.env.FROM ?? 5_000_000);
const BLANK = '<!doctype html><html lang="sv"><title>Sida</title><body>';
const promise = example.items[0].id;
const campaign = example._medborgarloften.campaigns[0].id;
const ELEMENTS = `
  <promise-list filters search debug></promise-list>
  <promise-list group-by="party" layout="compact" lang="ar" limit="3"></promise-list>
  <promise-card promise-id="${promise}" debug></promise-card>
  <promise-card promise-id="a"></promise-card>
  <campaign-countdown campaign="${campaign}" precision="second" lang="en"></campaign-countdown>
  <reflex-reminder season="always"></reflex-reminder>
  <reflex-reminder season="always" display="signage"></reflex-reminder>`;

/** Runs in the page: readies it to show feeds in all elements, and to say what of them should not be there. */
function prepare(markup) {
  const settled = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const thrown = [];
  addEventListener('error', ({ message }) => thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason?.stack ?? reason)));
  const elements = () => [...document.body.children];

  function give(text) {
    elements().forEach((element, index) => {
      element.feed = text;
      if (index % 2 === 0) return;
      try {
        element.feed = JSON.parse(text);
      } catch {
        // Then it stays a text.
      }
    });
  }

  function writeInside(text) {
    document.body.innerHTML = markup;
    for (const element of elements()) {
      const script = document.createElement('script');
      script.type = 'application/feed+json';
      script.textContent = text;
      element.append(script);
    }
  }

  globalThis.show = async (text, isChild) => {
    if (isChild) writeInside(text);
    else give(text);
    await settled();
    // A turn more, for what is told of rejections.
    await settled();
  };
  globalThis.strangers = async (text, isChild, known) => {
    await globalThis.show(text, isChild);
    const empty = elements().filter(({ shadowRoot }) => !shadowRoot.querySelector('.root'));
    return [
      ...elements().flatMap((element) => globalThis.strangersIn(element, known)),
      ...empty.map(({ localName }) => `${localName} is empty`),
      ...thrown.splice(0),
    ];
  };
}

describe('a page that shows a feed that means harm', () => {
  let page;
  let known;
  before(async () => {
    page = await dist.open('hostile.html', {
      html: `${BLANK}<script type="module" src="/cdn/v1/medborgarloften.js"></script>`,
    });
    page.said.length = 0;
    for (const used of [strangersIn, madeIn]) await page.evaluate(`globalThis.${used.name} = ${used}`);
    await page.evaluate(prepare, ELEMENTS);
    await page.evaluate(() => customElements.whenDefined('reflex-reminder'));
    const feeds = [umea(), example, fullFeed(), { items: [] }, {}];
    known = await page.evaluate(
      async (texts) => {
        const made = { tags: [], attributes: [] };
        for (const text of texts) {
          await globalThis.show(text, true);
          const { tags, attributes } = globalThis.madeIn([...document.body.children]);
          made.tags.push(...tags);
          made.attributes.push(...attributes);
        }
        return made;
      },
      [...feeds.map((feed) => JSON.stringify(feed)), '{'],
    );
  });

  /** What should not be there, of each text; and whether a good feed recovers the same elements. */
  const judged = (texts, isChild) =>
    page.evaluate(
      async ({ texts, isChild, good, known }) => {
        const judgements = [];
        for (const text of texts) judgements.push(await globalThis.strangers(text, isChild, known));
        await globalThis.show(good, isChild);
        const [list] = document.body.children;
        return { judgements, recovered: list.shadowRoot.querySelectorAll('[part="wording"]').length };
      },
      { texts, isChild, good: JSON.stringify(umea()), known },
    );

  for (const isChild of [false, true])
    it(`${isChild ? 'inside the elements' : 'as their property'}: makes nothing of it but words, and recovers`, async (test) => {
      const began = performance.now();
      // What is read is the same: of these some are enough.
      const corpus = isChild
        ? CORPUS.filter(([, { length }], index) => length < 100_000 && index % 3 === 0)
        : CORPUS;
      const cases = [
        ...corpus,
        ...Array.from({ length: CASES }, (_, index) => [`seed ${FROM + index}`, textOf(FROM + index)]),
      ];
      for (let at = 0; at < cases.length; at += 25) {
        const some = cases.slice(at, at + 25);
        const { judgements, recovered } = await judged(
          some.map(([, text]) => text),
          isChild,
        );
        judgements.forEach((found, index) =>
          assert.deepEqual(found, [], `${some[index][0]}\n${some[index][1].slice(0, 5_000)}`),
        );
        assert.equal(recovered, 7, 'a good feed afterwards');
      }
      assert.deepEqual(
        page.said.filter((line) => !line.startsWith('Medborgarlöften')),
        [],
      );
      const seconds = (performance.now() - began) / 1000;
      test.diagnostic(
        `${cases.length} feeds in seven elements: ${Math.round(cases.length / seconds)} a second`,
      );
    });
});
