// What it will look like: the real element, at a width, on a light or a dark page, on any day.
import { html } from 'lit';
import { say } from '../say.js';
import type { Model } from './model.js';
import type { MeasuredEvent } from './preview.js';
import { SCHEMES, WIDTHS, type PageState } from './state.js';
import { FIELD_TEXTS } from './texts.js';

const WIDTH_NAMES: Record<PageState['width'], () => string> = {
  phone: () => say('Telefon', 'Phone'),
  column: () => say('Spalt', 'Column'),
  full: () => say('Hela bredden', 'Full width'),
};

const SCHEME_NAMES: Record<PageState['scheme'], () => string> = {
  light: () => say('Ljus', 'Light'),
  dark: () => say('Mörk', 'Dark'),
};

export function stageView(model: Model, measured: (event: MeasuredEvent) => void) {
  const { state, shown, configuration } = model;
  const { label, hint } = FIELD_TEXTS.now!();
  return html`
    <section class="stage" aria-labelledby="stage-heading">
      <h2 id="stage-heading">${say('Så blir det', 'What it will look like')}</h2>
      <div class="tools">
        ${segments(
          'width',
          say('Bredd', 'Width'),
          WIDTHS.map((value) => [value, WIDTH_NAMES[value]()]),
          state.width,
          (width) => model.change({ width }),
        )}
        ${segments(
          'scheme',
          say('Sidans färg', 'Colour of the page'),
          SCHEMES.map((value) => [value, SCHEME_NAMES[value]()]),
          state.scheme,
          (scheme) => model.change({ scheme }),
        )}
        <label class="day">
          ${label}
          <input
            type="date"
            aria-describedby="day-hint"
            .value=${state.now}
            @change=${({ target }: Event) => model.change({ now: (target as HTMLInputElement).value })}
          />
        </label>
        <span class="unseen" id="day-hint">${hint}</span>
      </div>
      <div class="view" tabindex="0" role="region" aria-label=${say('Förhandsvisning', 'Preview')}>
        ${
          shown.document
            ? html`<widget-preview
                .configuration=${configuration}
                .feed=${shown.document}
                scheme=${state.scheme}
                width=${state.width}
                now=${state.now}
                .outOfSeason=${say(
                  'Den här dagen syns ingenting: solen är uppe på väg till och från skolan. Välj en dag i december, så ser du påminnelsen.',
                  'Nothing shows on this day: the sun is up on the way to and from school. Choose a day in December to see the reminder.',
                )}
                @measured=${measured}
              ></widget-preview>`
            : html`<p class="soft">${shown.wrong ?? say('Hämtar löftena …', 'Getting the promises …')}</p>`
        }
      </div>
    </section>
  `;
}

/** Radios of which one is pressed, side by side. */
export function segments<T extends string>(
  name: string,
  label: string,
  options: [value: T, text: string][],
  chosen: T,
  choose: (value: T) => void,
) {
  return html`
    <fieldset class="segments">
      <legend class="unseen">${label}</legend>
      ${options.map(
        ([value, text]) => html`
          <label>
            <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />
            <span>${text}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
