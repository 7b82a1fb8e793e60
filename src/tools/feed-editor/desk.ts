// What the views of the editor share: the feed on the desk, and where in it one is.
import type { Editing } from './editing.js';
import type { Path } from '../json.js';
import { EXTENSION } from '../../feed/values.js';
import { isFollowUp } from './make.js';
import { at } from '../json.js';

export type View = 'follow-ups' | 'promises' | 'campaigns' | 'translations' | 'feed' | 'changes';

/** A view, and which entry of its list is open: none shows the list. */
export interface Place {
  view: View;
  /** Of the feed's items or campaigns; in the translations, -1 is the feed's own texts. */
  index?: number | undefined;
}

export interface Desk {
  readonly editing: Editing;
  readonly place: Place;
  /** What is searched for in the view's list. */
  search: string;
  /** The language that is translated to. */
  readonly target: string;
  translateTo: (language: string) => void;
  /** Shows a place, with the keyboard at its heading or, where one is named, at a field. */
  go: (place: Place, field?: Path) => void;
  /** Shows what was changed beside the feed. */
  refresh: () => void;
}

/** Where a field is found. */
export function placeOf(feed: unknown, path: Path): Place {
  const [outer, second, index] = path;
  if (outer === 'items' && typeof second === 'number') {
    if (path.includes('translations')) return { view: 'translations', index: second };
    return { view: isFollowUp(at(feed, ['items', second])) ? 'follow-ups' : 'promises', index: second };
  }
  if (outer === EXTENSION && second === 'campaigns')
    return { view: 'campaigns', index: typeof index === 'number' ? index : undefined };
  if (outer === EXTENSION && second === 'translations') return { view: 'translations', index: -1 };
  return { view: 'feed' };
}
