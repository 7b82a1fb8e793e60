// What an editor has chosen: one configuration, of which every form of the code is made.
import { isLanguage } from '../../feed/values.js';
import { CONTENTS, type ElementName } from '../static.js';

/** The style sheets that lie beside the script, by name. */
export const THEMES = ['kommun', 'police-blue', 'school', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A colour as a palette gives it, `#7a1f5c`. */
export const BRAND = /^#[0-9a-f]{6}$/;

export interface Configuration {
  element: ElementName;
  /** The element's attributes as HTML has them: a bare one is empty. */
  attributes: Record<string, string>;
  theme?: Theme | undefined;
  /** One colour of the page's own, instead of a theme: as BRAND has it. */
  brand?: string | undefined;
  /** What kind of page the element stands on: only a frame must be told. */
  scheme?: 'light' | 'dark';
  /** Whether the script is of one exact version, with the hash of its bytes. */
  isLocked: boolean;
  /** Whether the element holds its content as HTML, for whoever reads without script. */
  hasContent: boolean;
}

/** The language that the element speaks on a page in Swedish. */
export const languageOf = ({ attributes: { lang = '' } }: Configuration): string =>
  isLanguage(lang) ? lang : 'sv';

/** The id of what the element shows, where it shows one thing. */
export const idOf = ({ element, attributes }: Configuration): string | undefined =>
  attributes[CONTENTS[element].idAttribute ?? ''];
