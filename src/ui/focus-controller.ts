// Keeps the keyboard's place where an update takes away what it was on, or shows another promise there.
import type { LitElement, ReactiveController } from 'lit';

const CONTROLS = 'a, button, summary, input';
const controlsOf = (item: Element) => [...item.querySelectorAll<HTMLElement>(CONTROLS)];

/** A promise's item has its id as `data-id`; what is gone leaves the place to the element's heading. */
export function focusController(host: LitElement): ReactiveController {
  let at: HTMLElement | null | undefined;
  let item: HTMLElement | null | undefined;
  let id: string | undefined;
  let index: number;
  return {
    hostUpdate() {
      at = (host.renderRoot as ShadowRoot | undefined)?.activeElement as typeof at;
      item = at?.closest<HTMLElement>('[data-id]');
      id = item?.dataset.id;
      index = item ? controlsOf(item).indexOf(at!) : 0;
    },
    hostUpdated() {
      if (!at) return;
      const { renderRoot } = host;
      if (item && item.dataset.id !== id) {
        const moved = [...renderRoot.querySelectorAll<HTMLElement>('[data-id]')].find(
          ({ dataset }) => dataset.id === id,
        );
        at = moved && (controlsOf(moved)[index] ?? moved);
      }
      if (!at?.isConnected || at.closest('[hidden]'))
        at = renderRoot.querySelector<HTMLElement>(`[role=heading], ${CONTROLS}`);
      if (at !== (renderRoot as ShadowRoot).activeElement) at?.focus();
    },
  };
}
