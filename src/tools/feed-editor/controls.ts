// How each kind of field is filled in.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EXTENSION, INSTANT, LOCAL_DATE } from '../../feed/values.js';
import { say } from '../say.js';
import type { Control } from './field.js';
import { isFollowUp, instantAt, wallTime } from './make.js';
import { severalControl } from './several.js';
import { isObject, listAt, textAt } from '../json.js';

export function controlOf(control: Control): TemplateResult {
  switch (control.field.kind) {
    case 'text':
      return textArea(control);
    case 'date':
      return dateControl(control);
    case 'instant':
      return instantControl(control);
    case 'moment':
      return momentControl(control);
    case 'number':
      return input(control, { inputmode: 'decimal', parse: toNumber });
    case 'flag':
      return flag(control);
    case 'choice':
      return select(
        control,
        (control.field.options ?? []).map(([value, label]) => [value, say(...label)]),
      );
    case 'area':
      return select(control, named(control, [EXTENSION, 'areas'], 'title'));
    case 'party':
      return select(control, named(control, [EXTENSION, 'parties'], 'name'));
    case 'promise':
      return select(control, promiseChoices(control));
    case 'parties':
      return severalControl(control, named(control, [EXTENSION, 'parties'], 'name'));
    case 'promises':
      return severalControl(control, promiseChoices(control));
    case 'address':
      return input(control, { inputmode: 'url' });
    default:
      return input(control);
  }
}

const named = ({ editing }: Control, path: string[], name: string): [string, string][] =>
  editing.named(path, name).map((entry) => [entry.id, entry.name]);

/** The feed's promises by the beginning of their wording. */
const promiseChoices = ({ editing }: Control): [string, string][] =>
  listAt(editing.feed, ['items'])
    .filter((item) => isObject(item) && !isFollowUp(item))
    .map((item) => [
      textAt(item, ['id']),
      textAt(item, ['content_text']) || textAt(item, ['title']) || textAt(item, ['id']),
    ]);

