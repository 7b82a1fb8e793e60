// Which language an element stands in: its own `lang`, else the closest ancestor's, out through shadow hosts.
import { isServer } from 'lit';

/** The language at an element's place, '' where nothing says one. */
export function languageOf(element: Element): string {
  // A server knows no ancestors.
  if (isServer) return element.getAttribute('lang') ?? '';
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Has an observer told of every `lang` that changes on the element's way out to the document. */
export function observeLanguage(element: Element, observer: MutationObserver): void {
  const root = element.getRootNode();
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  if (root instanceof ShadowRoot) observeLanguage(root.host, observer);
}
