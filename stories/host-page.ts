// The page that a story stands on, as the toolbar has it: for Storybook, and for the test of all stories.
import { html, nothing, type TemplateResult } from 'lit';
import { declarationsOf, THEMES } from './themes.js';

const DARK = 'background: #1b1b1b; color: #eee';

const SCHEMES = {
  light: 'color-scheme: light; background: Canvas; color: CanvasText',
  dark: 'color-scheme: dark; background: Canvas; color: CanvasText',
  undeclared: `color-scheme: light; ${DARK}`,
  told: `color-scheme: light; ${DARK}; --mbl-scheme: dark`,
};

/** What the toolbar sets. */
export interface HostPage {
  language: 'sv' | 'en' | 'fi' | 'ar';
  direction: '' | 'ltr' | 'rtl';
  theme: string;
  scheme: keyof typeof SCHEMES;
  /** `YYYY-MM-DD`, instead of the story's own date. */
  date: string;
  width: string;
}

export const initialGlobals: HostPage = {
  language: 'sv',
  direction: '',
  theme: '',
  scheme: 'light',
  date: '',
  width: '',
};

const choice = <Icon extends string>(title: string, icon: Icon, items: [value: string, title: string][]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: items.map(([value, name]) => ({ value, title: name })),
    dynamicTitle: true,
  },
});

/** Storybook's toolbar. */
export const globalTypes = {
  language: choice('Language of the page', 'globe', [
    ['sv', 'Svenska'],
    ['en', 'English'],
    ['fi', 'Suomi'],
    ['ar', 'العربية'],
  ]),
  direction: choice('Direction of the page', 'transfer', [
    ['', 'direction of the language'],
    ['ltr', 'left to right'],
    ['rtl', 'right to left'],
  ]),
  theme: choice('Theme', 'paintbrush', [
    ['', 'neutral'],
    ...Object.keys(THEMES).map((name): [string, string] => [name, name]),
  ]),
  scheme: choice('Colours of the page', 'contrast', [
    ['light', 'light'],
    ['dark', 'dark'],
    ['undeclared', 'dark, undeclared'],
    ['told', 'dark, by --mbl-scheme'],
  ]),
  date: choice('Date', 'calendar', [
    ['', 'date of the story'],
    ['2026-10-01', '1 October 2026'],
    ['2026-10-14', '14 October 2026'],
    ['2026-11-24', '24 November 2026'],
    ['2026-12-21', '21 December 2026'],
    ['2027-06-21', '21 June 2027'],
  ]),
  width: choice('Width of the column', 'grow', [
    ['', 'full width'],
    ['12.5rem', 'narrow (200 px)'],
    ['20rem', 'phone (320 px)'],
    ['40rem', 'column (640 px)'],
  ]),
};

/** A column of such a page, with a story in it. Its settings end there: a page of documentation has several. */
export const hostPage = (
  { language, direction, theme, scheme, width }: HostPage,
  story: unknown,
): TemplateResult => html`
  <div
    lang=${language}
    dir=${direction || (language === 'ar' ? 'rtl' : nothing)}
    style="${SCHEMES[scheme]}; padding: 1rem; ${declarationsOf(theme)}"
  >
    <div style="max-inline-size: ${width || 'none'}">${story}</div>
  </div>
`;

/** A story's arguments, on the toolbar's date. */
export const onDate = <Args extends object>(args: Args, { date }: HostPage): Args =>
  date ? { ...args, now: date } : args;
