// Which language an element stands in: its own `lang`, else the closest ancestor's, out through shadow hosts.

/** The language at an element's place, '' where nothing says one. */
export function languageOf(element: Element): string {
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Calls back whenever a `lang` changes on the element's way out to the document. Gives the function that ends it. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const observe = (root: Node) => {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (root instanceof ShadowRoot) observe(root.host.getRootNode());
  };
  observe(element.getRootNode());
  return () => observer.disconnect();
}