/** A value as a text field shows it: what is no text, as JSON. */
const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** A number as it is written, with a comma too; anything else stays a text, which the contract refuses. */
const toNumber = (text: string): unknown => {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

/** What every control has. */
export const labelOf = ({ field }: Control): string => say(...field.label);
const left =
  ({ editing, path, id }: Control) =>
  () => {
    drafts.delete(id);
    editing.leave(path);
  };
const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** Numbers as they are being typed: "1,0" on the way to "1,05" must not become "1". */
const drafts = new Map<string, string>();

/** Takes over what was typed, letter by letter. */
const typed =
  (control: Control, parse: (text: string) => unknown = (text) => text) =>
  (event: Event) => {
    if (control.field.kind === 'number') drafts.set(control.id, valueOf(event));
    control.editing.set(control.path, parse(valueOf(event)), labelOf(control));
  };

function input(
  control: Control,
  {
    inputmode,
    parse,
    type = 'text',
    labelledBy,
  }: { inputmode?: string; parse?: (text: string) => unknown; type?: string; labelledBy?: string } = {},
): TemplateResult {
  const { value } = control;
  const text = typeof value === 'number' ? say(String(value).replace('.', ','), String(value)) : shown(value);
  return html`<input
    id=${control.id}
    type=${type}
    autocomplete="off"
    inputmode=${inputmode ?? nothing}
    .value=${live(drafts.get(control.id) ?? text)}
    aria-labelledby=${labelledBy ?? nothing}
    aria-invalid=${control.isWrong}
    aria-describedby=${control.describedBy}
    @input=${typed(control, parse)}
    @blur=${left(control)}
  />`;
}

function textArea(control: Control): TemplateResult {
  const text = shown(control.value);
  return html`<textarea
    id=${control.id}
    rows=${Math.min(12, Math.max(3, Math.ceil(text.length / 60)))}
    .value=${live(text)}
    aria-invalid=${control.isWrong}
    aria-describedby=${control.describedBy}
    @input=${typed(control)}
    @blur=${left(control)}
  ></textarea>`;
}

/** A browser's own date field, but for what is no date: that is shown as it stands. */
function dateControl(control: Control): TemplateResult {
  const text = shown(control.value);
  return input(control, { type: !text || LOCAL_DATE.test(text) ? 'date' : 'text' });
}

/** The day of an instant in the feed's zone; another day begins at midnight there. */
function instantControl(control: Control): TemplateResult {
  const { editing, value } = control;
  const text = shown(value);
  if (text && !(INSTANT.test(text) && !Number.isNaN(Date.parse(text)))) return input(control);
  return input(
    { ...control, value: text && wallTime(text, editing.zone).day },
    { type: 'date', parse: (day) => day && instantAt(day, editing.zone) },
  );
}

/** A date, with its time of day where that matters. */
function momentControl(control: Control): TemplateResult {
  const { editing, path, id, value } = control;
  const text = shown(value);
  const isInstant = INSTANT.test(text) && !Number.isNaN(Date.parse(text));
  if (text && !isInstant && !LOCAL_DATE.test(text)) return input(control, { labelledBy: `${id}-label` });
  const { day, time } = isInstant ? wallTime(text, editing.zone) : { day: text, time: '' };
  const put = (newDay: string, newTime: string) =>
    editing.set(
      path,
      newDay && newTime ? instantAt(newDay, editing.zone, newTime) : newDay,
      labelOf(control),
    );
  const part = (type: string, own: string, name: string, set: (text: string) => void, suffix = '') =>
    html`<label class="part"
      >${name}
      <input
        id=${id + suffix}
        type=${type}
        .value=${live(own)}
        aria-invalid=${control.isWrong}
        aria-describedby=${control.describedBy}
        @input=${(event: Event) => set(valueOf(event))}
        @blur=${left(control)}
      />
    </label>`;
  return html`<div class="row" role="group" aria-labelledby="${id}-label">
    ${part('date', day, say('Dag', 'Day'), (newDay) => put(newDay, time))}
    ${part('time', time, say('Klockslag', 'Time'), (newTime) => put(day, newTime), '-time')}
  </div>`;
}

function flag(control: Control): TemplateResult {
  const { editing, path, field, value } = control;
  return html`<label class="choice">
    <input
      id=${control.id}
      type="checkbox"
      .checked=${live(value === true)}
      aria-invalid=${control.isWrong}
      aria-describedby=${control.describedBy}
      @change=${(event: Event) => {
        const { checked } = event.target as HTMLInputElement;
        editing.set(path, checked || (field.optional ? undefined : false), labelOf(control));
        editing.leave(path);
      }}
    />
    <span>${labelOf(control)}</span>
  </label>`;
}

/** One of several; what stands there and is none of them is shown as such. */
function select(control: Control, options: (readonly [string | number, string])[]): TemplateResult {
  const { value } = control;
  const text = shown(value);
  const isKnown = options.some(([option]) => option === value);
  return html`<select
    id=${control.id}
    aria-invalid=${control.isWrong}
    aria-describedby=${control.describedBy}
    @change=${(event: Event) => {
      const chosen = options.find(([option]) => String(option) === valueOf(event))?.[0] ?? '';
      control.editing.set(control.path, chosen, labelOf(control));
      control.editing.leave(control.path);
    }}
  >
    ${
      isKnown
        ? nothing
        : html`<option value=${text} selected>
            ${text ? say(`${text} (finns inte)`, `${text} (does not exist)`) : say('Välj …', 'Choose …')}
          </option>`
    }
    ${options.map(
      ([option, name]) =>
        html`<option value=${option} .selected=${live(option === value)}>${shortened(name)}</option>`,
    )}
  </select>`;
}

const shortened = (name: string) => (name.length > 90 ? `${name.slice(0, 89)}…` : name);
