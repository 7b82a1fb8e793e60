// Notes what a screen reader says by itself, in order: what the live regions in elements' shadow roots come to say.

/** Elements that may be live; whether they are is said by their role, unless aria-live says otherwise. */
const MAY_BE_LIVE = '[role="status"], [role="alert"], [role="log"], [role="timer"], output, [aria-live]';
/** https://www.w3.org/TR/wai-aria-1.2/#aria-live: a timer is off unless it says otherwise. */
const LIVENESS: Record<string, string> = {
  status: 'polite',
  log: 'polite',
  alert: 'assertive',
  timer: 'off',
};

/** A region as it stands on the page. */
interface Standing {
  role: string;
  words: string;
}

/**
 * Resolves in a task of its own: every microtask before it, an element's update among them, is over then, and the
 * browser has told its accessibility tree of the changes as of one.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * An ear at the elements of a page. What is hidden, or filled in the moment it is put on the page, is the point:
 *
 * - A polite region is said when its words change *while it stands in the tree*. One that comes with its words is new
 *   content like any other: NVDA, JAWS and VoiceOver pass over it, or not, as the browser happens to tell them. A message
 *   that depends on it is not heard by everybody, and counts as not said. So does one in a region that was hidden, or had
 *   another role, a moment ago.
 * - An alert is said when it comes, too: that is its own event in every platform's interface.
 * - Status and alert are atomic unless they say otherwise: all of their words are said, however little changed. Others
 *   say what was added.
 * - What changes several times in one task is one change, and back again is none. Nothing is said of a region that
 *   becomes empty, nor while it is aria-busy.
 * - An alert interrupts: it is said before what became of others in the same task.
 * - A region within a region is heard twice. That is so in life, and a mistake that is meant to be seen here.
 */
export class Ear {
  /** Everything that was said, in order. */
  readonly said: string[] = [];
  readonly #roots: ShadowRoot[];
  readonly #observer = new MutationObserver((records) => this.#onChange(records));
  #standing = new Map<Element, Standing>();
  #isWaiting = false;

  /** @param elements on the page already; what they show at that moment is not said. */
  constructor(...elements: Element[]) {
    this.#roots = elements.map(({ shadowRoot }) => shadowRoot!);
    for (const root of this.#roots)
      this.#observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    this.#standing = this.#look();
  }

  /** What is said of an act, once the updates are over that it led to. */
  async after(act: () => unknown): Promise<string[]> {
    const before = this.said.length;
    await act();
    await nextTask();
    this.note();
    return this.said.slice(before);
  }

  /** Ends a task by hand, for who lets a day pass in one. */
  note(): void {
    if (!this.#isWaiting && !this.#observer.takeRecords().some(mayBeNews)) return;
    this.#isWaiting = false;
    const standing = this.#look();
    const news = [...standing].flatMap(([region, now]) => {
      const words = newWords(region, now, this.#standing.get(region));
      return words ? [{ words, isFirst: liveness(region) === 'assertive' }] : [];
    });
    news.sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
    this.said.push(...news.map(({ words }) => words));
    this.#standing = standing;
  }

  close(): void {
    this.#observer.disconnect();
  }

  #onChange(records: MutationRecord[]): void {
    if (this.#isWaiting || !records.some(mayBeNews)) return;
    this.#isWaiting = true;
    void nextTask().then(() => this.note());
  }

  /** The live regions that are in the accessibility tree now. */
  #look(): Map<Element, Standing> {
    const found = new Map<Element, Standing>();
    for (const root of this.#roots)
      for (const region of root.querySelectorAll(MAY_BE_LIVE)) {
        if (liveness(region) === 'off' || !isInTree(region)) continue;
        const isBusy = region.closest('[aria-busy="true"]');
        const before = this.#standing.get(region);
        found.set(region, isBusy && before ? before : { role: roleOf(region), words: wordsOf(region) });
      }
    return found;
  }
}

/** A word that changes where nothing is live, a tick for one, need not be looked at. */
const mayBeNews = ({ type, target }: MutationRecord): boolean =>
  type !== 'characterData' || [...regionsAround(target)].some((region) => liveness(region) !== 'off');

function* regionsAround(node: Node): Generator<Element> {
  for (let at = node.parentElement; at; at = at.parentElement) if (at.matches(MAY_BE_LIVE)) yield at;
}

/** What is said of a region, '' for nothing. */
function newWords(region: Element, { role, words }: Standing, before: Standing | undefined): string {
  if (before?.role !== role) return liveness(region) === 'assertive' ? words : '';
  if (words === before.words) return '';
  const atomic = region.getAttribute('aria-atomic') ?? String(role === 'status' || role === 'alert');
  return atomic === 'false' && words.startsWith(before.words)
    ? words.slice(before.words.length).trim()
    : words;
}

const roleOf = (region: Element): string =>
  region.getAttribute('role') ?? (region.localName === 'output' ? 'status' : '');

const liveness = (region: Element): string =>
  region.getAttribute('aria-live') ?? LIVENESS[roleOf(region)] ?? 'off';

const isInTree = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');

/** What it says: white space folded, without what is hidden and the signs that say which way a word runs. */
function wordsOf(region: Element): string {
  const gather = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.matches('[hidden], [aria-hidden="true"]')) return '';
    return [...node.childNodes].map(gather).join('');
  };
  return gather(region)
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
