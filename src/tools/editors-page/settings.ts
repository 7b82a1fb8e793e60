// Step 2: what is shown, and how: the promises, the element's own options, the colours.
import { html, nothing } from 'lit';
import { say } from '../say.js';
import { BRAND, THEMES, type Theme } from '../snippet/configuration.js';
import { fieldView } from './field-view.js';
import type { Model } from './model.js';
import type { Measured } from './preview.js';
import { FIELDS } from './state.js';
import { FIELD_TEXTS } from './texts.js';
import { verdicts } from './verdict.js';

/** What has a place of its own on the page. */
const ELSEWHERE = new Set(['src', 'now']);

export function settingsView(model: Model) {
  const { element } = model.configuration;
  const fields = FIELDS[element].filter(({ name }) => !ELSEWHERE.has(name));
  const isCommon = ({ name }: { name: string }) => !!FIELD_TEXTS[name]!().isCommon;
  const others = fields.filter((field) => !isCommon(field));
  return html`
    <form class="settings" @submit=${(event: Event) => event.preventDefault()}>
      <h2>${say('2. Ställ in', '2. Adjust')}</h2>
      ${fields.filter(isCommon).map((field) => fieldView(field, model))} ${coloursView(model)}
      ${feedView(model)}
      <details ?open=${others.some(({ name }) => name in model.begun.configuration.attributes)}>
        <summary>${say('Fler val', 'More choices')}</summary>
        ${others.map((field) => fieldView(field, model))}
      </details>
    </form>
  `;
}

/** Where the promises come from: always said. */
function feedView(model: Model) {
  const { url, feed, wrong } = model.shown;
  const src = FIELDS[model.configuration.element].find(({ name }) => name === 'src')!;
  return html`
    <details ?open=${'src' in model.begun.configuration.attributes}>
      <summary>${say('Era egna löften', 'Your own promises')}</summary>
      ${fieldView(src, model)}
    </details>
    ${
      url
        ? html`<p class="origin">
            ${say('Löftena hämtas från', 'The promises come from')} <b>${new URL(url).host}</b>${
              feed ? html`: <cite lang=${feed.language}>${feed.title}</cite>` : nothing
            }
          </p>`
        : nothing
    }
    <p class="wrong" role="alert">${wrong}</p>
  `;
}

const themeName = (theme: Theme): string =>
  ({
    kommun: say('Kommun: björkgrön', 'Municipality: birch green'),
    'police-blue': say('Polis: djupblå', 'Police: deep blue'),
    school: say('Skola: ljus och större', 'School: bright, and larger'),
    'high-contrast': say('Hög kontrast', 'High contrast'),
  })[theme];

/** What one's own colour is before it is chosen. */
const FIRST_BRAND = '#7a1f5c';

function coloursView(model: Model) {
  const { theme, brand } = model.configuration;
  const chosen = brand ? 'own' : (theme ?? '');
  const option = (value: string, name: string) =>
    html`<option value=${value} .selected=${value === chosen}>${name}</option>`;
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    model.configure({
      brand: value === 'own' ? FIRST_BRAND : undefined,
      theme: THEMES.find((name) => name === value),
    });
  };
  return html`
    <div class="field">
      <label for="theme">${say('Färger', 'Colours')}</label>
      <select id="theme" @change=${choose}>
        ${option('', say('Sidans egna', 'The page’s own'))}
        ${THEMES.map((name) => option(name, themeName(name)))}
        ${option('own', say('En egen färg', 'A colour of your own'))}
      </select>
      ${brand ? brandView(brand, model) : nothing}
      <div class="verdicts" role="status">${verdictsView(model.measured, brand)}</div>
    </div>
  `;
}

function verdictsView(measured: Measured | undefined, brand: string | undefined) {
  // Then all is painted in the reader's own colours, which say nothing of what others see.
  if (matchMedia('(forced-colors: active)').matches)
    return html`<p>
      ${say(
        'Din webbläsare visar egna färger. Därför går det inte att mäta här hur väl texten syns för andra.',
        'Your browser shows colours of your own. So it can’t be measured here how well others see the text.',
      )}
    </p>`;
  return (
    measured &&
    verdicts(measured, brand).map(
      ({ isGood, text }) => html`<p class=${isGood ? 'good' : 'wrong'}>${text}</p>`,
    )
  );
}

function brandView(brand: string, model: Model) {
  const take = ({ target }: Event) => {
    const value = (target as HTMLInputElement).value.trim().toLowerCase();
    if (BRAND.test(value)) model.configure({ brand: value });
    else model.refuse('brand', value);
  };
  const isWrong = 'brand' in model.typed;
  return html`
    <div class="brand">
      <input
        type="color"
        aria-label=${say('Färgen ur en palett', 'The colour from a palette')}
        .value=${brand}
        @input=${take}
      />
      <input
        aria-label=${say('Färgens nummer', 'The colour’s number')}
        aria-describedby="brand-wrong"
        aria-invalid=${isWrong ? 'true' : nothing}
        autocomplete="off"
        spellcheck="false"
        .value=${model.typed.brand ?? brand}
        @change=${take}
      />
    </div>
    <span class="hint wrong" id="brand-wrong" role="status">
      ${isWrong ? say('Skriv färgen så här: #7a1f5c.', 'Write the colour like this: #7a1f5c.') : nothing}
    </span>
  `;
}
