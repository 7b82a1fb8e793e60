// Night, on light pages too: the reflector's light is the only strong colour.
import { css } from 'lit';

export const reminderStyles = css`
  /* Answers to --mbl-glow, the reflector's light, and to --mbl-night, the surface. */
  .night {
    --_glow: var(--mbl-glow, #d8f24a);
    --_night: var(--mbl-night, #0a1122);
    container-type: inline-size;
    /* What it asks for in a float or a row, where a container would ask for nothing. */
    contain-intrinsic-inline-size: 36em;
    color-scheme: dark;
    overflow: clip;
    padding: clamp(0.8em, 4vw, 1.5em);
    color: #e9eef5;
    background: var(--_night);
    /* Seen where colours are the reader's own, and hide the surface. */
    border: 1px solid transparent;
    border-radius: 0.8em;
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
    /* For who spaces the text out until it is higher than the screen. */
    overflow: auto;
    padding: 0;
    border-radius: 0;
  }

  /* Moved by margins: an alignment would lift what is too high out of reach. */
  .slide {
    padding: 0.8em;
    font-size: 5.6cqmin;
  }

  .slide[data-place='1'] {
    margin-block: auto;
  }

  .slide[data-place='2'] {
    margin-block-start: auto;
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
    padding-inline: 4.4em 3.2em;
    inline-size: 100%;
    block-size: 12.8em;
    background: var(--_night);
    direction: ltr;
    fill: #516188;
  }

  svg {
    overflow: visible;
  }

  /* A picture is nothing without its colours. */
  svg,
  text {
    forced-color-adjust: none;
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
    width: calc(100% + 7.6em);
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

  /* Lines that an eye can follow. */
  .night > p:not(.wording),
  .advice {
    max-inline-size: 44em;
  }

  .advice {
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  /* Room for labels that their reader spaces out. */
  @container (max-width: 19em) {
    text {
      font-size: 0.8em;
      letter-spacing: normal;
      /* Their places are of their own size: those under the road are brought back there. */
      translate: 0 1.8em;
    }

    .light text {
      translate: none;
    }
  }

  /* Labels that would cover each other: the chosen one alone. */
  @container (max-width: 15em) {
    [data-chosen='false'] text {
      display: none;
    }
  }

  @media print, (forced-colors: active) {
    .night {
      color-scheme: light;
      color: inherit;
    }
  }

  @media print {
    .night {
      border-color: currentColor;
    }

    .night,
    .road {
      background: none;
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
