// The picture that makes the point: a night road, three people where a driver first sees them, to scale.
import { html, type TemplateResult } from 'lit';
import type { Fact } from '../../feed/schema.js';
import { formatUnit } from '../../locale/format.js';
import { msg, str } from '../../locale/msg.js';

export const CLOTHES = ['dark', 'light', 'reflector'] as const;
export type Clothes = (typeof CLOTHES)[number];
/** Kilometres an hour of which the stopping distance is known. */
export const SPEEDS = [30, 50] as const;
export type Speed = (typeof SPEEDS)[number];

/** By id. */
export type Facts = Record<string, Fact>;

export const nameOf = (clothes: Clothes): string =>
  ({
    dark: msg('mörka kläder', {
      id: 'clothes-dark',
      desc: 'Etikett i bilden och på en knapp under ”Du har”.',
    }),
    light: msg('ljusa kläder', {
      id: 'clothes-light',
      desc: 'Etikett i bilden och på en knapp under ”Du har”.',
    }),
    reflector: msg('reflex', {
      id: 'clothes-reflector',
      desc: 'Etikett i bilden och på en knapp under ”Du har”.',
    }),
  })[clothes];

/** `50 km/h`. */
export const formatSpeed = (speed: Speed, language: string): string =>
  formatUnit(speed, 'kilometer-per-hour', language, 'short');

/** Metres from the car at which a driver sees someone. */
const seenAt = (clothes: Clothes, facts: Facts) => facts[`seen-${clothes}`]!.value;

const stopsIn = (speed: Speed, facts: Facts) => facts[`stop-${speed}`]!.value;

/** Seconds that a driver has, from the first sight. */
const secondsFor = (clothes: Clothes, speed: Speed, facts: Facts) => seenAt(clothes, facts) / (speed / 3.6);

/** At what distance someone is seen, in a sentence. */
export function sight(clothes: Clothes, facts: Facts, language: string): string {
  const distance = formatUnit(seenAt(clothes, facts), 'meter', language);
  return {
    dark: msg(str`I mörka kläder syns du först på ${distance}.`, {
      id: 'seen-dark',
      desc: '{0} är till exempel ”30 meter”.',
    }),
    light: msg(str`I ljusa kläder syns du på ungefär ${distance}.`, {
      id: 'seen-light',
      desc: '{0} är till exempel ”60 meter”.',
    }),
    reflector: msg(str`Med reflex syns du redan på ungefär ${distance}.`, {
      id: 'seen-reflector',
      desc: 'Rubrik. {0} är till exempel ”125 meter”.',
    }),
  }[clothes];
}

/** What that gives a driver, in a sentence: the picture for those who do not see it. */
export function reaction(clothes: Clothes, speed: Speed, facts: Facts, language: string): string {
  const time = formatUnit(secondsFor(clothes, speed, facts), 'second', language);
  const stop = formatUnit(stopsIn(speed, facts), 'meter', language);
  return msg(
    str`I ${formatSpeed(speed, language)} med halvljus ger det föraren ungefär ${time}. Bilen stannar på ${stop} om vägen är torr.`,
    { id: 'reaction', desc: '{0} är till exempel ”50 km/h”, {1} ”9 sekunder”, {2} ”27 meter”.' },
  );
}

/**
 * The road. All lengths are in em or in per cent of it, so that labels are as large as the page's text at any width.
 * Light clothes have theirs above, so that they stand clear of their neighbours' in a narrow column. The road runs one way in
 * every language; a label runs its language's, between the signs that isolate it.
 */
export function roadPicture(chosen: Clothes, speed: Speed, facts: Facts, language: string): TemplateResult {
  const short = (value: number, unit: string) => formatUnit(value, unit, language, 'short');
  const stop = stopsIn(speed, facts);
  const length = Math.max(stop, ...CLOTHES.map((clothes) => seenAt(clothes, facts)));
  const at = (distance: number) => `${(100 * distance) / length}%`;
  return html`
    <svg class="road" part="picture" aria-hidden="true">
      <linearGradient id="beam">
        <stop stop-color="#fff1b8" stop-opacity=".6" />
        <stop offset="1" stop-color="#fff1b8" stop-opacity="0" />
      </linearGradient>
      <svg y="3em" width="100%" height="5.2em" viewBox="0 0 9 9" preserveAspectRatio="none">
        <path d="M0 5.6L9 0v9L0 7.2z" fill="url(#beam)" />
      </svg>
      <svg x="-4.4em" y="5.2em" width="4.4em" height="2.8em" viewBox="0 0 88 56">
        <path d="M2 44V28q0-6 8-8l14-3L36 4q3-4 8-4h16q6 0 9 6l6 12q11 2 11 9v17z" />
        <circle cx="22" cy="45" r="10" />
        <circle cx="68" cy="45" r="10" />
      </svg>
      <rect class="ground" x="-4.4em" y="7.9em" height=".1em" />
      <rect class="stop" y="7.85em" width=${at(stop)} height=".3em" />
      ${CLOTHES.map((clothes) => {
        const distance = seenAt(clothes, facts);
        const isAbove = clothes === 'light';
        return html`
          <svg class=${clothes} width="1" x=${at(distance)} data-chosen=${clothes === chosen}>
            <svg y="3.1em" width="1.5em" height="4.9em" viewBox="0 0 20 66">
              <circle cy="7" r="7" />
              <path d="M-8 16H8l3 24H6L4 66h-8L-6 40h-5z" />
            </svg>
            <text y=${isAbove ? '1.1em' : '9.6em'}>${nameOf(clothes)}</text>
            <text y=${isAbove ? '2.4em' : '10.9em'}>
              ${`\u2068${short(distance, 'meter')} · ${short(secondsFor(clothes, speed, facts), 'second')}\u2069`}
            </text>
          </svg>
        `;
      })}
      <svg class="glow" width="1" x=${at(seenAt('reflector', facts))}>
        <circle cy="6.8em" r="1.7em" />
        <circle cy="6.8em" r=".9em" />
        <circle cy="6.8em" r=".3em" />
      </svg>
      <text class="stop" x="-4.4em" y="12.6em">
        ${msg(str`stoppsträcka ${short(stop, 'meter')}`, { id: 'stopping-distance', desc: 'Etikett i bilden. {0} är till exempel ”27 m”.' })}
      </text>
    </svg>
  `;
}
