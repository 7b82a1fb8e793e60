// How the feed looks on a page: the real elements, in a language and on a date that one chooses.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { read } from '../../feed/read.js';
import type { FeedDocument } from '../../feed/schema.js';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { isFollowUp } from './make.js';
import { at, listAt, textAt, type Json } from '../json.js';
import { languageName, languagesOf } from './translations-view.js';

/** Languages that the elements speak. */
const SPOKEN = ['sv', 'en', 'fi', 'ar'];
/** A long list is shown in part: all of it would be drawn again at each change. */
const SHOWN = 20;

export interface Preview {
  language: string;
  /** A local date; '' is now. */
  date: string;
  set: (change: Partial<Pick<Preview, 'language' | 'date'>>) => void;
}

/** What was read of a feed, once for each. */
let shown: { feed: Json; document: FeedDocument | undefined; isWhole: boolean } | undefined;

function documentOf(feed: Json) {
  if (shown?.feed !== feed) {
    const { document, problems } = read(feed);
    shown = { feed, document, isWhole: !problems.length };
  }
  return shown;
}

/** @param feed As it is shown, which may be a moment older than what is being typed. */
export function previewTemplate(desk: Desk, feed: Json, preview: Preview): TemplateResult {
  const { document, isWhole } = documentOf(feed);
  const languages = [...new Set([textAt(feed, ['language']) || 'sv', ...languagesOf(feed), ...SPOKEN])];
  return html`
    <h2>${say('Så här ser det ut', 'What it looks like')}</h2>
    <div class="row">
      <div class="part">
        <label for="preview-language">${say('Språk', 'Language')}</label>
        <select
          id="preview-language"
          @change=${(event: Event) => preview.set({ language: (event.target as HTMLSelectElement).value })}
        >
          ${languages.map(
            (tag) =>
              html`<option value=${tag} .selected=${live(tag === preview.language)}>
                ${languageName(tag)}
              </option>`,
          )}
        </select>
      </div>
      <div class="part">
        <label for="preview-date">${say('Datum', 'Date')}</label>
        <input
          id="preview-date"
          type="date"
          .value=${preview.date}
          @change=${(event: Event) => preview.set({ date: (event.target as HTMLInputElement).value })}
        />
      </div>
    </div>
    ${
      isWhole
        ? nothing
        : html`<p class="hint">
            ${say(
              'Det som inte är ifyllt eller behöver rättas visas inte ännu.',
              'What is not filled in, or needs to be put right, is not shown yet.',
            )}
          </p>`
    }
    <div class="stage" lang=${preview.language} dir=${preview.language === 'ar' ? 'rtl' : 'ltr'}>
      ${document ? stage(desk, document, preview.date) : nothing}
    </div>
  `;
}

function stage(desk: Desk, document: FeedDocument, date: string): TemplateResult {
  const now = date || nothing;
  const { promise, campaign } = focusOf(desk, document);
  const long = document.items.length > SHOWN;
  return html`
    ${
      campaign
        ? html`<campaign-countdown
            .feed=${document}
            campaign=${campaign}
            now=${now}
            heading-level="3"
          ></campaign-countdown>`
        : nothing
    }
    ${
      promise
        ? html`<promise-card
            .feed=${document}
            promise-id=${promise}
            now=${now}
            heading-level="3"
          ></promise-card>`
        : nothing
    }
    <promise-list
      .feed=${document}
      now=${now}
      heading-level="3"
      limit=${long ? SHOWN : nothing}
    ></promise-list>
  `;
}

/** The promise or campaign that is being edited, where pages show it. */
function focusOf({ editing, place }: Desk, document: FeedDocument): { promise?: string; campaign?: string } {
  const { view, index = -1 } = place;
  if (index < 0) return {};
  if (view === 'campaigns') {
    const id = textAt(editing.feed, [EXTENSION, 'campaigns', index, 'id']);
    return document[EXTENSION]?.campaigns.some((campaign) => campaign.id === id) ? { campaign: id } : {};
  }
  const item = at(editing.feed, ['items', index]);
  const ids = isFollowUp(item) ? listAt(item, [EXTENSION, 'promises']) : [textAt(item, ['id'])];
  const promise = document.items.find(
    ({ id, [EXTENSION]: own }) => ids.includes(id) && own?.type !== 'follow-up',
  );
  return promise ? { promise: promise.id } : {};
}
