// The ways in which each story is looked at.

/**
 * @typedef {object} View
 * @property {string} name
 * @property {number} width of the page, in pixels
 * @property {Record<string, string>} [globals] of Storybook
 * @property {Record<string, string>} [media] that are emulated
 * @property {{lang: string, dir: string}} [language] of the page
 */

// The narrow page is the cheapest to look at in other colours, and the hardest to lay out in another direction.
const NARROW = 320;

/** What stays between the margins of an A4. */
const PAPER = 718;

/**
 * The first is the only one of a story that says itself what page it stands on, such as a dark or a Finnish one.
 * Those with globals need a page of their own; paper, which opens all that is closed, ends the page of those before it.
 * @type {View[]}
 */
export const VIEWS = [
  { name: 'light-320', width: NARROW },
  { name: 'light-768', width: 768 },
  { name: 'light-1280', width: 1280 },
  { name: 'forced-320', width: NARROW, media: { forcedColors: 'active' } },
  { name: 'print', width: PAPER, media: { media: 'print' } },
  { name: 'dark-320', width: NARROW, globals: { scheme: 'dark' } },
  {
    name: 'arabic-320',
    width: NARROW,
    globals: { language: 'ar', direction: 'rtl' },
    language: { lang: 'ar', dir: 'rtl' },
  },
];
