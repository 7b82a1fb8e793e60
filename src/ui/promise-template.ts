// How one promise looks, wherever it stands: its wording, who promised it, how it went, and ways to pass it on.
import { html, isServer, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Activity, CitizenPromise, FollowUp } from '../feed/model.js';
import { followUpCount } from '../locale/counted.js';
import { formatInstant, formatList, formatMoment, formatPeriod } from '../locale/format.js';
import { comma, joined } from '../locale/join.js';
import { msg } from '../locale/msg.js';
import { textsIn, type Translate } from '../locale/translation.js';
import { promiseHash } from './deep-link.js';
import { PromiseSelectEvent } from './events.js';
import { foreign } from './foreign.js';
import { heading } from './heading.js';
import type { ShareController } from './share-controller.js';
import { statusMeaning, statusTemplate } from './status.js';
import * as words from './words.js';

/** What a promise's template needs of the element around it. */
export interface PromiseContext {
  /** The zone in which the feed's dates are meant. */
  timeZone: string;
  /** The interface's language. */
  language: string;
  /** The language that the element's place asks for. */
  languageTag: string;
  /** What the feed around the promise says, in that language where it can. */
  feedText: Translate;
  /** Wording and status alone, for narrow places. */
  compact?: boolean;
  /** The address that links lead to, without a hash. */
  page: string;
  /** The element, which sends the events. */
  host: LitElement;
  share: ShareController;
  /** Ids of the promises whose follow-ups are open; without it they are shown in full, and the parties by name. */
  open?: Set<string>;
  /** Whether the page is being printed: what opens then, no reader has opened. */
  printing?: boolean;
}

/** @param headingLevel The level of the promise's own title. */
export function promiseTemplate(
  promise: CitizenPromise,
  context: PromiseContext,
  headingLevel: number,
): TemplateResult {
  const { compact, open } = context;
  const plainText = promise.extension?.plainText;
  const [translate] = promiseTexts(promise, context.languageTag);
  const [text] = translate('content_text', promise.text);
  const [easy, easyLanguage] = translate('plainText', plainText ?? '');
  // Follow-ups say it beside their own.
  const isExplained = !compact && !!promise.status && !promise.followUps.length;
  return html`
    ${promise.title && heading(headingLevel, 'promise-title', promise.title)}
    ${wording(promise, context.language, context.languageTag)}
    ${
      compact || !plainText
        ? nothing
        : html`<p class="plain" part="plain-text">
            <b>${words.plainText()}</b>
            ${html`<span lang=${foreign(easyLanguage, context.language)}>${easy}</span>`}
          </p>`
    }
    <div class="meta" part="meta">
      ${promise.status && statusTemplate(promise.status, isExplained)}
      ${isExplained ? html`<span class="soft">${statusMeaning(promise.status!)}</span>` : nothing}
      ${!open || !PROMISER.test(text) ? promisers(promise, context) : nothing}
      ${compact ? nothing : actions(promise, context)}
    </div>
    ${compact || !promise.followUps.length ? nothing : followUps(promise, context)}
  `;
}

/** The head of the sentence, which says who promises: marked where it is found, and never changed. */
const PROMISER = /^[^.]{1,200}?\slovar(?=\s)/;

const promiseTexts = ({ language, extension }: CitizenPromise, tag: string) =>
  textsIn(tag, { language, translations: extension?.translations });

/**
 * The wording, in the language that a tag means where the promise has it, and then with a way to what was signed.
 *
 * @param around The language of what stands around it.
 */
export function wording(promise: CitizenPromise, around: string, tag: string): TemplateResult {
  const [translate, unofficial] = promiseTexts(promise, tag);
  const [text, language] = translate('content_text', promise.text);
  const [promiser = ''] = text.match(PROMISER) ?? [];
  // prettier-ignore
  return html`<p class="wording" part="wording" lang=${foreign(language, around)}>${
    promiser && html`<b part="promiser">${promiser}</b>`
  }${text.slice(promiser.length)}</p>${
    language === promise.language ? nothing : original(promise, around, unofficial)
  }`;
}

/** What was signed, for who reads it in another language. */
function original({ text, language }: CitizenPromise, around: string, unofficial: boolean): TemplateResult {
  return html`
    <details part="original">
      <summary>
        ${unofficial ? words.unofficialTranslation() : nothing} ${words.signedText(language, around)}
      </summary>
      <p lang=${language}>${text}</p>
    </details>
  `;
}

function promisers({ parties }: CitizenPromise, { language, feedText }: PromiseContext) {
  const names = formatList(
    parties.map(({ id, name }) => feedText(id, name)[0]),
    language,
  );
  return names && html`<span part="parties">${words.promisedBy(names)}</span>`;
}

