// What is said of the feed as a whole: title, areas, parties, signatures, period, place.
import { html, nothing, type TemplateResult } from 'lit';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { fieldTemplate } from './field.js';
import { keysAt } from './fields.js';
import { FEED_FORM } from './forms.js';
import { asItStands, restTemplate } from './group.js';
import { plainFeedNote } from './plain-feed.js';
import { at, isObject } from '../json.js';

export function settingsView({ editing }: Desk): TemplateResult {
  const { feed } = editing;
  const own = at(feed, [EXTENSION]);
  return html`
    <h2 tabindex="-1">${say('Om flödet', 'About the feed')}</h2>
    ${plainFeedNote(editing)} ${own === undefined || isObject(own) ? nothing : asItStands(own)}
    ${FEED_FORM.map(({ title, fields }, index) => {
      const shown = fields.filter(({ path }) => path[0] !== EXTENSION || isObject(own));
      return shown.length
        ? html`<details class="section" ?open=${index === 0}>
            <summary><h3>${say(...title)}</h3></summary>
            ${shown.map(({ path }) => fieldTemplate(editing, path))}
          </details>`
        : nothing;
    })}
    ${restTemplate(feed, keysAt(''))} ${restTemplate(own, keysAt(EXTENSION))}
  `;
}
