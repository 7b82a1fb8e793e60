// Step 1: the four elements, each by its picture, which is the element itself.
import { html, nothing } from 'lit';
import { say } from '../say.js';
import type { ElementName } from '../static.js';
import { fitted } from './feed-choices.js';
import type { Model } from './model.js';
import { ELEMENTS } from './state.js';
import { ELEMENT_TEXTS } from './texts.js';

export const chooseView = (model: Model) => html`
  <fieldset class="cards">
    <legend><h2>${say('1. Välj', '1. Choose')}</h2></legend>
    ${ELEMENTS.map((tag) => {
      const { name, use } = ELEMENT_TEXTS[tag]!();
      return html`
        <label class="card">
          <span class="picture" aria-hidden="true" inert>${picture(tag, model)}</span>
          <span class="name">
            <input
              type="radio"
              name="element"
              .checked=${model.configuration.element === tag}
              @change=${() => model.configure({ element: tag })}
            />
            ${name}
          </span>
          <span class="hint">${use}</span>
        </label>
      `;
    })}
  </fieldset>
`;

/** The element, small, with the first of what the feed has. */
function picture(tag: ElementName, { own: { feed, document } }: Model) {
  if (!feed) return nothing;
  const [{ 'promise-id': promise, campaign }] = fitted({}, ['promise-id', 'campaign'], feed);
  switch (tag) {
    case 'promise-list':
      return html`<promise-list .feed=${document} lang="sv"></promise-list>`;
    case 'promise-card':
      return html`<promise-card .feed=${document} lang="sv" promise-id=${promise ?? nothing}></promise-card>`;
    case 'campaign-countdown':
      return html`<campaign-countdown
        .feed=${document}
        lang="sv"
        campaign=${campaign ?? nothing}
      ></campaign-countdown>`;
    case 'reflex-reminder':
      return html`<reflex-reminder .feed=${document} lang="sv" season="always"></reflex-reminder>`;
  }
}
