// The list as a printed document: areas as rubrics in the margin under a heavy rule, signatures at the end.
import { css } from 'lit';

export const listStyles = css`
  .intro {
    margin-block-end: 0.6em;
  }

  .filters {
    align-items: start;
    gap: 0.8em 2em;
    margin-block-start: 1.2em;
    padding-block: 0.8em 1.2em;
    border-block: 1px solid var(--_rule);
  }

  .signatures > .soft {
    inline-size: 100%;
  }

  .filters :is(button, input) {
    min-block-size: 32px;
  }

  .result {
    margin-block-start: 0.8em;
  }

  .groups {
    container-type: inline-size;
    /* What it asks for in a float or a row, where a container would ask for nothing. */
    contain-intrinsic-inline-size: 36em;
  }

  .group > header {
    margin-block-end: 0.8em;
  }

  .promise {
    margin-inline: -6px;
    scroll-margin-block: 0.8em;
  }

  .promise > div {
    /* Room for the focus ring, which content-visibility would clip. */
    padding: 4px 6px 1.2em;
    contain-intrinsic-block-size: auto 11em;
  }

  /* Within its own room: around it, the column would cut the ring. */
  .promise:focus {
    outline-offset: -3px;
  }

  @media screen {
    /* What a long list has beyond the first screens is laid out as it comes: until then its height is a guess. Not the
       item itself, which Chromium hides ten times slower then. */
    .groups:not(.laid-out) .later > div {
      content-visibility: auto;
    }
  }

  /* A line as wide as the text. */
  .promise:not(.first)::before {
    content: '';
    display: block;
    margin: 0 6px 1.2em;
    border-block-start: 1px solid var(--_rule);
  }

  .layout-list .wording,
  .layout-compact .wording {
    font-size: 1em;
  }

  .layout-compact .promise > div {
    padding-block-end: 0.6em;
    contain-intrinsic-block-size: auto 6em;
  }

  @container (inline-size >= 46em) {
    .groups:not(.layout-list, .layout-compact) > .group {
      display: grid;
      grid-template-columns: 15em 1fr;
      gap: 3em;
    }

    .group > ul {
      grid-column: 2;
    }
  }

  .signatures {
    gap: 0.4em 3em;
  }

  .signature {
    flex: 0 1 20em;
    /* Where the hand signed. */
    margin-block-start: 2.4em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid;
  }
`;
