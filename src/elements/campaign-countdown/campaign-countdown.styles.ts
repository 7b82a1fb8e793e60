// One number that can be read across a room, and what belongs to it.
import { css } from 'lit';

export const countdownStyles = css`
  .count {
    font-size: 1.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }

  .count b {
    color: var(--_mark);
    font-size: 2.6em;
    letter-spacing: -0.03em;
  }

  /* Of several numbers each is smaller. */
  .count b ~ b,
  .count:has(b ~ b) b {
    font-size: 1.6em;
  }

  .card > * + *,
  .rest > * + * {
    margin-block-start: 0.8em;
  }

  /* Empty it is no layer of its own, which would cost where many count. */
  .announced:not(:empty) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    white-space: nowrap;
    clip-path: inset(50%);
  }
`;