/** A link to a promise, which tells the page when it is followed. */
export function promiseLink(promise: CitizenPromise, url: string, host: LitElement): TemplateResult {
  return html`<a part="link" href=${url} @click=${() => host.dispatchEvent(new PromiseSelectEvent(promise))}>
    ${msg('Länk till löftet', { id: 'link', desc: 'Länk till ett löftes egen adress.' })}
  </a>`;
}

function actions(promise: CitizenPromise, { share, page, host, open }: PromiseContext): TemplateResult {
  const url = page + promiseHash(promise.id);
  const outcome = share.outcome(promise);
  // Whether the browser has a share dialog.
  const available = !isServer && !!navigator.share;
  return html`
    ${promiseLink(promise, url, host)}
    ${
      available
        ? html`<button part="button" @click=${() => share.share(promise, url)}>
            ${msg('Dela', { id: 'share', desc: 'Knapp som öppnar webbläsarens ruta för delning.' })}
          </button>`
        : nothing
    }
    ${
      !open || !available
        ? html`<button part="button" @click=${() => share.copy(promise, url)}>
            ${msg('Kopiera länk', { id: 'copy', desc: 'Knapp.' })}
          </button>`
        : nothing
    }
    <span role="status"
      >${outcome === 'copied' ? msg('Länken är kopierad', { id: 'copied', desc: 'Läses upp när knappen ”Kopiera länk” har tryckts.' }) : nothing}</span
    >
    ${
      outcome === 'refused'
        ? html`<label class="refused"
            >${msg('Markera och kopiera länken:', { id: 'copy-by-hand', desc: 'Etikett på ett fält med länken, när webbläsaren inte lät sidan kopiera.' })}
            <input
              readonly
              .value=${url}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />
          </label>`
        : nothing
    }
  `;
}

function followUps(promise: CitizenPromise, context: PromiseContext): TemplateResult {
  const timeline = html`
    <ol class="timeline" part="timeline">
      ${promise.followUps.map((entry) => html`<li part="follow-up">${followUpTemplate(entry, context)}</li>`)}
    </ol>
  `;
  const { open, host, language, printing } = context;
  if (!open) return timeline;
  const toggled = ({ target }: Event) => {
    const { open: isOpen } = target as HTMLDetailsElement;
    if (printing || isOpen === open.has(promise.id)) return;
    open[isOpen ? 'add' : 'delete'](promise.id);
    if (isOpen) host.dispatchEvent(new PromiseSelectEvent(promise));
    host.requestUpdate();
  };
  return html`
    <details part="follow-ups" .open=${open.has(promise.id)} @toggle=${toggled}>
      <summary>${followUpCount(promise.followUps.length, language)}</summary>
      ${timeline}
    </details>
  `;
}

/**
 * What was done, or is to be: when, what and where.
 *
 * @param name What the activities are called in translations, without their number.
 */
export function activitiesTemplate(
  activities: Activity[],
  language: string,
  timeZone: string,
  translate: Translate,
  name: string,
) {
  return activities.length
    ? html`<ul class="activities" part="activities">
        ${activities.map(({ date, title, place }, index) => {
          const [text, own] = translate(`${name}/${index}`, title);
          // prettier-ignore
          return html`<li>${formatMoment(date, language, timeZone)}${comma()}<span lang=${foreign(own, language)}>${joined([text, place])}</span></li>`;
        })}
      </ul>`
    : nothing;
}

function followUpTemplate(
  entry: FollowUp,
  { timeZone, language, languageTag }: PromiseContext,
): TemplateResult {
  const [translate, unofficial] = textsIn(languageTag, entry);
  const [text, own] = translate('content_text', entry.text);
  const { activities, sources, reportedBy, published } = entry;
  return html`
    <p class="head">
      ${statusTemplate(entry.status, true)} <span class="soft">${formatPeriod(entry.period, language)}</span>
    </p>
    <p class="soft">${statusMeaning(entry.status)}</p>
    <p lang=${foreign(own, language)}>${text}</p>
    ${unofficial ? html`<p class="soft">${words.unofficialTranslation()}</p>` : nothing}
    ${activitiesTemplate(activities, language, timeZone, translate, 'activities')}
    <p class="soft">
      ${
        sources.length
          ? html`${words.sourceLabel()}
            ${sources.map(({ title, url }, index) => html`${index ? comma() : ''}<a part="link" href=${url}>${title}</a>`)}.`
          : nothing
      }
      <span>${words.reportedBy(translate('reportedBy', reportedBy)[0])}</span>${
        published && comma() + formatInstant(published, timeZone)
      }
    </p>
  `;
}
