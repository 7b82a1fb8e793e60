// What a frame page and the page that holds it say to each other: the holder learns numbers alone, the frame a hash alone.
//
// To the holder: 0 asks for the hash, a positive number is the content's height in pixels, a negative one how far below its
// top a promise lies that the hash leads to. From the holder: its hash, if it is a promise's, else ''. src/entries/embed/frame.ts
// is the other side.
import { promiseHash, promiseIn } from '../../ui/deep-link.js';

const { documentElement: root } = document;
const isFramed = parent !== window;

/** Whoever it is may know: only numbers go there. */
function post(number: number): void {
  if (isFramed) parent.postMessage(number, '*');
}

/** What was last measured, and the window's size then; nothing is told before the first. */
let last: { content: number; width: number; height: number } | undefined;
/** The last height that the holder was told. */
let told = 0;
/** Sees what is put there, taken away or opened; `isChanged`: whether that was so since the last measure. */
const changes = new MutationObserver(() => (isChanged = true));
let isChanged = false;

/**
 * Tells the holder how tall the content is, where that is something new. Content that grows as much as the frame itself, with
 * nothing new in it, follows its height, as `100vh` does, and is not told: the frame would grow without end.
 */
export function tellHeight(): void {
  // A pixel more, for what zooming and fractions of pixels round away.
  const content = Math.ceil(root.getBoundingClientRect().height) + 1;
  const { innerWidth: width, innerHeight: height } = window;
  const grown = content - (last?.content ?? 0);
  const stretched = width === last?.width ? height - last.height : 0;
  const isNew = changes.takeRecords().length > 0 || isChanged;
  const follows = !isNew && stretched && grown / stretched >= 0.9;
  last = { content, width, height };
  isChanged = false;
  // In a frame that is not shown there is no height.
  if (!grown || follows || content <= 1) return;
  told = content;
  post(content);
}

/**
 * From now on the holder is told each new height. Not sooner than there is something to show, or the page would jump.
 *
 * @param shadow The element's tree; none before it was ever on the page.
 */
export function followHeight(shadow?: Node): void {
  if (last) return;
  for (const tree of shadow ? [document, shadow] : [document])
    changes.observe(tree, { attributes: true, characterData: true, childList: true, subtree: true });
  tellHeight();
  new ResizeObserver(tellHeight).observe(root);
  // An observer rests in a hidden tab, and sees nothing of a window whose content keeps its height.
  document.addEventListener('visibilitychange', tellHeight);
  addEventListener('resize', tellHeight);
}

/** Tells the holder where the promise lies that its hash led to. */
export function tellPlace(place: Element): void {
  tellHeight();
  post(-Math.max(1, Math.round(place.getBoundingClientRect().top + scrollY)));
}

/** Calls back with the id of each promise that the holder's hash leads to. */
export function followHash(open: (id: string) => void): void {
  addEventListener('message', ({ source, data }) => {
    if (!isFramed || source !== parent || typeof data !== 'string') return;
    // frame.js has come later than the height.
    if (told) post(told);
    const id = data.startsWith(promiseHash('')) && promiseIn(data);
    if (id) open(id);
  });
  post(0);
}
