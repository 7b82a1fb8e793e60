// Stands in for `lit` in the CDN script: as much of it as the elements here use.
//
// Lit is 5.2 kB of brotli, a third of the script that it would be; this is a quarter of that. The npm modules use
// Lit's own, and the element tests run on both. What it has behaves as Lit's does, and is documented there.
import type { PropertyDeclarations, ReactiveController } from 'lit';
import { bare } from '../feed/bare.js';
import { childPart } from './cdn-html.js';

export { html, nothing } from './cdn-html.js';

export const isServer = false;

/** Gives the text: each class makes sheets of its styles once. */
export const css = String.raw;

type Values = Record<string, unknown>;
type Attributes = Map<string, [name: string, type: unknown]>;

export abstract class LitElement extends HTMLElement {
  static properties: PropertyDeclarations = {};
  static styles: string[] = [];
  /** The properties that attributes set: name and type. */
  static attributes: Attributes;
  /** By window, for a document takes only sheets that were made in its own. */
  static sheets: WeakMap<Window, CSSStyleSheet>;

  /** Asked for once, when a class is registered: its properties, and those that it inherits, become accessors then. */
  static get observedAttributes(): string[] {
    this.attributes = new Map();
    this.sheets = new WeakMap();
    // Throws in Safari before 16.4: there no class is registered, and what stands in the elements stays.
    new CSSStyleSheet();
    for (
      let { prototype } = this;
      prototype !== LitElement.prototype;
      prototype = Object.getPrototypeOf(prototype) as LitElement
    ) {
      const { properties } = prototype.constructor as typeof LitElement;
      for (const [name, declaration] of Object.entries(properties)) {
        const { attribute = name, type } = bare(declaration);
        if (attribute) this.attributes.set(attribute as string, [name, type]);
        Object.defineProperty(
          prototype,
          name,
          bare({
            configurable: true,
            get(this: LitElement) {
              return this.#values[name];
            },
            set(this: LitElement, value: unknown) {
              if (this.#values[name] === value) return;
              this.#values[name] = value;
              this.requestUpdate();
            },
          }),
        );
      }
    }
    return [...this.attributes.keys()];
  }

  readonly renderRoot = this.attachShadow(bare({ mode: 'open' }));
  readonly #show = childPart(this.renderRoot.appendChild(new Text()));
  updateComplete: Promise<unknown> = Promise.resolve();
  readonly #values = bare<Values>();
  /** What a page set before the class was defined: it stands in front of the accessors, and outlives the defaults. */
  #early: Values = {};
  readonly #controllers: ReactiveController[] = [];
  #enabled = false;
  #pending = false;

  constructor() {
    super();
    for (const [name, value] of Object.entries(this)) {
      if (name in this.constructor.prototype && Reflect.deleteProperty(this, name)) this.#early[name] = value;
    }
  }

  /** Moved to another document, a shadow root has lost its sheets. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    const { sheets, styles } = this.constructor as typeof LitElement;
    if (!defaultView) return;
    let sheet = sheets.get(defaultView);
    if (!sheet) {
      sheets.set(defaultView, (sheet = new defaultView.CSSStyleSheet()));
      sheet.replaceSync(styles.join(''));
    }
    this.renderRoot.adoptedStyleSheets = [sheet];
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = {};
    this.#enabled = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: unknown, value: string | null): void {
    const [name, type] = (this.constructor as typeof LitElement).attributes.get(attribute)!;
    (this as unknown as Values)[name] =
      type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value;
  }

  requestUpdate(): void {
    if (!this.#enabled || this.#pending) return;
    this.#pending = true;
    this.updateComplete = Promise.resolve().then(() => this.performUpdate());
  }

  protected performUpdate(): void {
    if (!this.#pending) return;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.#pending = false;
    this.update();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  protected update(_changed?: Map<PropertyKey, unknown>): void {
    // No sooner, for to read them takes a slow phone longer than to ask for a feed.
    if (!this.renderRoot.adoptedStyleSheets.length) this.adoptedCallback();
    this.#show(this.render());
  }

  protected abstract render(): unknown;
}
