// The list as a printed document: areas as rubrics in the margin under a heavy rule, signatures at the end.
import { css } from 'lit';

export const listStyles = css`
  .intro {
    margin-block-end: 0.6em;
  }

  .filters,
  .facet,
  .search,
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.4em;
  }

  .filters {
    gap: 0.8em 2em;
    margin-block-start: 1.2em;
    padding-block: 0.8em 1.2em;
    border-block: 1px solid var(--_rule);
  }

  .facet,
  .search {
    max-inline-size: 100%;
  }

  .facet > span,
  .search > span {
    inline-size: 100%;
  }

  .facet button,
  .search input {
    min-block-size: 32px;
    max-inline-size: 100%;
    padding-inline: 0.8em;
    border: 1px solid var(--_muted);
  }

  .facet button {
    border-radius: 1.1em;
    text-align: start;
    text-decoration: none;
  }

  .facet button:hover,
  .facet [aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px;
  }

  .facet [aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 12%, transparent);
    font-weight: 600;
  }

  .facet [aria-pressed='true']::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .search input {
    inline-size: 16em;
  }

  .result {
    gap: 0 1em;
    margin-block-start: 0.8em;
  }

  .groups {
    container-type: inline-size;
  }

  .group {
    margin-block-start: 2em;
    padding-block-start: 0.8em;
    border-block-start: 3px solid;
  }

  .group > header {
    margin-block-end: 1em;
  }

  .group-heading {
    font-weight: 680;
  }

  .promise {
    /* Room for the focus ring, which content-visibility would clip. */
    margin-inline: -6px;
    padding: 4px 6px 1.6em;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 11em;
  }

  .laid-out .promise {
    content-visibility: visible;
  }

  .promise:focus {
    padding-inline-start: 2px;
    border-inline-start: 4px solid;
    border-color: var(--_accent);
    border-radius: 0;
    outline: 0;
  }

  /* A line as wide as the text. */
  .promise + .promise::before {
    content: '';
    display: block;
    margin-block-end: 1.4em;
    border-block-start: 1px solid var(--_rule);
  }

  .layout-list .wording,
  .layout-compact .wording {
    font-size: 1em;
  }

  .layout-compact .group {
    margin-block-start: 1.2em;
    border-block-start-width: 1px;
  }

  .layout-compact .promise {
    padding-block-end: 0.6em;
    contain-intrinsic-block-size: auto 6em;
  }

  .layout-compact .promise::before {
    margin-block-end: 0.6em;
  }

  @container (inline-size >= 46em) {
    .groups:not(.layout-list, .layout-compact) > .group {
      display: grid;
      grid-template-columns: minmax(9em, 15em) 1fr;
      gap: 3em;
    }

    .group > ul {
      grid-column: 2;
    }
  }

  .signatures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.6em 3em;
    margin-block-start: 2em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_rule);
  }

  .signatures > .soft {
    grid-column: 1 / -1;
  }

  .signature {
    margin-block-start: 1.6em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid;
  }

  .signature > * {
    display: block;
  }

  @media print {
    .filters {
      display: none;
    }

    .promise {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
