// One field of the form: an attribute with its label, its hint, and what is wrong with what was written.
import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage } from '../../locale/format.js';
import { say, spoken } from '../say.js';
import { isRequired, OF_FEED, type Choice } from './feed-choices.js';
import { isUsable, isWhole, type Field } from './fields.js';
import type { Model } from './model.js';
import { FIELD_TEXTS } from './texts.js';

/** What a browser calls the kinds of fields that are written in. */
const TYPES: Partial<Record<Field['kind'], string>> = {
  number: 'number',
  address: 'url',
  date: 'date',
  time: 'time',
  text: 'text',
};

export function fieldView(field: Field, model: Model): TemplateResult {
  const { name, kind } = field;
  const { label, hint } = FIELD_TEXTS[name]!();
  const wrong = model.typed[name] === undefined ? undefined : wrongIn(field);
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || nothing;
  const below = html`
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    <span class="hint wrong" id="${id}-wrong" role="status">${wrong}</span>
  `;
  if (kind === 'switch')
    return html`
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            id=${id}
            aria-describedby=${described}
            .checked=${name in model.configuration.attributes}
            @change=${({ target }: Event) => model.set(name, (target as HTMLInputElement).checked ? '' : undefined)}
          />
          ${label}
        </label>
        ${below}
      </div>
    `;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${kind in TYPES ? input(field, id, described, !!wrong, model) : select(field, id, described, model)}
      ${below} ${name === 'heading' ? noHeading(model) : nothing}
    </div>
  `;
}

function select({ name, kind, values, standard }: Field, id: string, described: unknown, model: Model) {
  const { attributes } = model.configuration;
  const { unset, values: names = {} } = FIELD_TEXTS[name]!();
  const choices: Choice[] =
    kind === 'of-feed'
      ? model.shown.feed
        ? OF_FEED[name]!(model.shown.feed, attributes)
        : []
      : values.map((value) => [
          value === standard ? '' : value,
          kind === 'language' ? formatLanguage(value, spoken()) : names[value]!,
        ]);
  const all: Choice[] =
    standard === undefined && !isRequired(name)
      ? [['', unset ?? say('Inte valt', 'Not set')], ...choices]
      : choices;
  const chosen = attributes[name] ?? '';
  return html`
    <select
      id=${id}
      aria-describedby=${described}
      ?disabled=${choices.length === 0}
      @change=${({ target }: Event) => model.set(name, (target as HTMLSelectElement).value || undefined)}
    >
      ${all.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  `;
}

function input(field: Field, id: string, described: unknown, isWrong: boolean, model: Model) {
  const { name, kind, min, max, standard } = field;
  const take = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    if (validity.badInput || (value && !isUsable(field, value))) model.refuse(name, value);
    else model.set(name, value && value !== standard ? value : undefined);
  };
  const isText = kind === 'text';
  return html`
    <input
      id=${id}
      type=${TYPES[kind]!}
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${kind !== 'number' ? nothing : isWhole(min) ? 1 : 'any'}
      placeholder=${kind === 'address' ? 'https://' : (standard ?? nothing)}
      autocomplete="off"
      spellcheck=${isText ? nothing : 'false'}
      ?disabled=${name === 'heading' && model.configuration.attributes[name] === ''}
      aria-describedby=${described}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${model.typed[name] ?? model.configuration.attributes[name] ?? (kind === 'time' ? (standard ?? '') : '')}
      @input=${isText ? take : nothing}
      @change=${isText ? nothing : take}
    />
  `;
}

/** A page that has a heading of its own needs none of ours. */
const noHeading = (model: Model) => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${model.configuration.attributes.heading === ''}
      @change=${({ target }: Event) => model.set('heading', (target as HTMLInputElement).checked ? '' : undefined)}
    />
    ${say('Ingen rubrik: sidan har en egen', 'No heading: the page has its own')}
  </label>
`;

function wrongIn({ kind, min, max }: Field): string {
  if (kind === 'address')
    return say(
      'Skriv hela adressen, med https:// först. Inget lösenord får stå i den.',
      'Write the whole address, with https:// first. No password may stand in it.',
    );
  if (kind === 'number')
    return max === undefined
      ? say(`Skriv ett heltal, minst ${min ?? 0}.`, `Write a whole number, at least ${min ?? 0}.`)
      : say(`Skriv ett tal från ${min} till ${max}.`, `Write a number from ${min} to ${max}.`);
  if (kind === 'date') return say('Skriv ett datum som finns.', 'Write a date that exists.');
  if (kind === 'time')
    return say('Skriv ett klockslag, till exempel 08:00.', 'Write a time of day, like 08:00.');
  return say('Texten är för lång: högst 500 tecken.', 'The text is too long: 500 characters at most.');
}
