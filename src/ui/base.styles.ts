// What all elements look like: the host's own type and colours, with an accent, hairlines and quiet controls.
import { css } from 'lit';

export const baseStyles = css`
  /* Answers to --mbl-accent, --mbl-muted and --mbl-rule, which are only read here: set on :host they would defeat the page's. */
  .root {
    --_accent: var(--mbl-accent, currentColor);
    --_muted: var(--mbl-muted, color-mix(in srgb, currentColor 80%, transparent));
    --_rule: var(--mbl-rule, color-mix(in srgb, currentColor 28%, transparent));
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  @supports (color: light-dark(red, red)) {
    .root {
      /* The text's own colour in it keeps it readable on a dark page that declares no color-scheme. */
      --_accent: var(--mbl-accent, color-mix(in oklab, light-dark(#0b4f8a, #8cc4ff) 60%, currentColor));
    }
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
    text-underline-offset: 0.2em;
  }

  button,
  input {
    min-block-size: 24px;
    margin: 0;
    padding: 0.15em 0.1em;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 3px;
  }

  button {
    cursor: pointer;
    text-decoration: underline 1px var(--_muted);
    text-underline-offset: 0.2em;
  }

  a:hover,
  button:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 3px;
  }

  .soft {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .heading {
    /* Measures the column, so that a word as long as Medborgarlöften has room in the narrowest. */
    container-type: inline-size;
    margin-block-end: 0.8em;
  }

  .heading > span {
    display: block;
    font-size: clamp(1.05em, 10cqi, 1.9em);
    font-weight: 680;
    line-height: 1.15;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }

  .note {
    padding-block: 0.6em;
  }

  .note[role='alert'],
  .badge {
    padding: 0.5em 0.8em;
    border: 1px dashed currentColor;
    border-radius: 4px;
    margin-block: 0.6em;
  }

  .badge {
    display: table;
    margin-block-end: 1em;
    padding-block: 0.15em;
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
