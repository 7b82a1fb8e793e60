// One field of a form: its label, what must be known of it, its control, and what is wrong with it.
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedIssue } from '../feed-check/issues.js';
import { say } from '../say.js';
import { controlOf } from './controls.js';
import type { Editing } from './editing.js';
import { fieldAt, type Field, type Words } from './fields.js';
import type { FormField } from './forms.js';
import { groupTemplate } from './group.js';
import { listTemplate } from './list.js';
import { at, type Path } from '../json.js';

/** What a control is made of. */
export interface Control {
  editing: Editing;
  path: Path;
  field: Field;
  value: unknown;
  /** Of the element that takes the focus. */
  id: string;
  /** Ids of what is said of it. */
  describedBy: string | typeof nothing;
  isWrong: boolean;
}

/** The id of what takes the focus for a path. */
export const idOf = (path: Path): string =>
  `f-${path.map((key) => String(key).replace(/[^a-z0-9]/gi, (sign) => `_${sign.charCodeAt(0)}`)).join('-')}`;

/** The field at a path, with all that is in it; words stand instead of its own. */
export function fieldTemplate(
  editing: Editing,
  path: Path,
  { label, hint, isNeeded }: Partial<Omit<FormField, 'path'>> = {},
): TemplateResult | typeof nothing {
  const own = fieldAt(path);
  if (!own || own.kind === 'special') return nothing;
  const field = { ...own, ...(label && { label }), ...(hint && { hint }) };
  if (isNeeded) delete field.optional;
  if (field.kind === 'group') return groupTemplate(editing, path, field);
  if (field.kind === 'list') return listTemplate(editing, path, field);
  const id = idOf(path);
  const issues = editing.issuesAt(path);
  // A published id is what links lead to: only one that is wrong is given another.
  if (field.kind === 'id' && !issues.some(isError)) return idTemplate(field, id, at(editing.feed, path));
  return framed(
    field,
    id,
    issues,
    controlOf({
      editing,
      path,
      field,
      value: at(editing.feed, path),
      id,
      describedBy: describedBy(id, field, issues),
      isWrong: issues.some(isError),
    }),
  );
}

const idTemplate = ({ label, hint }: Field, id: string, value: unknown) =>
  html`<p class="soft id">${say(...label)}: <code>${String(value)}</code> ${hintTemplate(id, hint)}</p>`;

export const isError = ({ severity }: FeedIssue): boolean => severity === 'error';

export const describedBy = (id: string, { hint }: Pick<Field, 'hint'>, issues: readonly FeedIssue[]) =>
  [hint && `${id}-hint`, issues.length && `${id}-wrong`].filter(Boolean).join(' ') || nothing;

/** Kinds of several controls with a name together. */
const SEVERAL: readonly string[] = ['parties', 'promises', 'moment'];

function framed({ kind, label, hint, optional }: Field, id: string, issues: FeedIssue[], control: unknown) {
  const name = html`${say(...label)}${optional && kind !== 'flag' ? optionalMark() : nothing}`;
  const remarks = html`${hintTemplate(id, hint)}`;
  const wrong = issuesTemplate(id, issues);
  if (kind === 'flag') return html`<div class="field">${control}${remarks}${wrong}</div>`;
  if (SEVERAL.includes(kind))
    return html`<div class="field">
      <span class="label" id="${id}-label">${name}</span>${remarks}${control}${wrong}
    </div>`;
  return html`<div class="field"><label for=${id}>${name}</label>${remarks}${control}${wrong}</div>`;
}

export const optionalMark = (): TemplateResult =>
  html` <span class="optional">${say('(om det finns)', '(if there is one)')}</span>`;

export const hintTemplate = (id: string, hint?: Words) =>
  hint ? html`<span class="hint" id="${id}-hint">${say(...hint)}</span>` : nothing;

/** What is wrong, beside the field. */
export const issuesTemplate = (id: string, issues: readonly FeedIssue[]) =>
  issues.length
    ? html`<div class="issues" id="${id}-wrong">
        ${issues.map((issue) => html`<p class=${isError(issue) ? 'wrong' : 'careful'}>${wording(issue)}</p>`)}
      </div>`
    : nothing;

/** How an empty text is quoted: whatever it should be, it is to be filled in. */
const EMPTY = '""';

/** An issue as a form says it: there is no JSON to be seen there. */
export function wording({ code, message, advice, found }: FeedIssue): string {
  if (code === 'missing' || code === 'empty' || found === EMPTY)
    return say('Det här behöver fyllas i.', 'This needs to be filled in.');
  if (code === 'too-few') return say('Välj minst ett.', 'Choose one at least.');
  // Advice that names keys is for whoever writes JSON.
  return advice && code !== 'wrong-type' && !/"[a-z_]+"/.test(advice) ? `${message} ${advice}` : message;
}
