// What all elements look like: the host's own type and colours, with an accent, hairlines and quiet controls.
import { css } from 'lit';

// Where a browser lacks light-dark() or relative colours, the accent is no colour, and what takes it falls back to the
// text's: therefore it never stands in a shorthand, which would fall as a whole.
export const baseStyles = css`
  /* Answers to --mbl-brand, --mbl-accent, --mbl-mark, --mbl-muted, --mbl-rule and --mbl-scheme, which are only read here:
     set on :host they would defeat the page's. */
  .root {
    /* Far above 0 where the text is light, far below where it is dark: that says which page this is, declared or not.
       Alpha is what carries the text's lightness into the brand's colour: (1 + lightness) / 2. */
    --_dark: 999 * (alpha - 0.8);
    /* The brand to the letter, unless it is too light for a light page or too dark for a dark one; there its chroma has a
       bound, or what the screen lacks would be cut off and change its hue. Invalid, and passed over, without a brand. */
    --_brand: oklch(
      from color-mix(in oklab, var(--mbl-brand), oklch(from currentColor 0 0 0 / l))
        clamp(min(0.74, var(--_dark)), 2 * alpha * l, max(0.48, var(--_dark)))
        min(2 * alpha * c, max(0.15, -1 * var(--_dark))) h / 1
    );
    /* The text's own colour in it keeps it readable on a dark page that declares no color-scheme. */
    --_accent: var(
      --mbl-accent,
      var(--_brand, color-mix(in oklab, light-dark(#0a64c2, #8cc4ff) 65%, currentColor))
    );
    --_mark: var(--mbl-mark, var(--_brand, currentColor));
    --_muted: var(--mbl-muted, color-mix(in oklab, currentColor 80%, transparent));
    --_rule: var(--mbl-rule, color-mix(in oklab, currentColor 28%, transparent));
    color-scheme: var(--mbl-scheme, inherit);
  }

  /* Not the slot: the page's own content stays as it is, and moves nothing when the script comes. */
  .root > :not(slot),
  .heading {
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  /* A feed's words, whichever way they run, leave what stands beside them where it is. */
  a,
  span {
    unicode-bidi: isolate;
  }

  /* Words in another language than those around them go their own way: Swedish dates on an Arabic page, for one. */
  [lang] {
    direction: ltr;
    unicode-bidi: isolate;
  }

  :is([lang^='ar'], [lang^='fa'], [lang^='he'], [lang^='ur']) {
    direction: rtl;
  }

  /* The page's own content stays as it is; apart, for engines that do not know :dir(). */
  :host(:dir(rtl)) slot:not([name]),
  :host(:dir(rtl)) ::slotted(*) {
    direction: rtl;
  }

  :host {
    display: block;
    /* In a row of much else, where words would be broken for want of room. */
    min-inline-size: min(12em, 100%);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  button,
  input,
  summary {
    min-block-size: 24px;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
  }

  input {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.4em;
    padding-inline: 0.8em;
    border: 1px solid var(--_muted);
  }

  button,
  summary {
    cursor: pointer;
  }

  a,
  button {
    padding-block: 0.2em;
    color: inherit;
    /* No shorthand, of which Safari knows but the line. */
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_muted);
    text-underline-offset: 0.2em;
  }

  a:hover,
  button:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible,
  .promise:focus {
    outline: 3px solid;
    outline-color: var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .soft,
  .meta,
  .badge,
  summary {
    font-size: 0.9em;
  }

  .soft,
  .meta a,
  .meta button {
    color: var(--_muted);
  }

  .heading,
  .group-heading,
  .promise-title,
  .wording b,
  .status,
  .badge,
  summary,
  [aria-pressed='true'] {
    font-weight: 600;
  }

  /* Rows that wrap. */
  .meta,
  .head,
  .filters,
  .facet,
  .result,
  .signatures,
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.4em 1.2em;
    max-inline-size: 100%;
  }

  .heading {
    /* Measures the column, so that a word as long as Medborgarlöften has room in the narrowest. */
    container-type: inline-size;
    margin-block-end: 0.8em;
    line-height: 1.2;
  }

  .heading > span {
    display: block;
    font-size: clamp(1em, 8cqi, 1.9em);
    text-wrap: balance;
    hyphens: auto;
  }

  .note,
  .badge {
    margin-block: 0.6em;
  }

  [part='error'],
  .badge {
    padding: 0.4em 0.8em;
    border: 1px dashed;
  }

  .badge {
    inline-size: fit-content;
  }

  /* Each with a rule above it, as on paper. */
  .group,
  .card,
  .signatures {
    padding-block-start: 0.8em;
    border-block-start: 3px solid;
    border-color: var(--_mark);
  }

  .group,
  .signatures,
  .footer {
    margin-block-start: 2em;
  }

  .facet {
    gap: 0.4em;
    margin-block-start: 0.4em;
  }

  .facet button {
    padding-inline: 0.8em;
    border: 1px solid var(--_muted);
    border-radius: 2em;
    text-decoration: none;
  }

  .facet button:hover,
  .facet [aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px;
  }

  .facet [aria-pressed='true']::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .root pre {
    white-space: pre-wrap;
  }
`;
