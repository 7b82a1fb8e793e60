// <theme-workshop>: tokens are set, all elements show them on light and dark pages, and there is CSS to copy.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Named } from '../../scripts/elements-of.mjs';
import { contrastsIn, painted, type Contrast } from '../../src/tools/contrast/measure.js';
import { example, umea } from '../feeds.js';
import { hostPage, initialGlobals, type HostPage } from '../host-page.js';
import { THEMES } from '../themes.js';
import { elements } from './manifest.js';
import { sentence } from './sentence.js';
import { workshopStyles } from './theme-workshop.styles.js';

/** The pages that it is tried on, by what they are called here. */
const PAGES: Record<string, HostPage['scheme']> = {
  'Light page': 'light',
  'Dark page': 'dark',
  'Dark page, undeclared': 'undeclared',
};

const allTokens = elements.flatMap(({ tokens }) => tokens);

/** Each token once: of the elements that read it, as the one says it that says most. */
const TOKENS = [...new Set(allTokens.map(({ name }) => name))].map((token) =>
  allTokens
    .filter(({ name }) => name === token)
    .reduce((one, other) => (other.description.length > one.description.length ? other : one)),
);

const SELECTOR = elements.map(({ tag }) => tag);

export class ThemeWorkshop extends LitElement {
  static override styles = workshopStyles;

  /** What the theme says, by property. */
  #said: Record<string, string> = {};
  /** What was written that can't be used, by token. */
  #wrong: Record<string, string> = {};
  #contrasts: Record<string, Contrast[]> = {};
  #copied = '';
  /** Until the contrast of what is shown has been measured. */
  measured: Promise<void> | undefined;
  readonly #sheet = new CSSStyleSheet();

