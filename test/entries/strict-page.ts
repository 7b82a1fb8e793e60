// A page whose headers allow next to nothing, in a frame; a test reaches into it from outside, where they do not count.
import { render, type LitElement } from 'lit';
import { all, next, one, umea } from '../elements/page.js';
import { refreshInVain, STATES } from '../elements/states.js';
import { servers } from '../wtr/browser.js';
import { addressOf, frameOf } from '../wtr/own-page.js';
import { until } from '../wtr/until.js';

const ELEMENTS = 'promise-list, promise-card, campaign-countdown, reflex-reminder';
/** What can be pressed, but for links that lead away. */
const CONTROLS = 'button, summary, a[href*="#medborgarlofte="]';
/** Milliseconds; no timer but that of a refresh is as long, and each of those is: the first may come after half a round. */
const REFRESH = 100_000;

export class StrictPage {
  readonly #window: Window & typeof globalThis;
  readonly #reports: string;
  /** What the page itself hears, from when it has loaded; reports are sent of what came before, too. */
  readonly #heard: string[] = [];
  /** The refreshes that wait for their time. */
  readonly #refreshes: (() => void)[] = [];
  /** The names of the files that were saved; a browser would ask where each is to lie. */
  readonly saved: string[] = [];

  private constructor(frame: HTMLIFrameElement, reports: string) {
    this.#window = frame.contentWindow as Window & typeof globalThis;
    this.#reports = reports;
    const { document, navigator, setTimeout, HTMLAnchorElement } = this.#window;
    const { saved } = this;
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sample } = violation;
      this.#heard.push(`${effectiveDirective} ${blockedURI} ${sample}`.trimEnd());
    });
    this.#window.setTimeout = ((then: () => void, time = 0) =>
      time > REFRESH ? this.#refreshes.push(then) : setTimeout(then, time)) as typeof setTimeout;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) saved.push(this.download);
      else click.call(this);
    };
    // As where the page has no permission: then copying is tried.
    navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  }

  /** @param headers by lower-case name; the policy among them gets a place for its reports. */
  static async open(script: string, headers: Record<string, string>): Promise<StrictPage> {
    const reports = `/__own/report/${crypto.randomUUID()}`;
    const policy = `${headers['content-security-policy']}; report-uri ${reports}`;
    const frame = await frameOf(
      addressOf(`<script type="module" src="${script}"></script>`, {
        ...headers,
        'content-security-policy': policy,
      }),
    );
    return new StrictPage(frame, reports);
  }

  get document(): Document {
    return this.#window.document;
  }

  get elements(): LitElement[] {
    return [...this.document.querySelectorAll<LitElement>(ELEMENTS)];
  }

  /** How many links are shown to be copied by hand, because the page may neither share nor copy them. */
  get refused(): number {
    return this.elements.flatMap((element) => all(element, '.refused')).length;
  }

  /** Shows every state of every element, one below the other. */
  async showAll(): Promise<void> {
    for (const { template, reach } of Object.values(STATES)) {
      const place = this.document.body.appendChild(this.document.createElement('div'));
      render(template(), place, { creationScope: this.document });
      const element = place.querySelector<LitElement>(ELEMENTS)!;
      element.setAttribute('debug', '');
      await element.updateComplete;
      await (reach === refreshInVain ? this.#refreshInVain(element) : reach?.(element));
    }
  }

  async #refreshInVain(element: LitElement): Promise<void> {
    const { feeds } = await servers();
    const key = crypto.randomUUID();
    const put = (body: string) => fetch(`${feeds}/put/${key}`, { method: 'POST', body });
    await put(JSON.stringify(umea()));
    const loaded = next(element, 'medborgarloften-load');
    element.setAttribute('refresh', '5');
    element.setAttribute('src', `${feeds}/get/${key}`);
    await loaded;
    await put('<p>Underhåll</p>');
    const failed = next(element, 'medborgarloften-error');
    this.#refreshes.at(-1)!();
    await failed;
  }

  /** Has the page speak a language, and waits until all do that have none of their own. */
  async speak(language: string): Promise<void> {
    this.document.documentElement.lang = language;
    const speaking = this.elements.filter((element) => !element.lang);
    await Promise.all(
      speaking.map((element) =>
        until(element.shadowRoot!, () => one(element, '[part="base"]').lang === language),
      ),
    );
  }

  /** Presses everything, as a reader with time would, and prints. */
  async use(): Promise<void> {
    for (const element of this.elements) {
      for (const control of all(element, CONTROLS)) control.click();
      await element.updateComplete;
    }
    for (const name of ['beforeprint', 'afterprint']) this.#window.dispatchEvent(new Event(name));
  }

  /** All that was violated and reported so far. What is asked for last, and refused, comes after all others. */
  async violations(): Promise<string[]> {
    new this.#window.Image().src = '/refused.png';
    for (;;) {
      const reported = (await (await fetch(this.#reports)).json()) as string[];
      const all = [...reported, ...this.#heard];
      const others = all.filter((violation) => !violation.includes('/refused.png'));
      if (reported.length > 0 && others.length < all.length) return others;
    }
  }
}
