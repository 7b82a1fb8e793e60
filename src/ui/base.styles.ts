// What all elements look like: the host's own type and colours, with an accent, hairlines and quiet controls.
import { css } from 'lit';

// Where a browser lacks light-dark(), the accent is no colour, and what takes it falls back to the text's: therefore
// it never stands in a shorthand, which would fall as a whole.
export const baseStyles = css`
  /* Answers to --mbl-accent, --mbl-muted and --mbl-rule, which are only read here: set on :host they would defeat the page's. */
  .root {
    /* The text's own colour in it keeps it readable on a dark page that declares no color-scheme. */
    --_accent: var(--mbl-accent, color-mix(in oklab, light-dark(#0a64c2, #8cc4ff) 65%, currentColor));
    --_muted: var(--mbl-muted, color-mix(in oklab, currentColor 80%, transparent));
    --_rule: var(--mbl-rule, color-mix(in oklab, currentColor 28%, transparent));
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
  }

  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  a {
    color: inherit;
  }

  button,
  input {
    min-block-size: 24px;
    margin: 0;
    padding: 0.2em 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
  }

  button {
    cursor: pointer;
    text-decoration: underline 1px var(--_muted);
  }

  a,
  button {
    text-underline-offset: 0.2em;
  }

  a:hover,
  button:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid;
    outline-color: var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .soft {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .heading {
    /* Measures the column, so that a word as long as Medborgarlöften has room in the narrowest. */
    container-type: inline-size;
    margin-block-end: 0.8em;
    font-weight: 680;
    line-height: 1.2;
  }

  .heading > span {
    display: block;
    font-size: clamp(1em, 10cqi, 1.9em);
    text-wrap: balance;
  }

  .note {
    margin-block: 0.6em;
  }

  .note[role='alert'],
  .badge {
    padding: 0.4em 0.8em;
    border: 1px dashed;
    border-radius: 4px;
  }

  .badge {
    inline-size: fit-content;
    margin-block-end: 1em;
    font-size: 0.9em;
    font-weight: 600;
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    margin-block-start: 2em;
  }

  pre {
    padding: 0.8em;
    border: 1px solid var(--_rule);
    font-size: 0.8em;
    white-space: pre-wrap;
  }
`;