  protected override firstUpdated(): void {
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(this.#sheet);
  }

  protected override render() {
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <p>
          <label for="theme">Begin with</label>
          <select id="theme" @change=${this.#begin}>
            <option value="">the neutral look</option>
            ${Object.keys(THEMES).map((name) => html`<option>${name}</option>`)}
          </select>
        </p>
        <div class="tokens">${TOKENS.map((token) => this.#renderToken(token))}</div>
      </form>
      <div class="pages">
        ${Object.entries(PAGES).map(
          ([title, scheme]) =>
            html`<section data-page=${title}>
              <h3>${title}</h3>
              <div class="view" tabindex="0" role="region" aria-label=${title}>
                ${hostPage({ ...initialGlobals, scheme }, specimens())}
              </div>
            </section>`,
        )}
      </div>
      ${this.#renderContrasts()}
      <h3>The CSS</h3>
      <pre tabindex="0"><code lang="en">${this.#css}</code></pre>
      <p>
        <button @click=${this.#copy}>Copy the CSS</button>
        <span role="status">${this.#copied}</span>
      </p>
    `;
  }

  #renderToken({ name, description, type, default: standard }: Named): TemplateResult {
    const value = this.#said[name] ?? '';
    const wrong = this.#wrong[name];
    const options = type.includes('|') ? type.split('|').map((option) => option.trim()) : undefined;
    return html`
      <div class="token">
        <label for=${name}>${name}</label>
        <p id="${name}-is">
          ${sentence(description)} ${standard && html`<br />Default: <code>${standard}</code>`}
        </p>
        ${
          options
            ? html`<select
                id=${name}
                aria-describedby="${name}-is"
                @change=${(event: Event) => this.#set(name, event)}
              >
                <option value="">not set</option>
                ${options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
              </select>`
            : html`<span class="color">
                <input
                  id=${name}
                  aria-describedby="${name}-is ${name}-wrong"
                  aria-invalid=${wrong ? 'true' : nothing}
                  autocomplete="off"
                  spellcheck="false"
                  placeholder="not set"
                  .value=${wrong ?? value}
                  @input=${(event: Event) => this.#set(name, event)}
                />
                <input
                  type="color"
                  ?data-unset=${!value}
                  aria-label="${name} from a palette"
                  .value=${hex(value)}
                  @input=${(event: Event) => this.#set(name, event)}
                />
              </span>`
        }
        <p id="${name}-wrong" role="status">${wrong && 'Not a colour: left out.'}</p>
      </div>
    `;
  }

  #renderContrasts(): TemplateResult {
    const pages = Object.entries(this.#contrasts);
    const rows = pages[0]?.[1] ?? [];
    const all = pages.flatMap(([, contrasts]) => contrasts);
    const few = all.filter(({ ratio, least }) => ratio < least).length;
    return html`
      <h3>Contrast</h3>
      <p role="status" data-verdict>
        ${few ? `Too little in ${few} of ${all.length} places.` : `Enough in all ${all.length} places.`}
      </p>
      <div class="wide" tabindex="0" role="region" aria-label="Contrast of each part">
        <table>
          <thead>
            <tr>
              <th scope="col">What is seen</th>
              ${pages.map(([title]) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ sees }, index) =>
                html`<tr>
                  <th scope="row">${sees}</th>
                  ${pages.map(([, contrasts]) => html`<td>${verdict(contrasts[index]!)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /** The theme as a page writes it. */
  get #css(): string {
    const lines = Object.entries(this.#said).map(([property, value]) => `  ${property}: ${value};`);
    return lines.length
      ? `${SELECTOR.join(',\n')} {\n${lines.join('\n')}\n}`
      : '/* Nothing is set: the look is the page’s own. */';
  }

  readonly #begin = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.#said = declarationsIn(THEMES[value] ?? '');
    this.#wrong = {};
    this.requestUpdate();
  };

  #set(name: string, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    const { [name]: _said, ...others } = this.#said;
    const { [name]: _wrong, ...othersWrong } = this.#wrong;
    const isUsable = event.target instanceof HTMLSelectElement || CSS.supports('color', value);
    this.#said = value && isUsable ? { ...others, [name]: value } : others;
    this.#wrong = value && !isUsable ? { ...othersWrong, [name]: value } : othersWrong;
    this.requestUpdate();
  }

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.#css);
      this.#copied = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('pre')!);
      this.#copied = 'Selected: copy it with the keyboard.';
    }
    this.requestUpdate();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#sheet.replaceSync(this.#css);
    this.measured = this.#measure();
  }

  /** Measures what stands there; what was measured is shown once it is another. */
  async #measure(): Promise<void> {
    const shown = [...this.renderRoot.querySelectorAll<LitElement>(SELECTOR.join())];
    await Promise.all(shown.map(({ updateComplete }) => updateComplete));
    const measured = Object.fromEntries(
      [...this.renderRoot.querySelectorAll<HTMLElement>('[data-page]')].map((page) => [
        page.dataset.page!,
        leastIn([...page.querySelectorAll(SELECTOR.join())].flatMap(contrastsIn)),
      ]),
    );
    if (JSON.stringify(measured) === JSON.stringify(this.#contrasts)) return;
    this.#contrasts = measured;
    this.requestUpdate();
    await this.updateComplete;
  }
}

/** Of each thing that is seen the place where it has least. */
function leastIn(contrasts: Contrast[]): Contrast[] {
  const least: Record<string, Contrast> = {};
  for (const contrast of contrasts) {
    const known = least[contrast.sees];
    if (!known || contrast.ratio < known.ratio) least[contrast.sees] = contrast;
  }
  return Object.values(least);
}

const verdict = ({ ratio, least }: Contrast) => {
  // Down, so that 4.499 is not shown as enough.
  const rounded = (Math.floor(ratio * 10) / 10).toFixed(1);
  return ratio < least ? html`<strong>${rounded}, too little: needs ${least}</strong>` : `${rounded}, enough`;
};

/** What a theme's sheet says. */
function declarationsIn(css: string): Record<string, string> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).style);
  return Object.fromEntries(
    rules.flatMap((style) => [...style].map((property) => [property, style.getPropertyValue(property)])),
  );
}

/** A colour as a palette takes it. */
const hex = (color: string) =>
  `#${painted(color || 'black')
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

const specimens = () => html`
  <promise-card .feed=${umea} heading-level="4" promise-id="synlig-polis"></promise-card>
  <campaign-countdown
    .feed=${example}
    heading-level="4"
    campaign="host"
    now="2026-09-10"
  ></campaign-countdown>
  <reflex-reminder .feed=${umea} heading-level="4" now="2026-11-24"></reflex-reminder>
  <promise-list .feed=${example} heading-level="4" limit="2" filters search></promise-list>
`;
