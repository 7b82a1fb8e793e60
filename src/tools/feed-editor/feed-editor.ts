// The editor of a feed: opens one, shows its forms beside what they make, and gives it back as a file.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { environment, FeedError, loadText } from '../../feed/load.js';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { withMessages } from '../../locale/msg.js';
import { localDay } from '../../time/zone.js';
import { currentTime } from '../../ui/clock.js';
import { download } from '../../ui/download.js';
import { isWebAddress } from '../../feed/values.js';
import { say, speak, spoken, type ToolLanguage } from '../say.js';
import { campaignsView } from './campaigns-view.js';
import { changesView } from './changes-view.js';
import type { Desk, Place, View } from './desk.js';
import type { FeedEdit } from './document.js';
import { Editing } from './editing.js';
import { idOf, isError } from './field.js';
import { followUpsView, promisesView } from './items-view.js';
import { emptyFeed, zoneOf } from './make.js';
import { OpenError, openBytes, openText } from './open-text.js';
import type { Json, Path } from './paths.js';
import { previewTemplate } from './preview.js';
import { problemsTemplate } from './problems.js';
import { settingsView } from './settings-view.js';
import { startView } from './start-view.js';
import { translationsView } from './translations-view.js';
import { whyNotLoaded } from './why-not-loaded.js';

/** How long the checks and the preview wait for the next letter, in milliseconds. */
const PAUSE = 200;

const UMEA = 'cdn/feed/umea.json';

const VIEWS: Record<View, [name: () => string, view: (desk: Desk) => TemplateResult]> = {
  'follow-ups': [() => say('Uppföljningar', 'Follow-ups'), followUpsView],
  promises: [() => say('Löften', 'Promises'), promisesView],
  campaigns: [() => say('Kampanjer', 'Campaigns'), campaignsView],
  translations: [() => say('Översättningar', 'Translations'), translationsView],
  feed: [() => say('Om flödet', 'About the feed'), settingsView],
  changes: [() => say('Vad som har ändrats', 'What has changed'), changesView],
};

export class FeedEditor extends LitElement implements Desk {
  editing!: Editing;
  place: Place = { view: 'follow-ups' };
  search = '';
  target = 'en';
  #isOpen = false;
  /** Where the feed came from, where that was another's server or file. */
  #origin = '';
  #error = '';
  #loading = '';
  /** What is said aloud of what was done. */
  #notice = '';
  #preview = { language: 'sv', date: '' };
  /** The feed as it was last checked and shown. */
  #shown: Json = {};
  #cancelCheck: (() => void) | undefined;
  /** What takes the focus once the page is drawn: a field, or null for the view's heading. */
  #focus: Path | null | undefined;

  /** In the page itself, whose style it has. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('dragover', this.#onDrag);
    addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    removeEventListener('beforeunload', this.#onLeave);
    removeEventListener('dragover', this.#onDrag);
    removeEventListener('drop', this.#onDrop);
  }

  go(place: Place, field?: Path): void {
    if (place.view !== this.place.view) this.search = '';
    this.place = place;
    if (place.view === 'translations' && field)
      this.target = String(field[field.indexOf('translations') + 1]);
    this.#focus = field ?? null;
    this.refresh();
  }

  /** The preview goes along. */
  translateTo(language: string): void {
    this.target = this.#preview.language = language;
    this.refresh();
  }

