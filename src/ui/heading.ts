// A heading at a level that the page chooses.
import { html, nothing, type TemplateResult } from 'lit';

/**
 * `level` is kept within 2–6; `part` names it for themes. An ARIA heading, because a template can't choose its tag; the
 * keyboard's place may move to it.
 */
export function heading(
  level: number,
  part: string,
  content: unknown,
  lang: string | typeof nothing = nothing,
): TemplateResult {
  const within = Math.min(6, Math.max(2, level));
  return html`<div role="heading" aria-level=${within} tabindex="-1" class=${part} part=${part} lang=${lang}>
    <span>${content}</span>
  </div>`;
}
