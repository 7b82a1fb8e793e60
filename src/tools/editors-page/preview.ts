// <widget-preview>: the real element as a page would have it, and how well it can be read there.
import { css, html, LitElement, nothing, render, type PropertyDeclarations } from 'lit';
import { contrastsIn, painted, surfacesBehind, type Contrast, type Rgb } from '../contrast/measure.js';
import type { Configuration } from '../snippet/configuration.js';
import { brandRule } from '../snippet/theme.js';
import type { PageState } from './state.js';

type Scheme = PageState['scheme'];

/** What is painted on a light and on a dark page; `accent`: who promises, and what is behind it. */
export type Measured = Record<
  Scheme,
  { contrasts: Contrast[]; accent?: { seen: Rgb; ground: Rgb } | undefined }
>;

/** Said whenever something else is painted than was measured last. */
export class MeasuredEvent extends Event {
  constructor(readonly measured: Measured) {
    super('measured');
  }
}

interface Shown extends HTMLElement {
  feed: unknown;
  updateComplete: Promise<unknown>;
}

export class WidgetPreview extends LitElement {
  static override properties: PropertyDeclarations = {
    configuration: { attribute: false },
    feed: { attribute: false },
    scheme: { reflect: true },
    width: { reflect: true },
    now: {},
    outOfSeason: { attribute: false },
  };

  static override styles = css`
    :host {
      display: block;
    }

    .page {
      max-inline-size: 100%;
      padding: 1.25rem;
      /* What is out of sight in it is placed in it, and does not lengthen the page. */
      position: relative;
      overflow: auto;
      font-size: 1rem;
      line-height: 1.5;
      color: CanvasText;
      background: Canvas;
    }

    .light {
      color-scheme: light;
    }

    .dark {
      color-scheme: dark;
    }

    :host([width='phone']) .page {
      inline-size: 375px;
    }

    :host([width='column']) .page {
      inline-size: 560px;
    }
  `;

  declare configuration: Configuration;
  /** The feed's document: the elements ask for nothing. */
  declare feed: unknown;
  declare scheme: Scheme;
  declare width: PageState['width'];
  declare now: string;
  /** What stands where the reminder has nothing to remind of. */
  declare outOfSeason: string;

  /** One on each kind of page: what is not shown is measured as well. */
  #elements: Partial<Record<Scheme, Shown>> = {};
  readonly #brand = new CSSStyleSheet();
  #measured = '';

  protected override firstUpdated(): void {
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(this.#brand);
  }

  protected override render() {
    const { theme } = this.configuration;
    this.#brand.replaceSync(brandRule(this.configuration));
    return html`
      ${
        theme
          ? html`<link
              rel="stylesheet"
              href="cdn/v1/themes/${theme}.css"
              @load=${() => void this.#measure()}
            />`
          : nothing
      }
      ${(['light', 'dark'] as const).map(
        (scheme) =>
          html`<div class="page ${scheme}" lang="sv" ?hidden=${scheme !== this.scheme}>
            ${this.#element(scheme)}
          </div>`,
      )}
    `;
  }

  #element(scheme: Scheme): Shown {
    const { element: tag, attributes } = this.configuration;
    const known = this.#elements[scheme];
    const shown = known?.localName === tag ? known : (document.createElement(tag) as Shown);
    this.#elements[scheme] = shown;
    // Its feed is given to it.
    const { src: _src, ...others } = attributes;
    const wanted: Record<string, string> = { ...others, ...(this.now && { now: this.now }) };
    for (const name of shown.getAttributeNames()) if (!(name in wanted)) shown.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
    if (shown.feed !== this.feed) shown.feed = this.feed;
    render(html`<p slot="off-season">${this.outOfSeason}</p>`, shown);
    return shown;
  }

  protected override updated(): void {
    void this.#measure();
  }

  async #measure(): Promise<void> {
    const { light, dark } = this.#elements as Record<Scheme, Shown>;
    await Promise.all([light.updateComplete, dark.updateComplete]);
    const measured: Measured = { light: measure(light), dark: measure(dark) };
    const text = JSON.stringify(measured);
    if (text === this.#measured) return;
    this.#measured = text;
    this.dispatchEvent(new MeasuredEvent(measured));
  }
}

function measure(element: Shown): Measured[Scheme] {
  const promiser = element.shadowRoot?.querySelector('.wording b');
  const surfaces = promiser ? surfacesBehind(promiser) : [];
  return {
    contrasts: contrastsIn(element),
    accent: promiser
      ? { seen: painted(...surfaces, getComputedStyle(promiser).color), ground: painted(...surfaces) }
      : undefined,
  };
}
