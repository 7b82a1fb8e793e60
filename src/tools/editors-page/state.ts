// What is chosen on the page, and what of it is shown.
import elements from 'virtual:elements';
import type { ToolLanguage } from '../say.js';
import type { ElementName } from '../static.js';
import type { Configuration } from '../snippet/configuration.js';
import type { Form } from '../snippet/snippet.js';
import { fieldOf, type Field } from './fields.js';

export const WIDTHS = ['phone', 'column', 'full'] as const;
export const SCHEMES = ['light', 'dark'] as const;

export interface PageState {
  /** What the page itself speaks. */
  ui: ToolLanguage;
  /** Its attributes are those of all elements, so that they are still there when one comes back to another. */
  configuration: Configuration;
  form: Form;
  width: (typeof WIDTHS)[number];
  scheme: (typeof SCHEMES)[number];
  /** The day that is shown, `2026-11-24`; '' for today. Never in the code. */
  now: string;
}

/** What is chosen before anything is. */
export const initialState = (): PageState => ({
  ui: 'sv',
  configuration: { element: 'promise-list', attributes: {}, isLocked: true, hasContent: true },
  form: 'script',
  width: 'full',
  scheme: 'light',
  now: '',
});

/** What most come for first. */
const ORDER: ElementName[] = ['promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder'];

/** The elements that there are. */
export const ELEMENTS = elements
  .map(({ tag }) => tag as ElementName)
  .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** The fields of each element, in the order of the manifest. */
export const FIELDS = Object.fromEntries(
  elements.map(({ tag, attributes }) => [tag, attributes.map(fieldOf)]),
) as Record<ElementName, Field[]>;
