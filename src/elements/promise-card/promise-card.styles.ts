// One promise under a heavy rule, with its area as a small rubric.
import { css } from 'lit';

export const cardStyles = css`
  .card {
    border-block-start: 3px solid currentColor;
    padding-block-start: 0.7em;
  }

  .heading > span {
    font-size: 0.95em;
    letter-spacing: 0;
  }

  .footer {
    margin-block-start: 1em;
  }
`;
