// A description of custom-elements.json as HTML.
import { html } from 'lit';

/** What stands between backticks is code. */
export const sentence = (text: string) =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
