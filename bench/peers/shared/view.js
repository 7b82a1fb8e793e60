// What every peer shows of a feed: the same promises with the same words as the element, looked up once.
import look from './look.css?inline';

const PROMISER = /^[^.]{1,200}?\slovar(?=\s)/;

export const LINK = 'Länk till löftet';
export const COPY = 'Kopiera länk';
export const counted = (count) => `${count} ${count === 1 ? 'löfte' : 'löften'}`;

/** A feed as it is shown, from top to bottom. */
export function viewOf({ title, items, _medborgarloften: { intro, period, areas, signed, signatories } }) {
  // Here, not once and for all: wording dates is part of the work for every one who is measured.
  const { format } = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
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
    signed: `${signed.place} ${format(new Date(signed.date))}`,
    signatories,
    footer: `Senast uppdaterad ${format(new Date(items[0].date_published))}. Det här återger löftena men är ingen officiell publikation.`,
  };
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
