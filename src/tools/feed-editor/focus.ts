// Where the keyboard is: led to what was asked for, and what its shortcuts mean.
import { idOf } from './field.js';
import type { Path } from '../json.js';

/** Moves the keyboard to a field, or to what it lies in; without one, to the view's heading. */
export function focusPlace(root: HTMLElement, path: Path | null): void {
  const target = (path && nearest(path)) ?? root.querySelector<HTMLElement>('main h2');
  for (let around = target?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true;
  target?.focus();
}

function nearest(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const found = document.getElementById(idOf(path.slice(0, length)));
    if (found) return found;
  }
  return null;
}

/** Which step a key asks for. A text field has steps of its own. */
export function stepOf({
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  key,
  target,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if ((target as Element).matches('textarea, input:not([type=checkbox], [type=radio])')) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return undefined;
  }
}
