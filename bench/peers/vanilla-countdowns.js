// Fifty countdowns by hand: one timer, and only the numbers that changed are written. The card around them is the
// element's, made once; on a page of lines there is none.
import { adoptLook, countdownOf, element } from './shared/view.js';

const COUNT = 50;
const START = Date.parse('2026-12-24T00:00:00+01:00');
const UNITS = [
  ['dag', 'dagar', 86_400, 1000],
  ['timme', 'timmar', 3600, 24],
  ['minut', 'minuter', 60, 60],
  ['sekund', 'sekunder', 1, 60],
];
const LOOK = `
  .card { padding-block-start: 0.8em; border-block-start: 3px solid; }
  .card > * + * { margin-block-start: 0.8em; }
  .count { font-size: 1.5em; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.1; }
  .count b { font-size: 1.6em; letter-spacing: -0.03em; }
`;

function lineOf(parts) {
  const ends = [', ', ', ', ' och ', ''];
  return ['Börjar om ', ...parts.flatMap((part, index) => [...part, ends[index]])];
}

function cardOf(line, { title, dates, themes, promiser, rest, page, footer }) {
  return element(
    'div',
    { class: 'promises' },
    element(
      'div',
      { class: 'card' },
      element('h2', {}, title),
      element('div', { class: 'count', role: 'timer' }, ...line),
      element('p', {}, dates),
      element('p', {}, ...themes.map((names) => element('span', {}, names))),
      element('p', { class: 'wording' }, element('b', {}, promiser), rest),
      element(
        'div',
        { class: 'meta' },
        element('button', {}, 'Lägg till i kalendern'),
        element('a', { href: page }, 'Länk till löftet'),
      ),
      element('p', { class: 'footer soft' }, footer),
    ),
  );
}

async function start() {
  const main = document.querySelector('main');
  const view = main.className === 'cards' && countdownOf(await (await fetch('/cdn/feed/umea.json')).json());
  if (view) adoptLook(document, LOOK);
  const countdowns = Array.from({ length: COUNT }, () => {
    const parts = UNITS.map(() => [document.createElement('b'), document.createTextNode('')]);
    const line = lineOf(parts);
    main.append(view ? cardOf(line, view) : element('p', {}, ...line));
    return parts;
  });
  const tick = () => {
    const seconds = Math.max(0, Math.floor((START - Date.now()) / 1000));
    UNITS.forEach(([one, many, length, wrap], index) => {
      const shown = Math.floor(seconds / length) % wrap;
      for (const parts of countdowns) {
        const [number, unit] = parts[index];
        if (number.textContent === String(shown)) continue;
        number.textContent = String(shown);
        unit.data = ` ${shown === 1 ? one : many}`;
      }
    });
  };
  tick();
  setInterval(tick, 1000);
}

void start();