  refresh(): void {
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const [, messages] = interfaceLanguage(spoken(), () => this.refresh());
    return withMessages(messages, () => this.#page());
  }

  #page(): TemplateResult {
    return html`
      <header class="page-head">
        <h1>${say('Redigera löften', 'Edit promises')}</h1>
        <div class="row" role="group" aria-label=${say('Språk på sidan', 'Language of this page')}>
          ${this.#languageButton('sv', 'Svenska')} ${this.#languageButton('en', 'English')}
        </div>
        <p class="promise-of-page">
          ${say(
            'Allt stannar i din webbläsare. Inget skickas någonstans, och inget sparas förrän du laddar ner filen.',
            'All stays in your browser. Nothing is sent anywhere, and nothing is saved until you download the file.',
          )}
        </p>
      </header>
      <div class="unseen" role="status">${this.#notice}</div>
      ${this.#isOpen ? this.#desk() : html`<main class="page-main">${this.#start()}</main>`}
    `;
  }

  #languageButton(language: ToolLanguage, name: string): TemplateResult {
    return html`<button
      type="button"
      lang=${language}
      aria-pressed=${spoken() === language}
      @click=${() => {
        speak(language);
        // The address says it, so that it can be shared; the feed on the desk stays.
        history.replaceState(null, '', language === 'sv' ? location.pathname : `?lang=${language}`);
        if (this.#isOpen) this.editing.check();
        this.refresh();
      }}
    >
      ${name}
    </button>`;
  }

  #start(): TemplateResult {
    return startView({
      error: this.#error,
      loading: this.#loading,
      openFile: (file) => void this.#openFile(file),
      openAddress: (address) => void this.#openAddress(address),
      openUmea: () => void this.#load(new URL(UMEA, document.baseURI)),
      openNew: () => this.#open(() => openText(emptyFeed(), 'medborgarloften.json'), '', 'feed'),
    });
  }

  #desk(): TemplateResult {
    const { place } = this;
    return html`
      ${this.#toolbar()}
      <div class="page-main desk">
        <nav class="views" aria-label=${say('Delar av flödet', 'Parts of the feed')}>
          ${(Object.keys(VIEWS) as View[]).map(
            (view) =>
              html`<button
                type="button"
                aria-current=${place.view === view ? 'page' : nothing}
                @click=${() => this.go({ view })}
              >
                ${VIEWS[view][0]()}
              </button>`,
          )}
        </nav>
        <main class="form">${problemsTemplate(this)} ${VIEWS[place.view][1](this)}</main>
        <aside class="preview" aria-label=${say('Förhandsvisning', 'Preview')}>
          ${previewTemplate(this, this.#shown, {
            ...this.#preview,
            set: (change) => {
              Object.assign(this.#preview, change);
              this.refresh();
            },
          })}
        </aside>
      </div>
    `;
  }

  #toolbar(): TemplateResult {
    const { edit } = this.editing;
    const errors = this.editing.issues.filter(isError).length;
    return html`<section class="toolbar" aria-label=${say('Filen', 'The file')}>
      <span class="file"
        >${edit.name}${this.#origin && html` <span class="soft">${say('från', 'from')} ${this.#origin}</span>`}</span
      >
      ${this.#stepButton(say('Ångra', 'Undo'), edit.undoable, () => this.#undo())}
      ${this.#stepButton(say('Gör om', 'Redo'), edit.redoable, () => this.#redo())}
      <button type="button" class="main" @click=${() => this.#download(errors)}>
        ${say('Ladda ner', 'Download')}
      </button>
      <button type="button" class="quiet" @click=${() => this.#close()}>
        ${say('Öppna ett annat', 'Open another')}
      </button>
      ${this.#notice ? html`<span class="soft notice" aria-hidden="true">${this.#notice}</span>` : nothing}
    </section>`;
  }

  #stepButton(name: string, step: string | undefined, run: () => void): TemplateResult {
    return html`<button type="button" class="step" aria-disabled=${!step} @click=${() => step && run()}>
      ${name}${step ? html`<span class="step-name">: ${step}</span>` : nothing}
    </button>`;
  }

  #undo(): void {
    this.#step(this.editing.undo());
  }

  #redo(): void {
    this.#step(this.editing.redo());
  }

  #step(notice: string): void {
    this.#notice = notice;
    // What is open may be gone.
    if (this.#isPlaceGone()) this.place = { view: this.place.view };
    this.refresh();
  }

  #isPlaceGone(): boolean {
    const { view, index } = this.place;
    if (index === undefined || index < 0) return false;
    const { items, _medborgarloften: own } = this.editing.feed as {
      items: unknown[];
      _medborgarloften?: { campaigns?: unknown[] };
    };
    return index >= ((view === 'campaigns' ? own?.campaigns : items)?.length ?? 0);
  }

  #download(errors: number): void {
    const { edit } = this.editing;
    download(edit.toText(), edit.name, 'application/feed+json');
    edit.saved();
    this.#notice = errors
      ? say(
          `Filen laddas ner. ${errors} saker är kvar att rätta: sidor visar inte det de gäller.`,
          `The file is being downloaded. ${errors} things are left to put right: pages do not show what they are about.`,
        )
      : say('Filen laddas ner.', 'The file is being downloaded.');
    this.refresh();
  }

  #mayLeave(): boolean {
    return (
      !this.#isOpen ||
      !this.editing.edit.isUnsaved ||
      confirm(
        say(
          'Du har ändringar som inte är nedladdade. Vill du lämna dem?',
          'You have changes that are not downloaded. Do you want to leave them?',
        ),
      )
    );
  }

  #close(): void {
    if (!this.#mayLeave()) return;
    this.#isOpen = false;
    this.#error = this.#notice = '';
    this.#focus = null;
    this.refresh();
  }

  async #openFile(file: File): Promise<void> {
    const bytes = await file.arrayBuffer();
    this.#open(() => openBytes(new Uint8Array(bytes), file.name));
  }

  async #openAddress(address: string): Promise<void> {
    if (isWebAddress(address)) return this.#load(new URL(address));
    this.#error = say(
      'Adressen går inte att använda. Den ska börja med https:// och vara hel.',
      'The address can’t be used. It must be whole, and begin with https://.',
    );
    this.refresh();
  }

  async #load(url: URL): Promise<void> {
    this.#error = '';
    this.#loading = say(`Hämtar från ${url.host} …`, `Getting it from ${url.host} …`);
    this.refresh();
    try {
      const text = await loadText(url.href, new AbortController(), 'no-cache');
      const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '').replace(/[^\p{L}\p{N}._-]/gu, '');
      this.#open(
        () => openText(text, /\.json$/.test(name) ? name : `${name || 'medborgarloften'}.json`),
        url.host,
      );
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      this.#error = whyNotLoaded(error, url);
    } finally {
      this.#loading = '';
      this.refresh();
    }
  }

  /** Puts a feed on the desk, or says why that can't be done. */
  #open(open: () => FeedEdit, origin = '', view: View = 'follow-ups'): void {
    if (!this.#mayLeave()) return;
    this.#error = this.#notice = '';
    try {
      const edit = open();
      const today = localDay(currentTime(), zoneOf(edit.feed));
      this.editing = new Editing(edit, today, () => this.#changed());
      this.#shown = edit.feed;
      this.#origin = origin;
      this.#isOpen = true;
      this.go({ view });
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      this.#isOpen = false;
      this.#error = error.message;
      this.refresh();
    }
  }

  #changed(): void {
    this.#notice = '';
    this.#cancelCheck?.();
    this.#cancelCheck = environment.timer(() => {
      this.editing.check();
      this.#shown = this.editing.feed;
      this.refresh();
    }, PAUSE);
    this.refresh();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.documentElement.lang = spoken();
    document.title = say('Redigera löften', 'Edit promises');
    if (this.#focus === undefined) return;
    const path = this.#focus;
    this.#focus = undefined;
    const target = (path && nearest(path)) ?? this.querySelector<HTMLElement>('main h2');
    for (let around = target?.closest('details'); around; around = around.parentElement?.closest('details'))
      around.open = true;
    target?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#isOpen || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A text field has steps of its own.
    if ((event.target as Element).matches('textarea, input:not([type=checkbox], [type=radio])')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#redo();
    else this.#undo();
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#isOpen && this.editing.edit.isUnsaved) event.preventDefault();
  };

  /** Without it the browser would leave the page for the file. */
  readonly #onDrag = (event: DragEvent): void => event.preventDefault();

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.#openFile(file);
  };
}

/** What stands for a path on the page, or for what it lies in. */
function nearest(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const found = document.getElementById(idOf(path.slice(0, length)));
    if (found) return found;
  }
  return null;
}
