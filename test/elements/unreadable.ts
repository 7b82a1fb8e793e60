// What of an element's text cannot be read where it stands: cut, outside of the page's column, or under something else.

const CONTROLS = 'button, input, summary';

/** A piece of text, or a control around some. */
interface Piece {
  node: Node;
  words: string;
  boxes: DOMRect[];
}

/** The nodes of an element as they are laid out: of its shadow tree, and what is slotted there. */
function* laidOut(node: Node): Generator<Node> {
  yield node;
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = slotted.length ? slotted : ((node as Element).shadowRoot ?? node).childNodes;
  for (const child of children) yield* laidOut(child);
}

function* pieces(element: Element): Generator<Piece> {
  for (const node of laidOut(element)) {
    const isText = node instanceof Text && node.data.trim();
    const isControl = node instanceof Element && node.matches(CONTROLS);
    if (!isText && !isControl) continue;
    const holder = isText ? node.parentElement! : (node as Element);
    // What only screen readers hear takes no place.
    if (!holder.checkVisibility() || holder.closest('.announced')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes =
      holder instanceof SVGElement || isControl ? holder.getClientRects() : range.getClientRects();
    yield {
      node,
      words: isText ? node.data.trim().slice(0, 40) : `<${holder.localName}>`,
      boxes: [...boxes].filter(({ width, height }) => width && height),
    };
  }
}

/** The box around a node, as it is laid out. */
const around = (node: Node): Element | null =>
  (node as Element).assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;

/** Why a box is not whole, '' where it is. */
function loss(node: Node, box: DOMRect, page: Element): string {
  for (let at = around(node); at; at = at === page ? null : around(at)) {
    const { overflow } = getComputedStyle(at);
    if (overflow === 'visible' && at !== page) continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const where = `${at.localName}.${at.className}`;
    if (box.left < left - 1 || box.right > right + 1)
      return `${box.left} to ${box.right} px across, ${left} to ${right} of ${where}`;
    // The page goes on downwards, and so does what scrolls.
    const isHigher = at !== page && box.top < top - 1;
    const isLower = /clip|hidden/.test(overflow) && box.bottom > bottom + 1;
    if (isHigher || isLower) return `${box.top} to ${box.bottom} px down, ${top} to ${bottom} of ${where}`;
  }
  return '';
}

/** Lines stand closer than their boxes are high: a quarter of one is no letter. */
function cover(a: DOMRect, b: DOMRect): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 1 && height > Math.min(a.height, b.height) / 4;
}

/** One line for each piece of text that is lost; the element's parent is the column that it stands in. */
export function unreadable(element: Element): string[] {
  const found = [...pieces(element)];
  const lost = found.flatMap(({ node, words, boxes }) =>
    boxes
      .map((box) => loss(node, box, element.parentElement!))
      .filter(Boolean)
      .map((why) => `${words}: ${why}`),
  );
  const covered = found.flatMap((a, index) =>
    found
      .slice(index + 1)
      .filter(({ node }) => !a.node.contains(node))
      .filter((b) => a.boxes.some((box) => b.boxes.some((other) => cover(box, other))))
      .map((b) => `${a.words} and ${b.words} stand on each other`),
  );
  return [...lost, ...covered];
}
