// The smallest element that Lit can make, for what every Lit script must compile and run.
import { css, html, LitElement } from 'lit';

class EmptyElement extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
  `;

  render() {
    return html`<slot></slot>`;
  }
}
customElements.define('empty-element', EmptyElement);
