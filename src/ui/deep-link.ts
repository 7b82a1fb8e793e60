// Links to one promise: `#medborgarlofte=<id>` is answered by the first list on the page that holds it.

const PREFIX = '#medborgarlofte=';

/** The hash that leads to a promise. Half a surrogate pair, which no address can hold, is replaced. */
export const promiseHash = (id: string): string =>
  PREFIX + encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** A list that can show a promise. */
export interface DeepLinkTarget extends Element {
  /** Shows a promise and gives true; false where it has none of that id, undefined while that isn't known. */
  reveal(id: string): boolean | undefined;
}

const targets = new Set<DeepLinkTarget>();
/** The hash that was answered, and by whom: while that list stands, a refresh does not pull its reader back. */
let answered = '';
let answerer: DeepLinkTarget | undefined;

/** Answers the page's hash, if it is a promise's and none has answered it. Called by a list that shows something new. */
export function followHash(): void {
  const { hash } = location;
  if (!hash.startsWith(PREFIX) || (hash === answered && answerer?.isConnected)) return;
  const id = decode(hash.slice(PREFIX.length));
  const inOrder = [...targets].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  answerer = undefined;
  for (const target of inOrder) {
    const revealed = target.reveal(id);
    // Its feed is on its way, and it is asked again then: a later list must not be faster.
    if (revealed === undefined) return;
    if (revealed) {
      answerer = target;
      answered = hash;
      return;
    }
  }
}

function hashChanged(): void {
  answered = '';
  followHash();
}

/** Adds a list to those that may answer; gives the function that takes it out. */
export function addDeepLinkTarget(target: DeepLinkTarget): () => void {
  if (!targets.size) addEventListener('hashchange', hashChanged);
  targets.add(target);
  return () => {
    targets.delete(target);
    if (!targets.size) removeEventListener('hashchange', hashChanged);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
