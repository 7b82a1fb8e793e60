// Keeps what stands below an element where it is, when what it shows becomes lower.

/**
 * Gives an element's box a least height, until the page is some hundred pixels wider: every text is lower then. By a rule, for
 * a style attribute is what a strict policy refuses of a page's own; a browser that takes no rules from scripts holds nothing.
 *
 * @param height In pixels.
 */
export function holdHeight(root: ShadowRoot, height: number): void {
  const { defaultView, documentElement } = root.ownerDocument;
  if (!defaultView || !root.adoptedStyleSheets) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(
    `.root { min-block-size: min(${height}px, ${documentElement.clientWidth * 99 + 9999}px - 9900vw) }`,
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
