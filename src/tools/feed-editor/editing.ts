// What the forms work with: the feed that is edited, what is wrong in it, and which fields have been left once.
import { groupBy } from '../../feed/group-by.js';
import { issuesOf, type FeedIssue } from '../feed-check/issues.js';
import { say } from '../say.js';
import type { FeedEdit } from './document.js';
import { withConsequences } from './consequences.js';
import { fieldAt, keysAt, schemaPathOf } from './fields.js';
import { zoneOf } from './make.js';
import { renumber, swapped, without } from './numbered.js';
import {
  at,
  insertAt,
  isObject,
  listAt,
  moveAt,
  objectAt,
  setAt,
  textAt,
  type Json,
  type Path,
} from '../json.js';

/** Who shows what is edited. */
export interface Host {
  /** Something was changed. */
  changed: () => void;
  /** What is shown is to be drawn again. */
  refresh: () => void;
  /** The same, but not yet: a button that is being pressed must not move away from under the finger. */
  refreshLater: () => void;
}

export class Editing {
  readonly edit: FeedEdit;
  /** A local date in the feed's zone. */
  readonly today: string;
  readonly #host: Host;
  #issues: FeedIssue[] = [];
  #byPlace = new Map<string, FeedIssue[]>();
  /** Fields that were left, or that someone was led to: an empty one of a new thing is not wrong before. */
  readonly #left = new Set<string>();

  constructor(edit: FeedEdit, today: string, host: Host) {
    this.edit = edit;
    this.today = today;
    this.#host = host;
    this.check();
  }

  get feed(): Json {
    return this.edit.feed;
  }

  get zone(): string {
    return zoneOf(this.feed);
  }

  /** Everything that is wrong, as of the last check. */
  get issues(): readonly FeedIssue[] {
    return this.#issues;
  }

  /** Looks through the whole feed again, and at how large its file is. */
  check(): void {
    const bytes = new TextEncoder().encode(this.edit.toText()).length;
    this.#issues = issuesOf(this.feed, { now: `${this.today}T12:00:00Z`, bytes });
    this.#byPlace = groupBy(this.#issues, ({ path }) => [JSON.stringify(path)]);
  }

  /** What is said beside a field. */
  issuesAt(path: Path): FeedIssue[] {
    const issues = this.#byPlace.get(JSON.stringify(path)) ?? [];
    return this.isQuiet(path) ? [] : issues;
  }

  /** Whether nothing is said beside a field yet: it is empty, of a new thing, and nobody has been there. */
  isQuiet(path: Path): boolean {
    const value = at(this.feed, path);
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && !value.length);
    return isEmpty && !this.#left.has(JSON.stringify(path)) && this.isNew(path);
  }

  /** Whether the thing that a path leads into was not there when the feed was opened. */
  isNew(path: Path): boolean {
    const end = path.findLastIndex((key) => typeof key === 'number');
    if (end < 0)
      return !textAt(this.edit.original, ['title']) && !listAt(this.edit.original, ['items']).length;
    const entry = at(this.feed, path.slice(0, end + 1));
    const known = listAt(this.edit.original, path.slice(0, end));
    const id = textAt(entry, ['id']);
    return id ? !known.some((other) => textAt(other, ['id']) === id) : known.length <= Number(path[end]);
  }

  /** Says of a field that someone has been there. */
  leave(path: Path): void {
    this.edit.settle();
    this.#left.add(JSON.stringify(path));
    this.#host.refreshLater();
  }

  /** Draws what is shown again, where something beside the feed is other than it was. */
  refresh(): void {
    this.#host.refresh();
  }

  /** Sets one field, with what follows from it; undefined, or an empty text where it may be left out, takes it away. */
  set(path: Path, value: unknown, label: string): void {
    const kept = value === '' && fieldAt(path)?.optional ? undefined : value;
    const order = keysAt(schemaPathOf(path.slice(0, -1)));
    this.change(
      label,
      (feed) => withConsequences(feed, setAt(feed, path, kept, order), path),
      JSON.stringify(path),
    );
  }

  /** Makes any change as one step; `about` as `FeedEdit.change`. */
  change(label: string, update: (feed: Json) => unknown, about?: string): void {
    this.edit.change(label, update, about);
    this.#host.changed();
  }

  /**
   * Sets one text of a translation; '' takes it away. The first makes the translation, which nobody has approved yet.
   *
   * @param path of the translation: its language is the last key.
   */
  translate(path: Path, name: string, text: string, label: string): void {
    const order = keysAt(schemaPathOf(path.slice(0, -2)));
    this.change(
      label,
      (feed) => {
        const translations = objectAt(feed, path.slice(0, -1));
        const own = { official: false, ...objectAt(feed, path) };
        const next = setAt(own, [name], text || undefined);
        return setAt(feed, path.slice(0, -1), setAt(translations, path.slice(-1), next), order);
      },
      JSON.stringify([...path, name]),
    );
  }

  insert(list: Path, entry: unknown, label: string): void {
    // The list itself may be new.
    const order = keysAt(schemaPathOf(list.slice(0, -1)));
    this.change(label, (feed) =>
      Array.isArray(at(feed, list)) ? insertAt(feed, list, entry) : setAt(feed, list, [entry], order),
    );
  }

  /** Takes an entry of a list away. */
  removeEntry(list: Path, index: number, label: string): void {
    this.change(label, (feed) => setAt(renumber(feed, list, without(index)), [...list, index], undefined));
  }

  /** Moves an entry of a list one place on, or back. */
  moveEntry(list: Path, from: number, to: number, label: string): void {
    this.change(label, (feed) => moveAt(renumber(feed, list, swapped(from, to)), list, from, to));
  }

  undo(): string {
    const label = this.edit.undoable;
    this.edit.undo();
    this.#host.changed();
    return label ? say(`Ångrade: ${label}`, `Undone: ${label}`) : '';
  }

  redo(): string {
    const label = this.edit.redoable;
    this.edit.redo();
    this.#host.changed();
    return label ? say(`Gjorde om: ${label}`, `Done again: ${label}`) : '';
  }

  /** The entries of a list by id and name, as choices. */
  named(list: Path, name: string): { id: string; name: string }[] {
    return listAt(this.feed, list)
      .filter(isObject)
      .map((entry) => ({ id: textAt(entry, ['id']), name: textAt(entry, [name]) || textAt(entry, ['id']) }));
  }
}
