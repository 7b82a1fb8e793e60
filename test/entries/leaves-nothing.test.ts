// What the built script's elements leave on a page that mounts and unmounts them without end: nothing that grows.
import { expect } from '@open-wc/testing';
import { next } from '../elements/page.js';
import { nextTask } from '../wtr/live-regions.js';
import { addScript, loads, page, saidOn, tag, type Page } from './host-page.js';

/** Counts on a page, from before the script, what is listened for on what outlives an element, and what waits or watches. */
const COUNTING = `<script>
  const listeners = new Set(), timers = new Set(), observers = new Set(), numbers = new Map();
  const number = (thing) => numbers.get(thing) ?? numbers.set(thing, numbers.size).get(thing);
  const key = (target, type, listener) => [number(target), type, number(listener)].join();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const outlives = (target = window) => [window, document, navigator].includes(target) || target instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
    const own = key(this ?? window, type, listener);
    if (outlives(this)) listeners.add(own);
    if (rest[0]?.once) add.call(this ?? window, type, () => listeners.delete(own), rest[0]);
    return add.call(this ?? window, type, listener, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
    listeners.delete(key(this ?? window, type, listener));
    return remove.call(this ?? window, type, listener, ...rest);
  };
  for (const kind of ['Timeout', 'Interval']) {
    const [set, clear] = [window['set' + kind], window['clear' + kind]];
    window['set' + kind] = (then, ...rest) => {
      const id = set(() => { if (kind === 'Timeout') timers.delete(id); then(); }, ...rest);
      timers.add(id);
      return id;
    };
    window['clear' + kind] = (id) => { timers.delete(id); clear(id); };
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'])
    window[name] = class extends window[name] {
      observe(...rest) { observers.add(this); super.observe(...rest); }
      disconnect() { observers.delete(this); super.disconnect(); }
    };
  window.left = () => ({ listeners: listeners.size, timers: timers.size, observers: observers.size });
</script>`;

const ALL = `<promise-list filters search refresh="5"></promise-list>
  <promise-card promise-id="synlig-polis"></promise-card>
  <campaign-countdown campaign="autumn" start="2090-10-12" precision="second"></campaign-countdown>
  <reflex-reminder season="always" display="signage"></reflex-reminder>`;

type CountedPage = Page & { left(): Record<string, number> };

describe('a page that mounts and unmounts elements', () => {
  it('a thousand times has as many listeners as after the first, and no timer and no observer', async () => {
    const window = (await page('<main></main>', COUNTING + tag())) as CountedPage;
    const main = window.document.querySelector('main')!;
    const said = saidOn(window);
    const loaded = loads(window, 4);
    main.innerHTML = ALL;
    await loaded;
    const mounted = window.left();
    expect(mounted.timers).to.be.above(0);
    expect(mounted.observers).to.equal(4);
    main.replaceChildren();
    // Leaving takes a microtask or two.
    await nextTask();
    const once = window.left();
    expect(once).to.include({ timers: 0, observers: 0 });
    for (let turn = 0; turn < 250; turn++) {
      main.innerHTML = ALL;
      // Some are gone before they have shown anything, some after.
      if (turn % 3) await Promise.resolve();
      if (turn % 10 === 0) await nextTask();
      main.replaceChildren();
    }
    await nextTask();
    expect(window.left()).to.deep.equal(once);
    expect(said).to.deep.equal([]);
  });

  it('while it is still being parsed has none of their listeners afterwards', async () => {
    const window = (await page('', COUNTING)) as CountedPage;
    const { document } = window;
    document.open();
    document.write(`<!doctype html><html lang="sv"><head>${COUNTING}</head><body><main>`);
    await addScript(window);
    const main = document.querySelector('main')!;
    const { listeners } = window.left();
    for (let turn = 0; turn < 20; turn++) {
      main.innerHTML = ALL;
      await nextTask();
      main.replaceChildren();
    }
    expect(document.readyState).to.equal('loading');
    const parsed = next(document, 'DOMContentLoaded');
    document.close();
    await parsed;
    await nextTask();
    // What a page of these elements has once: see above.
    expect(window.left().listeners! - listeners!).to.be.below(12);
  });
});
