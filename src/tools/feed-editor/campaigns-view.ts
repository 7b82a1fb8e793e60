// The campaigns, and the form of the one that is open, with its occurrences.
import { html, type TemplateResult } from 'lit';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { fieldTemplate, idOf, issuesTemplate } from './field.js';
import { keysAt, schemaPathOf } from './fields.js';
import { CAMPAIGN_FORM } from './forms.js';
import { asItStands, restTemplate } from './group.js';
import { nameFirst } from './list.js';
import { newCampaign } from './make.js';
import { at, isObject, listAt, textAt, type Path } from '../json.js';
import { plainFeedNote } from './plain-feed.js';
import { pageOfList } from './page-of-list.js';

const LIST = [EXTENSION, 'campaigns'];

export function campaignsView(desk: Desk): TemplateResult {
  const { editing, place } = desk;
  if (place.index !== undefined) return campaignForm(desk, place.index);
  const { feed } = editing;
  const campaigns = listAt(feed, LIST);
  return html`
    <h2 tabindex="-1">${say('Kampanjer', 'Campaigns')}</h2>
    <p>
      ${say(
        'En kampanj återkommer varje år, som höstens reflexkampanj. Sidor räknar ner till den när den har ett datum.',
        'A campaign comes back each year, like the reflector campaign of autumn. Pages count down to it once it has a date.',
      )}
    </p>
    ${issuesTemplate(idOf(LIST), editing.issuesAt(LIST))}
    ${
      plainFeedNote(editing) ??
      nameFirst(say('Ny kampanj', 'New campaign'), 'new-campaign', (name) => {
        const index = campaigns.length;
        editing.insert(LIST, newCampaign(feed, name), say('Ny kampanj', 'New campaign'));
        desk.go({ view: 'campaigns', index }, [...LIST, index, 'season']);
      })
    }
    ${pageOfList(
      desk,
      campaigns.map((campaign, index) => ({
        name: textAt(campaign, ['title']) || textAt(campaign, ['id']),
        notes: [datesOf(campaign)],
        path: [...LIST, index],
        open: () => desk.go({ view: 'campaigns', index }),
      })),
      say('Det finns inga kampanjer ännu.', 'There are no campaigns yet.'),
    )}
  `;
}

function datesOf(campaign: unknown): string {
  const occurrences = listAt(campaign, ['occurrences']);
  const dated = occurrences.filter((occurrence) => textAt(occurrence, ['start']));
  return say(
    `${dated.length} av ${occurrences.length} tillfällen har datum`,
    `${dated.length} of ${occurrences.length} occurrences have dates`,
  );
}

function campaignForm(desk: Desk, index: number): TemplateResult {
  const { editing } = desk;
  const path: Path = [...LIST, index];
  const campaign = at(editing.feed, path);
  const removed = say('Ta bort kampanjen', 'Remove the campaign');
  return html`
    <p>
      <button type="button" class="quiet" @click=${() => desk.go({ view: 'campaigns' })}>
        ← ${say('Alla kampanjer', 'All campaigns')}
      </button>
    </p>
    <h2 tabindex="-1">
      ${textAt(campaign, ['title']) || say('Kampanj utan namn', 'Campaign without a name')}
    </h2>
    ${
      isObject(campaign)
        ? html`${CAMPAIGN_FORM.main.map((field) => fieldTemplate(editing, [...path, ...field.path]))}
            <details class="more">
              <summary>${say('Fler uppgifter', 'More')}</summary>
              ${CAMPAIGN_FORM.more.map((field) => fieldTemplate(editing, [...path, ...field.path]))}
            </details>
            ${restTemplate(campaign, keysAt(schemaPathOf(path)))}`
        : asItStands(campaign)
    }
    <button
      type="button"
      class="quiet"
      @click=${() => {
        editing.removeEntry(LIST, index, removed);
        desk.go({ view: 'campaigns' });
      }}
    >
      ${removed}
    </button>
  `;
}
