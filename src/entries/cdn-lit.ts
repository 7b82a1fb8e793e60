// Stands in for `lit` in the CDN script: as much of it as the elements here use.
//
// Lit is 5.2 kB of brotli, a third of the script that it would be; this is a quarter of that. The npm modules use
// Lit's own, and the element tests run on both. What it has behaves as Lit's does, and is documented there.
import type { PropertyDeclarations, ReactiveController } from 'lit';
import { childPart } from './cdn-html.js';

export { html, nothing } from './cdn-html.js';

/** Gives the text: each class makes sheets of its styles once. */
export const css = String.raw;

type Values = Record<string, unknown>;
type Attributes = Map<string, [name: string, type: unknown]>;

/** By window, for a document takes only sheets that were made in its own. */
const sheets = new WeakMap<Window, Map<string, CSSStyleSheet>>();

function sheetOf(text: string, window: Window & typeof globalThis): CSSStyleSheet {
  let own = sheets.get(window);
  if (!own) sheets.set(window, (own = new Map<string, CSSStyleSheet>()));
  let sheet = own.get(text);
  if (!sheet) {
    own.set(text, (sheet = new window.CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

export class LitElement extends HTMLElement {
  static properties: PropertyDeclarations = {};
  static styles: string[] = [];
  /** The properties that attributes set: name and type. */
  static attributes: Attributes;

  /** Asked for once, when a class is registered: its properties become accessors then. */
  static get observedAttributes(): string[] {
    this.attributes = new Map();
    LitElement.#addProperties(this.prototype, this.attributes);
    return [...this.attributes.keys()];
  }

  /** Those of a class, and of the classes that it extends. */
  static #addProperties(prototype: LitElement, attributes: Attributes): void {
    if (prototype === LitElement.prototype) return;
    for (const [name, { attribute, type }] of Object.entries(
      (prototype.constructor as typeof LitElement).properties,
    )) {
      if (attribute !== false) attributes.set(`${attribute ?? name}`.toLowerCase(), [name, type]);
      Object.defineProperty(prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          if (Object.is(this.#values[name], value)) return;
          this.#values[name] = value;
          this.requestUpdate();
        },
      });
    }
    LitElement.#addProperties(Object.getPrototypeOf(prototype) as LitElement, attributes);
  }

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  readonly #show = childPart(this.renderRoot.appendChild(new Text()));
  updateComplete: Promise<unknown> = Promise.resolve();
  readonly #values: Values = {};
  /** What a page set before the class was defined: it stands in front of the accessors, and outlives the defaults. */
  #early: Values = {};
  readonly #controllers: ReactiveController[] = [];
  #enabled = false;
  #pending = false;

  constructor() {
    super();
    this.adoptedCallback();
    for (const [name, value] of Object.entries(this)) {
      if (name in this.constructor.prototype && Reflect.deleteProperty(this, name)) this.#early[name] = value;
    }
  }

  /** Moved to another document, a shadow root has lost its sheets. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    const { styles } = this.constructor as typeof LitElement;
    if (defaultView) this.renderRoot.adoptedStyleSheets = styles.map((text) => sheetOf(text, defaultView));
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
    this.updateComplete = Promise.resolve().then(() => this.#performUpdate());
  }

  #performUpdate(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.#pending = false;
    const changed = new Map<PropertyKey, unknown>();
    this.update(changed);
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated(changed);
  }

  protected update(_changed: Map<PropertyKey, unknown>): void {
    this.#show(this.render());
  }

  protected render(): unknown {
    return undefined;
  }

  protected updated(_changed: Map<PropertyKey, unknown>): void {}
}
