// A place in a template that can also be shown anew alone, without the rest of the template.
// The CDN script has src/entries/cdn-part-ref.ts instead.
import type { TemplateResult } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

type Show = (value: TemplateResult) => void;

class PartRef extends Directive {
  override update(part: ChildPart, [value, take]: [TemplateResult, (show: Show) => void]): TemplateResult {
    take((later) => setChildPartValue(part, later));
    return value;
  }

  override render(value: TemplateResult, _take: (show: Show) => void): TemplateResult {
    return value;
  }
}

/** As Lit's `ref` gives an element: shows a template in its place, and gives the function that shows another there. */
export const partRef = directive(PartRef);
