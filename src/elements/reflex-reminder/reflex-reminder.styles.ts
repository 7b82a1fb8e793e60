// Night, on light pages too: the reflector's light is the only strong colour.
import { css } from 'lit';

export const reminderStyles = css`
  /* Answers to --mbl-glow, the reflector's light, and to --mbl-night, the surface. */
  .night {
    --_glow: var(--mbl-glow, #d8f24a);
    container-type: inline-size;
    color-scheme: dark;
    overflow: clip;
    padding: clamp(0.8em, 4vw, 1.5em);
    color: #e9eef5;
    background: var(--mbl-night, #0a1122);
    border-radius: 0.8em;
    forced-color-adjust: none;
  }

  .night > * + *,
  .slide > * + * {
    margin-block-start: 0.8em;
  }

  /* A screen in a hall: nothing is smaller than what ten metres take, 5 % of its shorter side, but for the sources. */
  :host([display='signage']) {
    block-size: 100vh;
  }

  :host([display='signage']) .root {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .signage {
    container-type: size;
    display: grid;
    flex: 1;
    padding: 0;
    border-radius: 0;
  }

  .slide {
    align-self: start;
    padding: 0.8em;
    font-size: 5.6cqmin;
  }

  .slide[data-place='1'] {
    align-self: center;
  }

  .slide[data-place='2'] {
    align-self: end;
  }

  .slide .wording {
    font-size: 1em;
  }

  .slide .soft {
    font-size: 0.5em;
  }

  .line {
    font-size: 1.5em;
    line-height: 1.3;
  }

  .road {
    display: block;
    /* Room for the car, and for half of the last person. */
    margin-inline: 4.4em 2.8em;
    inline-size: calc(100% - 7.2em);
    block-size: 12.8em;
    direction: ltr;
    fill: #516188;
  }

  svg {
    overflow: visible;
  }

  text {
    fill: #b6c2d8;
    font-size: 0.95em;
    text-anchor: middle;
  }

  [data-chosen='true'] text {
    fill: #fff;
    font-weight: 600;
  }

  text.stop {
    text-anchor: start;
  }

  .ground {
    width: calc(100% + 7.2em);
  }

  rect.stop {
    fill: #ff9d6b;
  }

  .dark {
    fill: #2b3858;
  }

  .light {
    fill: #9ba8c4;
  }

  .glow,
  .reflector > text {
    fill: var(--_glow);
  }

  .glow circle:nth-child(-n + 2) {
    opacity: 0.3;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 2em;
  }

  .advice {
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  /* Labels that would cover each other: the chosen one alone. */
  @container (max-width: 15em) {
    [data-chosen='false'] text {
      display: none;
    }
  }

  @media print {
    .night {
      color-scheme: light;
      color: inherit;
      background: none;
      border: 1px solid;
    }

    .controls {
      display: none;
    }

    /* The poster, which has these styles too, keeps its night. */
    :host text {
      fill: currentColor !important;
    }

    :host .glow {
      fill: none;
      stroke: currentColor;
    }
  }
`;
