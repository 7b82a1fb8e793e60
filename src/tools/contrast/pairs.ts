// What a person must tell from what is behind it, and the contrast that it needs by WCAG 2.2: for the check of all themes,
// and for the page where one is tried.

/** The ratios that text needs (1.4.3), and what is no text but must be seen (1.4.11). */
const TEXT = 4.5;
const PART = 3;

/**
 * A colour as CSS writes it, or where the styles say it: alone, or in a shorthand, which has the text's where it names
 * none.
 */
export type Said = string | readonly [selector: string, property: string];

export interface Pair {
  sees: string;
  /** The ratio that it needs. */
  least: number;
  color: Said;
  /** The colour of the text around it, where that is not the ground's. */
  within?: Said;
  /** What lies between it and the ground. */
  over?: Said;
  /** Why it needs no ratio. */
  exempt?: string;
}

/** On pages and in the night. */
export const EVERYWHERE: Pair[] = [
  { sees: 'text', least: TEXT, color: 'currentColor' },
  { sees: 'who promises', least: TEXT, color: ['.wording b', 'color'] },
  { sees: 'secondary text', least: TEXT, color: ['.soft', 'color'] },
  { sees: 'number of a countdown', least: TEXT, color: ['.count b', 'color'] },
  { sees: 'heavy rule', least: PART, color: ['.group', 'border-color'] },
  { sees: 'focus ring', least: PART, color: [':focus-visible', 'outline-color'] },
  { sees: 'border of a button', least: PART, color: ['.facet button', 'border'] },
  { sees: 'ring in a pressed button', least: PART, color: [".facet [aria-pressed='true']", 'box-shadow'] },
  { sees: 'border of a field', least: PART, color: ['input', 'border'] },
  { sees: 'sign of a status', least: PART, color: ['.status svg', 'stroke'] },
  { sees: 'underline of a link or button', least: PART, color: ['a', 'text-decoration-color'] },
  {
    sees: 'underline in secondary text',
    least: PART,
    color: ['a', 'text-decoration-color'],
    within: ['.soft', 'color'],
  },
  {
    sees: 'hairline',
    least: PART,
    color: ['.timeline', 'border-inline-start'],
    exempt: 'decoration: space, headings and lists part the same things, and no control is told by it',
  },
];

/**
 * In the night alone: the picture of the road.
 *
 * @param beam What lies behind light clothes.
 */
export const inPicture = (beam: string): Pair[] => [
  { sees: 'label', least: TEXT, color: ['text', 'fill'] },
  { sees: 'label of the chosen clothes', least: TEXT, color: ["[data-chosen='true'] text", 'fill'] },
  { sees: 'label of the reflector', least: TEXT, color: ['.reflector > text', 'fill'] },
  { sees: 'light of the reflector', least: PART, color: ['.glow', 'fill'] },
  { sees: 'car, and who wears the reflector', least: PART, color: ['.road', 'fill'] },
  { sees: 'stopping distance', least: PART, color: ['rect.stop', 'fill'] },
  {
    sees: 'stopping distance on the road',
    least: PART,
    color: ['rect.stop', 'fill'],
    over: ['.road', 'fill'],
  },
  { sees: 'light clothes', least: PART, color: ['.light', 'fill'] },
  { sees: 'light clothes in the beam', least: PART, color: ['.light', 'fill'], over: beam },
  {
    sees: 'dark clothes',
    least: PART,
    color: ['.dark', 'fill'],
    exempt: 'essential: that they are hardly seen is what the picture says, and the text beside it as well',
  },
];
