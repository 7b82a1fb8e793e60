// What one promise looks like: the wording large and calm, everything else quiet below it.
import { css } from 'lit';

export const promiseStyles = css`
  .promise-title {
    font-weight: 680;
    margin-block-end: 0.2em;
  }

  .wording {
    max-inline-size: 38em;
    font-size: 1.25em;
    line-height: 1.42;
    text-wrap: pretty;
    white-space: pre-line;
  }

  .wording b {
    color: var(--_accent);
    font-weight: 680;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 1.2em;
    margin-block-start: 0.6em;
    font-size: 0.9em;
  }

  .meta a,
  .meta button {
    padding-block: 0.2em;
    color: var(--_muted);
  }

  .status {
    display: inline-flex;
    align-items: baseline;
    gap: 0.45em;
    font-weight: 600;
  }

  .status svg {
    flex: none;
    align-self: center;
    inline-size: 1.05em;
    block-size: 1.05em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }

  [data-status='not-reviewed'] circle {
    stroke-dasharray: 2.4 2.4;
  }

  [data-status='ongoing'] path,
  [data-status='partly'] path {
    fill: currentColor;
    stroke: none;
  }

  .refused {
    flex-basis: 100%;
  }

  .refused input {
    inline-size: 100%;
    border: 1px solid var(--_muted);
    padding-inline: 0.4em;
  }

  details {
    margin-block-start: 0.5em;
  }

  summary {
    display: list-item;
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: 0.9em;
    font-weight: 600;
    cursor: pointer;
  }

  .timeline,
  .plain {
    max-inline-size: 62ch;
  }

  .plain {
    margin-block-start: 0.5em;
  }

  .timeline {
    margin-block-start: 0.8em;
    padding-inline-start: 1.1em;
    border-inline-start: 2px solid var(--_rule);
  }

  .timeline > li + li {
    margin-block-start: 1.4em;
  }

  .timeline ul {
    margin-block: 0.3em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
  }

  @media print {
    button {
      display: none;
    }
  }
`;
