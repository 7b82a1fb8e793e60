// The element itself, from the script as it is published.
import '/cdn/v1/medborgarloften.js';

/** @param {Record<string, string>} [attributes] */
function listWith(attributes) {
  const list = document.createElement('promise-list');
  for (const [name, value] of Object.entries(attributes ?? {})) list.setAttribute(name, value);
  return list;
}

/** How many promises are there: counted by group, for it is counted while time is measured. */
const countIn = (list) =>
  [...(list.shadowRoot.querySelector('.groups')?.children ?? [])].reduce(
    (sum, group) => sum + group.lastElementChild.childElementCount,
    0,
  );

/** Until the element has drawn its first screen. */
const begun = (list) => globalThis.bench.changed(list.shadowRoot, () => countIn(list) > 0);

/** From the parsed feed, so that what is measured includes that it reads and checks it. */
export async function begin(container, feed, attributes) {
  const list = listWith(attributes);
  list.feed = feed;
  container.append(list);
  await begun(list);
}

/** The same, from a feed at an address that another element on the page has read. */
export async function beginRead(container, url) {
  const list = listWith({ src: url });
  container.append(list);
  await begun(list);
}

/** Until each promise of the feed is there, however the element goes about it. */
export function finish(container, feed) {
  const list = container.querySelector('promise-list');
  return globalThis.bench.changed(list.shadowRoot, () => countIn(list) === feed.items.length);
}

export async function mount(container, feed, attributes) {
  await begin(container, feed, attributes);
  await finish(container, feed);
}

/** Has the feed at an address read, by an element that shows no promise. */
export async function readBefore(url) {
  const reader = document.createElement('campaign-countdown');
  reader.setAttribute('src', url);
  const loaded = new Promise((resolve) => reader.addEventListener('medborgarloften-load', resolve));
  document.body.append(reader);
  await loaded;
}

/** What a reader can narrow, by the list's own controls. */
export function narrowing(container, feed) {
  const list = container.querySelector('promise-list');
  const root = list.shadowRoot;
  const buttons = root.querySelectorAll('[part="filter"]');
  const areas = feed._medborgarloften.areas.map(({ id }) => id);
  const field = root.querySelector('[part="search"]');
  // As everybody does who types in it.
  field.focus();
  let chosen;
  return {
    filter: async (area) => {
      // The button that is pressed lets go.
      buttons[areas.indexOf(area ?? chosen)].click();
      chosen = area;
      await list.updateComplete;
    },
    search: async (query) => {
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await list.updateComplete;
    },
    shown: () => root.querySelectorAll('[part="promise"]:not([hidden])').length,
  };
}

/** From a feed's text, written inside the element, until a promise is painted. */
export async function firstVisible(container, text) {
  const list = listWith();
  const script = document.createElement('script');
  script.type = 'application/feed+json';
  script.textContent = text;
  list.append(script);
  container.append(list);
  await globalThis.bench.painted(() => list.shadowRoot.querySelector('[part="promise"]'));
}
