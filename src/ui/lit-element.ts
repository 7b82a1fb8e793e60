// Lit's element, whose styles come along into another document, where Lit's own are refused or lost.
// The CDN script has src/entries/cdn-lit.ts instead.
import { LitElement as Lit, supportsAdoptingStyleSheets } from 'lit';

export abstract class LitElement extends Lit {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // First shown in another document than it was made in: the root is there, and only its sheets were refused.
      this.adoptedCallback();
      return this.shadowRoot!;
    }
  }

  /** Moved to another document, a shadow root has lost its sheets; it takes only those of that document's own window. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    // Where Lit writes style elements instead, these come along by themselves.
    if (!this.shadowRoot || !defaultView || !supportsAdoptingStyleSheets) return;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((this.constructor as typeof LitElement).elementStyles.join(''));
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }
}
