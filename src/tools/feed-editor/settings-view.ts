// What is said of the feed as a whole: title, areas, parties, signatures, period, place.
import { html, nothing, type TemplateResult } from 'lit';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { fieldTemplate } from './field.js';
import { keysAt } from './fields.js';
import { FEED_FORM } from './forms.js';
import { asItStands, restTemplate } from './group.js';
import { withExtension } from './make.js';
import { at, isObject } from './paths.js';

export function settingsView({ editing }: Desk): TemplateResult {
  const { feed } = editing;
  const own = at(feed, [EXTENSION]);
  const label = say('Gör till löftesflöde', 'Make it a feed of promises');
  return html`
    <h2 tabindex="-1">${say('Om flödet', 'About the feed')}</h2>
    ${
      own === undefined
        ? html`<div class="note">
            <p>
              ${say(
                'Flödet saknar det som löften behöver: områden, parter, period och underskrifter.',
                'This feed lacks what promises need: areas, parties, a period and signatures.',
              )}
            </p>
            <button type="button" @click=${() => editing.change(label, withExtension)}>${label}</button>
          </div>`
        : isObject(own)
          ? nothing
          : asItStands(own)
    }
    ${FEED_FORM.map(({ title, fields }) => {
      const shown = fields.filter(({ path }) => path[0] !== EXTENSION || isObject(own));
      return shown.length
        ? html`<section>
            <h3>${say(...title)}</h3>
            ${shown.map(({ path }) => fieldTemplate(editing, path))}
          </section>`
        : nothing;
    })}
    ${restTemplate(feed, keysAt(''))} ${restTemplate(own, keysAt(EXTENSION))}
  `;
}
