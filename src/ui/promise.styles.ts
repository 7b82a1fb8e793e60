// What one promise looks like: the wording large and calm, everything else quiet below it.
import { css } from 'lit';

export const promiseStyles = css`
  .wording {
    font-size: 1.25em;
    white-space: pre-line;
  }

  .wording b {
    color: var(--_accent);
  }

  .meta,
  details,
  .plain {
    margin-block-start: 0.6em;
  }

  .status svg {
    inline-size: 1.1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.2em;
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

  .refused {
    inline-size: 100%;
  }

  summary {
    inline-size: fit-content;
  }

  .wording,
  .timeline,
  .plain,
  .intro {
    max-inline-size: 38em;
    margin-inline-end: auto;
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

  .activities {
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  @media print {
    button,
    label,
    .filters,
    .meta > a {
      display: none;
    }

    summary {
      list-style: none;
    }

    /* Paper has no links: it has addresses. */
    a::after {
      content: ' <' attr(href) '>';
    }

    .heading,
    .group > header,
    .head {
      break-after: avoid;
    }

    .group > header,
    .promise,
    .timeline > li,
    .signatures,
    .footer {
      break-inside: avoid;
    }
  }
`;
