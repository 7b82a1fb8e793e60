// What every peer shows of a feed: the same promises with the same words as the element, looked up once.
import look from './look.css?inline';

const PROMISER = /^[^.]{1,200}?\slovar(?=\s)/;

export const LINK = 'Länk till löftet';
export const COPY = 'Kopiera länk';
export const counted = (count) => `${count} ${count === 1 ? 'löfte' : 'löften'}`;

/** Made anew each time: wording dates is part of the work for every one who is measured. */
function longDates() {
  const { format } = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
  return (date) => format(new Date(date));
}

const footerOf = (updated) =>
  `Senast uppdaterad ${updated}. Det här återger löftena men är ingen officiell publikation.`;

/** A feed as it is shown, from top to bottom. */
export function viewOf({ title, items, _medborgarloften: { intro, period, areas, signed, signatories } }) {
  const longDate = longDates();
  const groups = new Map(areas.map((area) => [area.id, { title: area.title, promises: [] }]));
  for (const { id, content_text: text, _medborgarloften: own } of items) {
    const [promiser = ''] = text.match(PROMISER) ?? [];
    const url = `#medborgarlofte=${id}`;
    groups.get(own.area).promises.push({ id, url, promiser, rest: text.slice(promiser.length) });
  }
  return {
    title,
    intro,
    period: `Gäller ${period.start}–${period.end}`,
    groups: [...groups.values()].filter(({ promises }) => promises.length),
    signed: `${signed.place} ${longDate(signed.date)}`,
    signatories,
    footer: footerOf(longDate(items[0].date_published)),
  };
}

/** The autumn's campaign of the Umeå feed, as a countdown shows it that was given its day. */
export function countdownOf({ items, _medborgarloften: { campaigns } }) {
  const { title, promise, themes, audience } = campaigns.find(({ id }) => id === 'autumn');
  const { id, content_text: text, date_published: updated } = items.find((item) => item.id === promise);
  const [promiser] = text.match(PROMISER);
  return {
    title,
    dates: '24 december 2026, v. 52',
    themes: [`Tema: ${themes.join(' och ')}. `, `För ${audience.join(' och ')}.`],
    promiser,
    rest: text.slice(promiser.length),
    page: `#medborgarlofte=${id}`,
    footer: footerOf(longDates()(updated)),
  };
}

/**
 * Makes an element by hand.
 *
 * @param {(Node | string)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Gives a page or a shadow root the look, and more rules after it. */
export function adoptLook(root, more = '') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look + more);
  root.adoptedStyleSheets = [sheet];
}

/** Copies a promise's link, and says so beside the button. */
export async function copy(button) {
  await navigator.clipboard.writeText(button.previousElementSibling.href);
  button.nextElementSibling.textContent = 'Länken är kopierad';
}
