// How the workshop looks: a form in columns, the pages side by side.
import { css } from 'lit';

export const workshopStyles = css`
  :host {
    display: block;
    line-height: 1.5;
  }

  .tokens,
  .pages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 1.5rem;
  }

  .token {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.25rem;
  }

  .token p,
  section h3 {
    margin: 0;
  }

  .token p {
    overflow-wrap: anywhere;
  }

  label {
    font-weight: 600;
  }

  input,
  select,
  button {
    box-sizing: border-box;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border: 1px solid #5b6875;
    border-radius: 4px;
    font: inherit;
    background: #fff;
    color: #14202e;
  }

  input[aria-invalid] {
    border: 2px dashed #a30000;
  }

  .color {
    display: flex;
    gap: 0.5rem;
  }

  .color :first-child {
    flex: 1;
    min-inline-size: 0;
    font-family: monospace;
  }

  input[type='color'] {
    inline-size: 3rem;
    padding: 0.2rem;
  }

  input[data-unset] {
    opacity: 0.35;
  }

  :focus-visible {
    outline: 3px solid #0a64c2;
    outline-offset: 2px;
  }

  .pages {
    margin-block-start: 2rem;
  }

  .view {
    max-block-size: 56rem;
    margin-block-start: 0.5rem;
    font-size: 0.85rem;
    overflow: auto;
    /* What is out of sight in it is placed in it, and does not lengthen the page. */
    position: relative;
    border: 1px solid #c6cfd8;
  }

  campaign-countdown,
  reflex-reminder,
  promise-list {
    margin-block-start: 2rem;
  }

  .wide {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.4rem 0.8rem;
    border-block-end: 1px solid #c6cfd8;
    text-align: start;
    vertical-align: top;
  }

  tbody th {
    font-weight: 400;
  }

  strong {
    color: #a30000;
  }

  pre {
    padding: 1rem;
    overflow-x: auto;
    border: 1px solid #c6cfd8;
  }
`;
