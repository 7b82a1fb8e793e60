// The pages that each element is shown on: what the toolbar has there, and a line on it.
import type { HostPage } from './host-page.js';

export type OtherPage = [globals: Partial<HostPage>, description: string];

const pages = <Name extends string>(all: Record<Name, OtherPage>) => all;

export const PAGES = pages({
  narrow: [{ width: '20rem' }, 'In a column of 20rem, as on a phone.'],
  narrowest: [{ width: '12.5rem' }, 'In a column of 200 px.'],
  dark: [{ scheme: 'dark' }, 'On a dark page: the page’s `color-scheme` decides.'],
  undeclared: [
    { scheme: 'undeclared' },
    'On a page that is dark and declares nothing: the colours follow the text’s.',
  ],
  told: [{ scheme: 'told' }, 'On such a page, which says so by `--mbl-scheme`.'],
  english: [{ language: 'en' }, 'On an English page: what is not translated is marked as Swedish.'],
  finnish: [{ language: 'fi' }, 'On a Finnish page.'],
  arabic: [{ language: 'ar' }, 'On an Arabic page, from right to left.'],
  kommun: [{ theme: 'kommun' }, '`themes/kommun.css`.'],
  kommunDark: [{ theme: 'kommun', scheme: 'dark' }, 'The same on a dark page.'],
  policeBlue: [{ theme: 'police-blue' }, '`themes/police-blue.css`.'],
  policeBlueDark: [{ theme: 'police-blue', scheme: 'dark' }, 'The same on a dark page.'],
  school: [{ theme: 'school' }, '`themes/school.css`: brighter, and larger.'],
  schoolDark: [{ theme: 'school', scheme: 'dark' }, 'The same on a dark page.'],
  highContrast: [{ theme: 'high-contrast' }, '`themes/high-contrast.css`.'],
  highContrastDark: [{ theme: 'high-contrast', scheme: 'dark' }, 'The same on a dark page.'],
});
