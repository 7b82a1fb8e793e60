// The editor of a feed: opens one, shows its forms beside what they make, and gives it back as a file.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { environment } from '../../feed/load.js';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { withMessages } from '../../locale/msg.js';
import { localDay } from '../../time/zone.js';
import { currentTime } from '../../ui/clock.js';
import { download } from '../../ui/download.js';
import { say, spoken } from '../say.js';
import { campaignsView } from './campaigns-view.js';
import { changesView } from './changes-view.js';
import type { Desk, Place, View } from './desk.js';
import type { FeedEdit } from './document.js';
import { Editing } from './editing.js';
import { idOf, isError } from './field.js';
import { followUpsView, promisesView } from './items-view.js';
import { emptyFeed, zoneOf } from './make.js';
import { OpenError, openBytes, openText } from './open-text.js';
import { openAddress, toAddress } from './opening.js';
import { pageHead } from './page-head.js';
import type { Json, Path } from './paths.js';
import { previewTemplate } from './preview.js';
import { problemsTemplate } from './problems.js';
import { settingsView } from './settings-view.js';
import { startView } from './start-view.js';
import { toolbarTemplate } from './toolbar.js';
import { translationsView } from './translations-view.js';

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
      ${pageHead(() => {
        if (this.#isOpen) this.editing.check();
        this.refresh();
      })}
      <div class="unseen" role="status">${this.#notice}</div>
      ${this.#isOpen ? this.#desk() : html`<main class="page-main">${this.#start()}</main>`}
    `;
  }

  #start(): TemplateResult {
    return startView({
      error: this.#error,
      loading: this.#loading,
      openFile: (file) => void this.#openFile(file),
      openAddress: (written) => void this.#openAddress(written),
      openUmea: () => void this.#openAddress(new URL(UMEA, document.baseURI).href),
      openNew: () => void this.#open(() => openText(emptyFeed(), 'medborgarloften.json'), 'feed'),
    });
  }

  #desk(): TemplateResult {
    const { editing, place } = this;
    return html`
      ${toolbarTemplate({
        edit: editing.edit,
        notice: this.#notice,
        undo: () => this.#step(editing.undo()),
        redo: () => this.#step(editing.redo()),
        download: () => this.#download(),
        close: () => this.#close(),
      })}
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

  #download(): void {
    const { edit, issues } = this.editing;
    const errors = issues.filter(isError).length;
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

  async #openAddress(written: string): Promise<void> {
    await this.#open(() => {
      const url = toAddress(written);
      this.#loading = say(`Hämtar från ${url.host} …`, `Getting it from ${url.host} …`);
      this.refresh();
      return openAddress(url);
    });
  }

  async #openFile(file: File): Promise<void> {
    await this.#open(async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  /** Puts a feed on the desk, or says why that can't be done. */
  async #open(get: () => FeedEdit | Promise<FeedEdit>, view: View = 'follow-ups'): Promise<void> {
    this.#error = this.#notice = '';
    try {
      const edit = await get();
      if (!this.#mayLeave()) return;
      const today = localDay(currentTime(), zoneOf(edit.feed));
      this.editing = new Editing(edit, today, () => this.#changed());
      this.#shown = edit.feed;
      this.#isOpen = true;
      this.go({ view });
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      // What is on the desk stays there.
      if (this.#isOpen) this.#notice = error.message;
      else this.#error = error.message;
    } finally {
      this.#loading = '';
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
    this.#step(key === 'y' || event.shiftKey ? this.editing.redo() : this.editing.undo());
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
