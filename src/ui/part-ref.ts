// A place in a template that can also be shown anew alone, without the rest of the template.
// The CDN script has src/entries/cdn-part-ref.ts instead.
import { setChildPartValue } from 'lit/directive-helpers.js';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

type Show = (value: unknown) => void;

class PartRef extends Directive {
  override update(part: ChildPart, [value, take]: [unknown, (show: Show) => void]): unknown {
    take((later) => setChildPartValue(part, later));
    return value;
  }

  override render(value: unknown, _take: (show: Show) => void): unknown {
    return value;
  }
}

/** As Lit's `ref` gives an element: shows a value in its place, and gives the function that shows another there. */
export const partRef = directive(PartRef);
