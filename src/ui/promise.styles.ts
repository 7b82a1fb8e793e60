// What one promise looks like: the wording large and calm, everything else quiet below it.
import { css } from 'lit';

export const promiseStyles = css`
  .promise-title {
    font-weight: 680;
  }

  .wording {
    max-inline-size: 38em;
    font-size: 1.25em;
    line-height: 1.4;
    text-wrap: pretty;
    white-space: pre-line;
  }

  .wording b {
    color: var(--_accent);
    font-weight: 680;
  }

  .meta,
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
  }

  .meta {
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
    gap: 0.4em;
    font-weight: 600;
  }

  .status svg {
    align-self: center;
    inline-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }

  [data-status='not-reviewed'] circle {
    stroke-dasharray: 2.4;
  }

  [data-status='ongoing'] path,
  [data-status='partly'] path {
    fill: currentColor;
    stroke: none;
  }

  .refused,
  .refused input {
    inline-size: 100%;
  }

  .refused input {
    padding-inline: 0.4em;
    border: 1px solid var(--_muted);
  }

  details,
  .plain {
    margin-block-start: 0.6em;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: 0.9em;
    font-weight: 600;
    cursor: pointer;
  }

  .timeline,
  .plain,
  .intro {
    max-inline-size: 62ch;
  }

  .timeline {
    margin-block-start: 0.8em;
    padding-inline-start: 1.2em;
    border-inline-start: 2px solid var(--_rule);
  }

  .timeline > li + li {
    margin-block-start: 2em;
  }

  .timeline li > * + * {
    margin-block-start: 0.4em;
  }

  .timeline ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  @media print {
    button {
      display: none;
    }
  }
`;
