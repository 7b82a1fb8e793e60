// Counts in a page what runs on after an element is gone: timers and observers. Listeners are Chromium's to count.

/** Runs in the page before anything else; `inUse()` gives the counts. */
export function countInUse() {
  const timers = new Set();
  const observers = new Set();

  for (const [start, stop, repeats] of [
    ['setTimeout', 'clearTimeout', false],
    ['setInterval', 'clearInterval', true],
  ]) {
    const [original, clear] = [globalThis[start], globalThis[stop]];
    globalThis[start] = (run, ...more) => {
      const id = original(
        (...values) => {
          if (!repeats) timers.delete(id);
          run(...values);
        },
        ...more,
      );
      timers.add(id);
      return id;
    };
    globalThis[stop] = (id) => {
      timers.delete(id);
      clear(id);
    };
  }

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const { prototype } = globalThis[name];
    const { observe, disconnect } = prototype;
    prototype.observe = function (...target) {
      observers.add(this);
      return observe.apply(this, target);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      return disconnect.call(this);
    };
  }

  globalThis.inUse = () => ({ timers: timers.size, observers: observers.size });
}
