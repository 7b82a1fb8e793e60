// Opens a story on a page and waits until all that it shows is there.

/** Storybook's own checks, which pictures have no use for. */
const WITHOUT_AXE = 'a11y.manual:!true';

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url of the built Storybook
 * @param {string} id
 * @param {Record<string, string>} [globals]
 * @returns {Promise<boolean>} whether the story says itself what page it stands on
 * @throws {Error} where it fails
 */
export async function openStory(page, url, id, globals = {}) {
  const given = [WITHOUT_AXE, ...Object.entries(globals).map(([name, value]) => `${name}:${value}`)].join(
    ';',
  );
  await page.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=${given}`);
  const handle = await page.waitForFunction(() => {
    const render = globalThis.__STORYBOOK_PREVIEW__?.currentRender;
    const isOver = ['completed', 'afterEach', 'finished', 'errored', 'aborted'].includes(render?.phase);
    return isOver && { phase: render.phase, fixed: Object.keys(render.story?.storyGlobals ?? {}) };
  });
  const { phase, fixed } = await handle.jsonValue();
  const failed = ['errored', 'aborted'].includes(phase);
  if (failed) throw new Error(`the story fails: ${await page.locator('#error-message').textContent()}`);
  return fixed.length > 0;
}

/**
 * Waits until an element has shown what it has, in the language of its place. One may be loading for ever, as its story.
 * @param {import('playwright-core').Page} page
 * @param {ReturnType<typeof requestsOf>} requests
 * @param {string[]} languages those that there are words of
 */
export async function settled(page, requests, languages) {
  do {
    await requests.none();
    await page.waitForFunction((languages) => {
      const elements = [...document.querySelectorAll('*')].filter((one) => 'updateComplete' in one);
      const isWorded = (element) => {
        const asked = element.closest('[lang]')?.lang.split('-')[0];
        const spoken = element.shadowRoot.querySelector('[lang]')?.lang;
        // One that shows nothing speaks none.
        return !spoken || !languages.includes(asked) || spoken === asked;
      };
      const isDone = (element) => !element.isUpdatePending && isWorded(element);
      return document.fonts.status === 'loaded' && elements.every(isDone);
    }, languages);
    // What came last is shown in the second frame, and may have asked for more.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  } while (requests.some());
}

/**
 * What a page waits for from the server.
 * @param {import('playwright-core').Page} page
 */
export function requestsOf(page) {
  const open = new Set();
  let answered = () => {};
  const close = (request) => {
    open.delete(request);
    if (open.size === 0) answered();
  };
  page.on('request', (request) => {
    // What the page before it asked for is of no account.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) open.clear();
    open.add(request);
  });
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return {
    some: () => open.size > 0,
    none: () => new Promise((resolve) => (open.size > 0 ? (answered = resolve) : resolve())),
  };
}
