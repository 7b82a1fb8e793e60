// The editor of a feed: opens one, shows its forms beside what they make, and gives it back as a file.
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { environment } from '../../feed/load.js';
import { EXTENSION } from '../../feed/values.js';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { withMessages } from '../../locale/msg.js';
import { localDay } from '../../time/zone.js';
import { currentTime } from '../../ui/clock.js';
import { download } from '../../ui/download.js';
import { say, spoken } from '../say.js';
import type { Desk, Place, View } from './desk.js';
import type { FeedEdit } from './document.js';
import { Editing } from './editing.js';
import { isError } from './field.js';
import { focusPlace } from './focus.js';
import { emptyFeed, zoneOf } from './make.js';
import { OpenError, openText } from './open-text.js';
import { openAddress, openFiles, toAddress } from './opening.js';
import { PageEvents } from './page-events.js';
import { pageHead } from './page-head.js';
import { listAt, type Json, type Path } from '../json.js';
import { previewTemplate } from './preview.js';
import { problemsTemplate } from './problems.js';
import { startView } from './start-view.js';
import { toolbarTemplate } from './toolbar.js';
import { viewOf, viewsNav } from './views.js';

/** How long the checks and the preview wait for the next letter, in milliseconds. */
const PAUSE = 200;

const UMEA = 'cdn/feed/umea.json';

export class FeedEditor extends LitElement implements Desk {
  editing!: Editing;
  place: Place = { view: 'follow-ups' };
  search = '';
  target = 'en';
  #isOpen = false;
  #error = '';
  #loading = '';
  /** What is being opened, or was last: what an address gives after it comes too late. */
  #opening: symbol | undefined;
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

  constructor() {
    super();
    new PageEvents(this, {
      step: (step) => {
        if (this.#isOpen) this.#step(this.editing[step]());
        return this.#isOpen;
      },
      openFiles: (files) => void this.#openFiles(files),
      isUnsaved: () => this.#isUnsaved,
    });
  }

  go(place: Place, field?: Path): void {
    if (place.view !== this.place.view) this.search = '';
    this.place = place;
    const target = place.view === 'translations' && field?.[field.indexOf('translations') + 1];
    if (target) this.target = String(target);
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
      openFile: (file) => void this.#openFiles([file]),
      openAddress: (written) => void this.#openAddress(written),
      openUmea: () => void this.#openAddress(new URL(UMEA, document.baseURI).href),
      openNew: () => void this.#open(() => openText(emptyFeed(), 'medborgarloften.json'), 'feed'),
    });
  }

  #desk(): TemplateResult {
    const { editing } = this;
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
        ${viewsNav(this)}
        <main class="form">${problemsTemplate(this)} ${viewOf(this)}</main>
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
    const { view, index = -1 } = this.place;
    const list = view === 'campaigns' ? [EXTENSION, 'campaigns'] : ['items'];
    // What is open may be gone.
    if (index >= listAt(this.editing.feed, list).length) this.place = { view };
    this.refresh();
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

  get #isUnsaved(): boolean {
    return this.#isOpen && this.editing.edit.isUnsaved;
  }

  #mayLeave(): boolean {
    return (
      !this.#isUnsaved ||
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

  async #openFiles(files: readonly File[]): Promise<void> {
    await this.#open(() => openFiles(files));
  }

  /** Puts a feed on the desk, or says why that can't be done. */
  async #open(get: () => FeedEdit | Promise<FeedEdit>, view: View = 'follow-ups'): Promise<void> {
    const opening = (this.#opening = Symbol());
    const isLate = () => opening !== this.#opening;
    this.#error = this.#notice = this.#loading = '';
    try {
      const edit = await get();
      if (isLate() || !this.#mayLeave()) return;
      const today = localDay(currentTime(), zoneOf(edit.feed));
      this.editing = new Editing(edit, today, {
        changed: () => this.#changed(),
        refresh: () => this.refresh(),
        refreshLater: () => this.#checkSoon(),
      });
      this.#shown = edit.feed;
      this.#isOpen = true;
      this.go({ view });
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      if (isLate()) return;
      // What is on the desk stays there.
      if (this.#isOpen) this.#notice = error.message;
      else this.#error = error.message;
    } finally {
      if (!isLate()) this.#loading = '';
      this.refresh();
    }
  }

  #changed(): void {
    this.#notice = '';
    this.#checkSoon();
    this.refresh();
  }

  /** Looks through the feed, and shows it, once nobody types. */
  #checkSoon(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = environment.timer(() => {
      this.editing.check();
      this.#shown = this.editing.feed;
      this.refresh();
    }, PAUSE);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.documentElement.lang = spoken();
    document.title = say('Redigera löften', 'Edit promises');
    if (this.#focus === undefined) return;
    const path = this.#focus;
    this.#focus = undefined;
    focusPlace(this, path);
  }
}
