// <editors-page>: choose an element, set it, copy the code. Holds what is chosen, in the address bar as well.
import { html, LitElement, nothing } from 'lit';
import elements from 'virtual:elements';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { withMessages } from '../../locale/msg.js';
import type { Known } from '../page-check/finding.js';
import { say, speak } from '../say.js';
import type { Configuration } from '../snippet/configuration.js';
import { snippet, type Block, type Deployment, type Snippet } from '../snippet/snippet.js';
import { fromQuery, toQuery } from './address.js';
import { chooseView } from './choose.js';
import { copyHead, copyView } from './copy.js';
import { fitted } from './feed-choices.js';
import { FeedFollower } from './feed-follower.js';
import { footView } from './foot.js';
import type { FeedShown, Model } from './model.js';
import type { Measured, MeasuredEvent } from './preview.js';
import { mayLoad, questionView } from './question.js';
import { remarkView } from './remark.js';
import { settingsView } from './settings.js';
import { stageView } from './stage.js';
import { FIELDS, type PageState } from './state.js';
import { whereView } from './where.js';

export class EditorsPage extends LitElement implements Model {
  state: PageState;
  readonly deployment: Deployment;
  snippet: Snippet | undefined;
  measured: Measured | undefined;
  typed: Record<string, string> = {};
  /** What the address said that can't be used. */
  #left: string[];
  #unknown: number;
  /** A feed that the address names and the reader has not said yes to. */
  #asked: string | undefined;
  readonly #feed = new FeedFollower(this);
  readonly #own = new FeedFollower(this);
  readonly begun: PageState;
  #said = '';
  /** What a pasted page is held against. */
  #known: Known | undefined;
  isWriting = false;
  /** What the code is made of. */
  #made = '';
  #written: Promise<Snippet | undefined> = Promise.resolve(undefined);

