// The address bar: it holds what is chosen, so that it can be shared; and no words that would then stand on this page.
import { FORMS, type Form } from '../snippet/snippet.js';
import { BRAND, THEMES } from '../snippet/configuration.js';
import { isUsable, type Field } from './fields.js';
import { ELEMENTS, FIELDS, initialState, SCHEMES, WIDTHS, type PageState } from './state.js';

/** The address's own names: none of them is an attribute's. */
export const OWN_NAMES = [
  'element',
  'theme',
  'brand',
  'form',
  'version',
  'content',
  'width',
  'scheme',
  'ui',
] as const;

/** Words of one's own are never taken from an address: nobody shows forged ones under this page's name. */
const mayBeShared = ({ kind }: Field, value: string) => kind !== 'text' || value === '';

/** The query that stands for a state, '' for the one that the page begins with. */
export function toQuery({ configuration, form, width, scheme, now, ui }: PageState): string {
  const { element, attributes, theme, brand, isLocked, hasContent } = configuration;
  const initial = initialState();
  const query = new URLSearchParams();
  const put = (name: string, value: string, standard: string) => {
    if (value !== standard) query.set(name, value);
  };
  put('element', element, initial.configuration.element);
  for (const field of FIELDS[element]) {
    const value = attributes[field.name];
    if (value !== undefined && mayBeShared(field, value)) query.set(field.name, value);
  }
  put('theme', theme ?? '', '');
  put('brand', brand?.slice(1) ?? '', '');
  put('form', form, initial.form);
  put('version', isLocked ? 'locked' : 'newest', 'locked');
  put('content', hasContent ? 'yes' : 'no', 'yes');
  put('width', width, initial.width);
  put('scheme', scheme, initial.scheme);
  put('now', now, '');
  put('ui', ui, 'sv');
  return query.size ? `?${query.toString().replace(/=(?=&|$)/g, '')}` : '';
}

/**
 * The state that a query stands for, with what it can't use left out.
 *
 * @returns also what was left out: the names that this page has, and how many it does not know
 */
export function fromQuery(text: string): [state: PageState, left: string[], unknown: number] {
  const query = new URLSearchParams(text);
  const state = initialState();
  const { configuration } = state;
  const left: string[] = [];
  const take = <T extends string>(name: string, values: readonly T[], set: (value: T) => void) => {
    const value = query.get(name);
    const known = values.find((one) => one === value);
    if (known !== undefined) set(known);
    else if (value !== null) left.push(name);
  };
  take('element', ELEMENTS, (value) => (configuration.element = value));
  take('theme', THEMES, (value) => (configuration.theme = value));
  take('form', Object.keys(FORMS) as Form[], (value) => (state.form = value));
  take('version', ['locked', 'newest'], (value) => (configuration.isLocked = value === 'locked'));
  take('content', ['yes', 'no'], (value) => (configuration.hasContent = value === 'yes'));
  take('width', WIDTHS, (value) => (state.width = value));
  take('scheme', SCHEMES, (value) => (state.scheme = value));
  take('ui', ['sv', 'en'], (value) => (state.ui = value));
  const brand = query.get('brand');
  if (BRAND.test(`#${brand}`) && !configuration.theme) configuration.brand = `#${brand}`;
  else if (brand !== null) left.push('brand');

  const fields = FIELDS[configuration.element];
  for (const field of fields) {
    const value = query.get(field.name);
    if (value === null) continue;
    if (!isUsable(field, value) || !mayBeShared(field, value)) left.push(field.name);
    else if (field.name === 'now') state.now = value;
    else configuration.attributes[field.name] = value;
  }
  const known = new Set<string>([...OWN_NAMES, ...fields.map(({ name }) => name)]);
  return [state, left, [...new Set(query.keys())].filter((name) => !known.has(name)).length];
}
