// Keeps the keyboard's place where an update takes away what it was on, or shows another promise there.
import type { LitElement, ReactiveController } from 'lit';

const CONTROLS = 'a, button, summary, input';
const controlsOf = (item: Element) => [...item.querySelectorAll<HTMLElement>(CONTROLS)];

/**
 * A promise's item has its id as `data-id`. What is gone leaves the place to its promise; without that, to the element's
 * heading or first control; without these, to the element's box.
 */
export function focusController(host: LitElement): ReactiveController {
  let at: HTMLElement | null | undefined;
  let item: HTMLElement | null | undefined;
  let id: string | undefined;
  let index: number;
  return {
    hostUpdate() {
      // Or in what the page wrote inside the element, until a feed takes its place.
      at = ((host.renderRoot as ShadowRoot | undefined)?.activeElement ??
        host.querySelector(':focus')) as typeof at;
      item = at?.closest<HTMLElement>('[data-id]');
      id = item?.dataset.id;
      index = item ? controlsOf(item).indexOf(at!) : 0;
    },
    hostUpdated() {
      if (!at) return;
      const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
      if (item && item.dataset.id !== id) {
        item = find(`[data-id="${CSS.escape(id!)}"]`);
        at = item && (controlsOf(item)[index] ?? item);
      }
      const box = find('.root')!;
      at = [at, item, find(`[role=heading], ${CONTROLS}`), box].find((part) => part?.getClientRects().length);
      if (at === box) at.tabIndex = -1;
      if (!at?.matches(':focus')) at?.focus();
    },
  };
}
