// Which language an element speaks: the closest `lang` around it, also outside shadow roots, and followed when it changes.
import { expect, fixture, html } from '@open-wc/testing';
import { languageOf, observeLanguage } from '../../src/locale/language.js';

/** An element inside a shadow root, inside another, in a light-DOM section. */
async function nested(
  section: string,
): Promise<{ section: Element; outer: Element; inner: Element; deep: Element }> {
  const root = await fixture<HTMLElement>(html`<section lang=${section}><div></div></section>`);
  const outer = root.firstElementChild!;
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const deep = document.createElement('p');
  inner.attachShadow({ mode: 'closed' }).append(deep);
  return { section: root, outer, inner, deep };
}

/** A watcher that can be waited for. */
function watching(element: Element): { changed: () => Promise<void>; count: () => number; stop: () => void } {
  let count = 0;
  let told: (() => void) | undefined;
  const observer = new MutationObserver(() => {
    count++;
    told?.();
  });
  observeLanguage(element, observer);
  return {
    stop: () => observer.disconnect(),
    count: () => count,
    changed: () => new Promise((resolve) => (told = resolve)),
  };
}

describe('the language of an element', () => {
  it('is its own lang', async () => {
    expect(languageOf(await fixture(html`<p lang="fi"></p>`))).to.equal('fi');
  });

  it('is the closest one around it', async () => {
    const outer = await fixture(
      html`<div lang="en">
        <section lang="ar"><p></p></section>
      </div>`,
    );
    expect(languageOf(outer.querySelector('p')!)).to.equal('ar');
  });

  it('is found outside shadow roots, open or closed', async () => {
    const { deep, inner } = await nested('sma');
    expect(languageOf(deep)).to.equal('sma');
    inner.setAttribute('lang', 'fit');
    expect(languageOf(deep)).to.equal('fit');
  });

  it('is unknown where an empty lang says so', async () => {
    const outer = await fixture(html`<div lang="en"><p lang=""></p></div>`);
    expect(languageOf(outer.querySelector('p')!)).to.equal('');
  });

  it('is unknown where nothing says it', () => {
    expect(languageOf(document.createElement('p'))).to.equal('');
  });
});

describe('a change of language', () => {
  const stops: (() => void)[] = [];
  const watch = (element: Element) => {
    const watcher = watching(element);
    stops.push(watcher.stop);
    return watcher;
  };
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('is noticed on the element, around it, and outside its shadow roots', async () => {
    const { section, outer, inner, deep } = await nested('sv');
    const watcher = watch(deep);
    for (const [index, element] of [deep, inner, outer, section, document.documentElement].entries()) {
      const before = element.getAttribute('lang');
      const changed = watcher.changed();
      element.setAttribute('lang', `x-${index}`);
      await changed;
      if (element === document.documentElement) {
        const restored = watcher.changed();
        if (before === null) element.removeAttribute('lang');
        else element.setAttribute('lang', before);
        await restored;
      }
    }
    expect(watcher.count()).to.equal(6);
  });

  it('is told to each element that watches', async () => {
    const section = await fixture(
      html`<section lang="sv">
        <p></p>
        <p></p>
      </section>`,
    );
    const watchers = [...section.querySelectorAll('p')].map(watch);
    const all = Promise.all(watchers.map(({ changed }) => changed()));
    section.setAttribute('lang', 'en');
    await all;
  });

  it('is still told to the others when one has left', async () => {
    const section = await fixture(
      html`<section lang="sv">
        <p></p>
        <p></p>
      </section>`,
    );
    const [first, second] = [...section.querySelectorAll('p')].map(watch);
    first!.stop();
    const changed = second!.changed();
    section.setAttribute('lang', 'en');
    await changed;
    expect(first!.count()).to.equal(0);
  });

  it('is told again to one that came back after all had left', async () => {
    const section = await fixture(html`<section lang="sv"></section>`);
    watch(section).stop();
    const watcher = watch(section);
    const changed = watcher.changed();
    section.setAttribute('lang', 'en');
    await changed;
    expect(watcher.count()).to.equal(1);
  });

  it('is not told for other attributes', async () => {
    const section = await fixture(html`<section lang="sv"></section>`);
    const watcher = watch(section);
    section.setAttribute('title', 'Hej');
    section.setAttribute('class', 'ny');
    const changed = watcher.changed();
    section.setAttribute('lang', 'en');
    await changed;
    expect(watcher.count()).to.equal(1);
  });
});
