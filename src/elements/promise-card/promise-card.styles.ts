// The card as a slip of the document: the same rule above, its area as a rubric.
import { css } from 'lit';

export const cardStyles = css`
  .heading > span {
    font-size: 1em;
  }
`;
