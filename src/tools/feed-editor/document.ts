// The feed that is edited: as it was opened, as it is now, and each step between. Knows no page.
import { insertAt, moveAt, setAt, type Json, type Path } from './paths.js';
import { reprint } from './reprint.js';

/** What was done, in words, and what the feed was before or after it. */
interface Step {
  label: string;
  feed: Json;
}

export class FeedEdit {
  /** The file's name, as it is downloaded. */
  readonly name: string;
  /** As it was opened. */
  readonly text: string;
  readonly original: Json;
  #feed: Json;
  #past: Step[] = [];
  #future: Step[] = [];
  /** The last that was written as JSON, and how. */
  #printed: { feed: Json; text: string };
  /** What the newest step is about, while it may take in more: a text is typed letter by letter. */
  #open: string | undefined;

  /**
   * @param text JSON of an object.
   * @param name of the file.
   */
  constructor(text: string, name: string) {
    this.text = text;
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

  /** Whether a download would say something else than what was opened. */
  get isChanged(): boolean {
    return this.toText() !== this.text;
  }

  /**
   * Sets what stands at a path. The same path again is the same step, until it is settled.
   *
   * @param value undefined takes it away.
   * @param order How the keys around it usually stand, for one that is new.
   */
  set(path: Path, value: unknown, label: string, order?: readonly string[]): void {
    this.change(label, (feed) => setAt(feed, path, value, order), JSON.stringify(path));
  }

  /** Puts an entry into a list, at its end unless an index is given. */
  insert(path: Path, entry: unknown, label: string, index?: number): void {
    this.change(label, (feed) => insertAt(feed, path, entry, index));
  }

  /** Takes a key, or an entry of a list, away. */
  remove(path: Path, label: string): void {
    this.change(label, (feed) => setAt(feed, path, undefined));
  }

  /** Moves an entry of a list to another index. */
  move(path: Path, from: number, to: number, label: string): void {
    this.change(label, (feed) => moveAt(feed, path, from, to));
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
    if (this.#printed.feed !== feed) this.#printed = { feed, text: reprint(this.text, this.original, feed) };
    return this.#printed.text;
  }
}
