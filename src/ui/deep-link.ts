// Links to one promise: `#medborgarlofte=<id>` is answered by the first list on the page that holds it.
import type { ReactiveController } from 'lit';

const NAME = 'medborgarlofte';
/** Node.DOCUMENT_POSITION_PRECEDING. */
const PRECEDING = 2;

/** The hash that leads to a promise, whatever its id holds. */
export const promiseHash = (id: string): string => `#${new URLSearchParams({ [NAME]: id })}`;

/** The id of the promise that a hash leads to; null of any other. */
export const promiseIn = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get(NAME);

/** A list that can show a promise. */
export interface DeepLinkTarget extends Element {
  /** Shows a promise and gives true; false where it has none of that id, undefined while that isn't known. */
  reveal(id: string): boolean | undefined;
}

const targets = new Set<DeepLinkTarget>();
/** The hash that was answered, and by whom: while that list stands, a refresh does not pull its reader back. */
let answered = '';
let answerer: DeepLinkTarget | undefined;

/**
 * Answers the page's hash, if it is a promise's and none has answered it.
 * Called when the hash changes, and by a list that shows something new.
 */
function followHash(): void {
  // Not `location`, whose first use takes Chromium 2 ms: a tenth of the first screen.
  const hash = document.URL.replace(/[^#]*/, '');
  if (hash === answered && answerer?.isConnected) return;
  answerer = undefined;
  const id = promiseIn(hash);
  if (id === null) return;
  answered = hash;
  const inOrder = [...targets].sort((a, b) => (a.compareDocumentPosition(b) & PRECEDING) - 1);
  for (const target of inOrder) {
    const revealed = target.reveal(id);
    if (revealed) answerer = target;
    // Where its feed is on its way, it is asked again then: a later list must not be faster.
    if (revealed !== false) return;
  }
}

/** Keeps a list among those that may answer while it is connected. */
export const deepLinkController = (target: DeepLinkTarget): ReactiveController => ({
  hostConnected() {
    // Added again it is still one listener; without targets it does nothing.
    addEventListener('hashchange', followHash);
    targets.add(target);
  },
  hostDisconnected() {
    targets.delete(target);
  },
  hostUpdated: followHash,
});