  constructor(deployment: Deployment) {
    super();
    this.deployment = deployment;
    [this.state, this.#left, this.#unknown] = fromQuery(location.search);
    this.begun = this.state;
    const { src } = this.state.configuration.attributes;
    if (src !== undefined && !mayLoad(src, deployment)) this.#asked = src;
  }

  /** The page's own styles are for all of it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get shown(): FeedShown {
    return this.#asked === undefined
      ? this.#feed.shown
      : {
          wrong: say(
            'Svara först på frågan överst på sidan.',
            'First answer the question at the top of the page.',
          ),
        };
  }

  get own(): FeedShown {
    return this.#own.shown;
  }

  get configuration(): Configuration {
    const { configuration } = this.state;
    const names = FIELDS[configuration.element].map(({ name }) => name).filter((name) => name !== 'now');
    const { feed } = this.shown;
    const { attributes } = configuration;
    const own = Object.fromEntries(
      names.flatMap((name) => (name in attributes ? [[name, attributes[name]!]] : [])),
    );
    return { ...configuration, attributes: feed ? fitted(own, names, feed)[0] : own };
  }

  change(changes: Partial<PageState>): void {
    this.state = { ...this.state, ...changes };
    this.#said = '';
    history.replaceState(null, '', location.pathname + toQuery(this.state));
    this.requestUpdate();
  }

  configure(changes: Partial<Configuration>): void {
    this.typed = {};
    this.change({ configuration: { ...this.state.configuration, ...changes } });
  }

  set(name: string, value: string | undefined): void {
    const { [name]: _old, ...others } = this.state.configuration.attributes;
    const { [name]: _typed, ...typed } = this.typed;
    this.typed = typed;
    this.change({
      configuration: {
        ...this.state.configuration,
        attributes: value === undefined ? others : { ...others, [name]: value },
      },
    });
  }

  refuse(name: string, written: string): void {
    const { [name]: _old, ...attributes } = this.state.configuration.attributes;
    this.typed = { ...this.typed, [name]: written };
    this.change({ configuration: { ...this.state.configuration, attributes } });
  }

  protected override willUpdate(): void {
    const { ui, configuration } = this.state;
    speak(ui);
    document.documentElement.lang = ui;
    document.title = say('Medborgarlöften på din webbplats', 'Medborgarlöften on your website');
    this.#own.follow();
    const { feed } = this.own;
    if (!this.#known || feed !== this.#known.feed) {
      const { base, version, integrity } = this.deployment;
      this.#known = { elements, addresses: [base], version, integrity, feed };
    }
    if (this.#asked === undefined) this.#feed.follow(configuration.attributes.src);
    this.#write();
  }

  protected override render() {
    const [, messages] = interfaceLanguage(this.state.ui, () => this.requestUpdate());
    return withMessages(messages, () => this.#renderAll());
  }

  #renderAll() {
    const copying = { said: this.#said, copy: (block?: Block) => void this.#copy(block) };
    return html`
      <header class="page-head">
        <div>
          <h1>${say('Medborgarlöften på din webbplats', 'Medborgarlöften on your website')}</h1>
          <p class="soft">${say('Välj, ställ in, kopiera.', 'Choose, adjust, copy.')}</p>
        </div>
        <button
          type="button"
          lang=${say('en', 'sv')}
          @click=${() => this.change({ ui: this.state.ui === 'sv' ? 'en' : 'sv' })}
        >
          ${say('English', 'Svenska')}
        </button>
      </header>
      <main class="page-main">
        ${remarkView(this.#left, this.#unknown, this.#misfits)}
        ${
          this.#asked === undefined
            ? nothing
            : questionView(
                this.#asked,
                () => {
                  this.#asked = undefined;
                  this.requestUpdate();
                },
                () => {
                  this.#asked = undefined;
                  this.set('src', undefined);
                },
              )
        }
        ${chooseView(this)}
        <div class="work">
          ${settingsView(this)}
          ${stageView(this, ({ measured }: MeasuredEvent) => {
            this.measured = measured;
            this.requestUpdate();
          })}
        </div>
        ${copyHead(this, copying)} ${copyView(this, copying)} ${whereView(this)}
        <page-check .known=${this.#known} .language=${this.state.ui}></page-check>
      </main>
      ${footView()}
    `;
  }

  /** What is chosen and not in the feed. */
  get #misfits(): string[] {
    const { element, attributes } = this.state.configuration;
    const { feed } = this.shown;
    return feed
      ? fitted(
          attributes,
          FIELDS[element].map(({ name }) => name),
          feed,
        )[1]
      : [];
  }

  /** Writes the code, where it is of something else than it was. */
  #write(): void {
    const { state, configuration, deployment } = this;
    const { feed, url } = this.shown;
    const made = feed
      ? JSON.stringify([state.form, state.ui, state.scheme, configuration, url, feed.updated])
      : '';
    if (made === this.#made) return;
    this.#made = made;
    this.isWriting = true;
    const written = feed && snippet(state.form, { ...configuration, scheme: state.scheme }, deployment, feed);
    this.#written = Promise.resolve(written).then((code) => {
      if (made !== this.#made) return this.#written;
      this.snippet = code;
      this.isWriting = false;
      this.requestUpdate();
      return code;
    });
  }

  async #copy(block?: Block): Promise<void> {
    const blocks = block ? [block] : ((await this.#written)?.blocks ?? []);
    if (!blocks.length) return;
    try {
      await navigator.clipboard.writeText(blocks.map(({ code }) => code).join('\n\n'));
      this.#said = say('Kopierat. Klistra in koden på din sida.', 'Copied. Paste the code into your page.');
    } catch {
      await this.updateComplete;
      this.#select(blocks);
      this.#said = say(
        'Webbläsaren lät oss inte kopiera. Koden är markerad: tryck Ctrl+C.',
        'The browser did not let us copy. The code is selected: press Ctrl+C.',
      );
    }
    this.requestUpdate();
  }

  /** Selects the code where it stands, from its first block to its last. */
  #select(blocks: Block[]): void {
    const places = [...this.querySelectorAll('.code > pre')].filter(({ textContent }) =>
      blocks.some(({ code }) => code === textContent),
    );
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return;
    getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    first.scrollIntoView({ block: 'nearest' });
  }
}
