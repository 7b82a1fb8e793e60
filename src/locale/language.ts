// Which language an element stands in: its own `lang`, else the closest ancestor's, out through shadow hosts.

/** The language at an element's place, '' where nothing says one. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const marked: Element | null = at.closest('[lang]');
    if (marked) return marked.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

const watchers = new Map<Element, () => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever a `lang` changes on the element's way out to the document. Gives the function that ends it. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  // One observer for all elements: it is told of a page's few `lang` changes, and each element looks for itself.
  observer ??= new MutationObserver(() => {
    for (const callback of [...watchers.values()]) callback();
  });
  watchers.set(element, changed);
  for (let root: Node | undefined = element; root;) {
    root = root.getRootNode();
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    root = root instanceof ShadowRoot ? root.host : undefined;
  }
  return () => {
    watchers.delete(element);
    if (!watchers.size) observer?.disconnect();
  };
}
