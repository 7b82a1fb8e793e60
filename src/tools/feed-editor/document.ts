// The feed that is edited: as it was opened, as it is now, and each step between. Knows no page.
import type { Json } from '../json.js';
import { edited } from '../edit-json.js';

/** What was done, in words, and what the feed was before or after it. */
interface Step {
  label: string;
  feed: Json;
}

export class FeedEdit {
  /** The file's name, as it is downloaded. */
  readonly name: string;
  readonly origin: string;
  /** As it was opened. */
  readonly text: string;
  readonly original: Json;
  #feed: Json;
  #saved: string;
  #past: Step[] = [];
  #future: Step[] = [];
  /** The last that was written as JSON, and how. */
  #printed: { feed: Json; text: string };
  /** What the newest step is about, while it may take in more: a text is typed letter by letter. */
  #open: string | undefined;

  /**
   * @param text JSON of an object.
   * @param name of the file.
   * @param origin whose server it came from, '' where it was a file.
   */
  constructor(text: string, name: string, origin = '') {
    this.origin = origin;
    this.text = this.#saved = text;
    this.name = name;
    this.original = this.#feed = JSON.parse(text) as Json;
    this.#printed = { feed: this.#feed, text };
  }

  /** The feed as it is now. Never changed in place. */
  get feed(): Json {
    return this.#feed;
  }

  /** The step that undo takes back, in words. */
  get undoable(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  /** The step that redo takes again, in words. */
  get redoable(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** Whether it says something else than what was opened. */
  get isChanged(): boolean {
    return this.toText() !== this.text;
  }

  /** Whether it says something else than the file that was opened, or last downloaded. */
  get isUnsaved(): boolean {
    return this.toText() !== this.#saved;
  }

  /** Says that the file has what is written now. */
  saved(): void {
    this.#saved = this.toText();
  }

  /**
   * Makes any change as one step.
   *
   * @param about What the step is about: another of the same right after it is the same step.
   */
  change(label: string, update: (feed: Json) => unknown, about?: string): void {
    const before = this.#feed;
    this.#feed = update(before) as Json;
    if (about === undefined || about !== this.#open) this.#past.push({ label, feed: before });
    this.#open = about;
    this.#future = [];
  }

  /** Ends the newest step: what comes is a new one. */
  settle(): void {
    this.#open = undefined;
  }

  undo(): void {
    this.#step(this.#past, this.#future);
  }

  redo(): void {
    this.#step(this.#future, this.#past);
  }

  #step(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step) return;
    to.push({ label: step.label, feed: this.#feed });
    this.#feed = step.feed;
    this.settle();
  }

  /** The feed as JSON: what was not changed is written as it was. */
  toText(): string {
    const feed = this.#feed;
    if (this.#printed.feed !== feed) this.#printed = { feed, text: edited(this.text, this.original, feed) };
    return this.#printed.text;
  }
}
