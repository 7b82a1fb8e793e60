// Has an element show everything while the page is printed: paper opens no disclosure and presses no button.
import type { LitElement, ReactiveController } from 'lit';

/** @param show Updates the element at once: a page that prints itself leaves no time for a microtask. */
export function printController(host: LitElement, show: (printing: boolean) => void): ReactiveController {
  /** Those that the reader had closed. */
  let closed: HTMLDetailsElement[] = [];
  const turn = ({ type }: Event) => {
    const printing = type === 'beforeprint';
    for (const details of closed) details.open = false;
    show(printing);
    closed = printing ? [...host.renderRoot.querySelectorAll('details')].filter(({ open }) => !open) : [];
    for (const details of closed) details.open = true;
  };
  return {
    hostConnected() {
      addEventListener('beforeprint', turn);
      addEventListener('afterprint', turn);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', turn);
      removeEventListener('afterprint', turn);
    },
  };
}
