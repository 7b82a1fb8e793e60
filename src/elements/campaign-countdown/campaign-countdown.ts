// <campaign-countdown>: when a promised campaign is, how long it is until then, and what was promised.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Campaign, PromiseFeed } from '../../feed/model.js';
import type { Occurrence } from '../../feed/schema.js';
import { isOrdered } from '../../feed/values.js';
import { formatList, formatUnit } from '../../locale/format.js';
import { dayCount } from '../../locale/counted.js';
import { msg, str } from '../../locale/msg.js';
import { toCalendar } from '../../time/calendar.js';
import { campaignEvents } from '../../time/campaign-calendar.js';
import { lastDay, occurrenceOn, phaseOf, type CampaignPhase } from '../../time/phase.js';
import { nextChange, remaining } from '../../time/remaining.js';
import { daysBetween, localDay } from '../../time/zone.js';
import { allows } from '../../ui/attribute-values.js';
import { MedborgarloftenElement } from '../../ui/base-element.js';
import { baseStyles } from '../../ui/base.styles.js';
import { download } from '../../ui/download.js';
import { CampaignPhaseEvent } from '../../ui/events.js';
import { footerTemplate } from '../../ui/footer.js';
import { foreign } from '../../ui/foreign.js';
import { memo } from '../../ui/memo.js';
import { partRef } from '../../ui/part-ref.js';
import { activitiesTemplate, promiseLink, wording } from '../../ui/promise-template.js';
import { promiseStyles } from '../../ui/promise.styles.js';
import { promiseHash } from '../../ui/deep-link.js';
import { audienceLabel, noDate, themesLabel } from '../../ui/words.js';
import { countdownStyles } from './campaign-countdown.styles.js';
import { formatDates, season } from './dates.js';

/**
 * A campaign that was promised: how long it is until it begins, when it is, and what was promised. Without a date it
 * says so, and counts nothing.
 *
 * @element campaign-countdown
 *
 * @slot - Shown until there is a campaign, and again where there is none; an inline feed is a
 *   `<script type="application/feed+json">` in it.
 * @slot heading - A heading of the page's own, instead of ours; its tag says its level.
 *
 * @fires {FeedLoadEvent} medborgarloften-load - A feed was read and is shown.
 * @fires {FeedErrorEvent} medborgarloften-error - There is no feed to show, or no newer one.
 * @fires {CampaignPhaseEvent} campaign-phase - The campaign has come to another phase, or its phase has become known.
 * @fires {PromiseSelectEvent} promise-select - The promise's link was followed.
 *
 * @csspart base - The box around everything.
 * @csspart heading - The campaign's title.
 * @csspart count - How long it is, or the season and year where no date is set.
 * @csspart dates - The dates, the week, and whether they are preliminary.
 * @csspart themes - What it is about, and for whom.
 * @csspart activities - What happens, when and where.
 * @csspart wording - The signed wording of the promise.
 * @csspart promiser - The head of the sentence, which says who promises.
 * @csspart original - The disclosure of the signed text, under a translation.
 * @csspart meta - The calendar button and the link.
 * @csspart link - A link.
 * @csspart button - A button.
 * @csspart footer - When last updated, and where the text is from.
 * @csspart translation - That the translation is unofficial, in the footer.
 * @csspart badge - The marks "Exempeldata" and "Förhandsvisning".
 * @csspart loading - The line that says that the campaign is on its way.
 * @csspart error - The line that says what is wrong.
 * @csspart empty - The line that says that the feed has no such campaign.
 * @csspart debug - Version, feed and problems, with `debug`.
 *
 * @cssprop {<color>} --mbl-brand - One colour of the page's own, of which --mbl-accent and --mbl-mark are made; it is kept readable on any page.
 * @cssprop {<color>} --mbl-accent - Who promises, and the focus ring.
 * @cssprop {<color>} --mbl-mark - The heavy rule, and the number.
 * @cssprop {<color>} --mbl-muted - Secondary text, and borders of controls.
 * @cssprop {light | dark} --mbl-scheme - What the page is, where it has no `color-scheme` that says so.
 *
 * @cssstate loading - Nothing is known of the feed yet.
 * @cssstate ready - A campaign is shown.
 * @cssstate empty - The feed does not hold the campaign.
 * @cssstate error - There is no feed to show.
 * @cssstate stale - What is shown is the last good answer.
 * @cssstate preview - `now` is set.
 * @cssstate unscheduled - No date is set.
 * @cssstate upcoming - It has not begun.
 * @cssstate ongoing - It runs, to the end of its last day.
 * @cssstate ended - Its last day is over.
 */
export class CampaignCountdown extends MedborgarloftenElement {
  static override readonly tag = 'campaign-countdown';
  static override styles = [baseStyles, promiseStyles, countdownStyles];
  static override properties: PropertyDeclarations = {
    campaign: {},
    year: { type: Number },
    start: {},
    end: {},
    precision: {},
  };

  /** Id of the campaign in the feed. */
  declare campaign: string | undefined;
  /** The year whose occurrence is shown, instead of the one that runs or is next. */
  declare year: number | undefined;
  /** First day, `2026-10-12`, instead of the feed's. */
  declare start: string | undefined;
  /** Last day, inclusive, `2026-10-18`, instead of the feed's. */
  declare end: string | undefined;
  /** The finest unit that is counted: `day`, `hour`, `minute` or `second`. */
  declare precision: 'day' | 'hour' | 'minute' | 'second';

  #phase: CampaignPhase | undefined;
  /** The last milestone that was come to: what a screen reader hears when there is another. */
  #milestone: string | undefined;
  #announcement = '';
  /** Whether a calendar file was asked for. */
  #asked = false;
  #showCount!: (words: Words) => void;
  readonly #shown = memo<Occurrence | undefined>();
  /** All but the count, which a second leaves as it is. */
  readonly #rest = memo<TemplateResult>();

  constructor() {
    super();
    this.precision = 'day';
  }

  protected override get emptyText(): string {
    return this.campaign
      ? msg(str`Kampanjen ”${this.campaign}” finns inte här. Kontrollera campaign i koden.`, {
          id: 'unknown-campaign',
          desc: 'Till den som lägger in elementet. {0} är kampanjens id, som det står i koden.',
        })
      : msg('Ange i koden vilken kampanj som ska visas: campaign="…".', {
          id: 'no-campaign',
          desc: 'Till den som lägger in elementet. campaign är attributets namn och översätts inte.',
        });
  }

  protected override renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined {
    const campaign = feed?.campaigns.find(({ id }) => id === this.campaign);
    const { language, languageTag, feedText, unofficial, page, start, end, year } = this;
    const second = wholeSecond(this.time);
    const [today, midnight] = dayAt([second, this.zone], () => [
      localDay(second, this.zone),
      nextChange(second, this.zone, 'day'),
    ]);
    const occurrence =
      campaign && this.#shown([campaign, today, start, end, year], () => this.#occurrence(campaign, today));
    this.#come(occurrence && phaseOf(occurrence, today));
    if (!feed || !occurrence) return undefined;
    const [title, titleLanguage] = feedText(campaign.id, campaign.title);
    const words = this.#renderCount(title, campaign.season, occurrence, today, second, midnight);
    return html`
      <div class="card">
        ${this.renderHeading(title, foreign(titleLanguage, language))}
        <div class="count" part="count" role="timer">
          ${partRef(words, (show) => (this.#showCount = show))}
        </div>
        ${this.#rest([feed, occurrence, today, this.#asked, this.#announcement, language, languageTag, feedText, unofficial, page], () => this.#renderRest(feed, campaign, occurrence, today))}
      </div>
    `;
  }

  /** All but the count: one box, which a page that counts lays out once. */
  #renderRest(feed: PromiseFeed, campaign: Campaign, occurrence: Occurrence, today: string): TemplateResult {
    const { language } = this;
    const { id, themes, audience } = campaign;
    const promise = feed.promises.find((one) => one.id === campaign.promise);
    return html`
      <div class="rest">
        ${this.#renderDates(occurrence, today)}
        <p part="themes">
          ${themes.length ? this.#renderNames(themesLabel(), `${id}/themes`, themes, feed) : nothing}
          ${audience.length ? this.#renderNames(audienceLabel(), `${id}/audience`, audience, feed) : nothing}
        </p>
        ${activitiesTemplate(occurrence.activities ?? [], language, this.zone, this.feedText, `${id}/${occurrence.year}`)}
        ${promise && wording(promise, language, this.languageTag)}
        <div class="meta" part="meta">
          ${
            occurrence.start
              ? html`<button part="button" @click=${() => this.#save(feed, campaign, occurrence)}>
                  ${msg('Lägg till i kalendern', { id: 'add-to-calendar', desc: 'Knapp. Sparar en kalenderfil med kampanjens datum.' })}
                </button>`
              : nothing
          }
          ${this.#renderHosted()}
          ${promise && promiseLink(promise, this.page + promiseHash(promise.id), this)}
        </div>
        <p class="announced" role="status">${this.#announcement}</p>
        ${footerTemplate(feed, this.unofficial)}
      </div>
    `;
  }

  /** The occurrence to show, with the dates that the attributes give it. */
  #occurrence({ occurrences }: Campaign, today: string): Occurrence | undefined {
    const [start, end] = [this.start, this.end].map((date) => (allows('start', date) ? date : undefined));
    const chosen = occurrenceOn(occurrences, today, this.year);
    if (!start && !end) return chosen;
    const own: Occurrence = {
      year: Number((start ?? end)!.slice(0, 4)),
      activities: chosen?.activities,
      // Who writes a date on a page stands for it.
      confirmed: true,
      start: start ?? chosen?.start,
      end: end ?? (start ? undefined : chosen?.end),
    };
    return isOrdered(own.start, own.end) ? own : { ...own, end: undefined };
  }

  /** What is left until the campaign begins, or how it stands. */
  #renderCount(
    title: string,
    kind: Campaign['season'],
    { year, start }: Occurrence,
    today: string,
    second: number,
    midnight: number,
  ): Words {
    const phase = this.#phase!;
    if (phase === 'upcoming') {
      const days = daysBetween(today, start!);
      this.#reach(
        days > 7 ? phase : days > 1 ? 'week' : 'day',
        () => `${title}: ${timeLeft(dayCount(days, this.language))}`,
      );
      return this.#renderTimeLeft(start!, second, midnight);
    }
    const text = {
      unscheduled: season(kind, year),
      ongoing: msg('Pågår nu', {
        id: 'ongoing',
        desc: 'I stället för antalet dagar, medan kampanjen pågår. Böjs efter ordet för kampanj.',
      }),
      ended: msg('Perioden är slut', {
        id: 'ended',
        desc: 'I stället för antalet dagar, när kampanjen är över.',
      }),
    }[phase];
    this.#reach(phase, () => `${title}: ${text}`);
    // A day may also bring the next occurrence.
    this.wakeAt(midnight);
    return text;
  }

  #renderTimeLeft(start: string, now: number, midnight: number): Words {
    const { language, zone } = this;
    const precision = allows('precision', this.precision) ? this.precision : 'day';
    const at = (second: number) =>
      timeLeftAt([start, second, precision, zone, language], () =>
        this.inWords(() => {
          const parts = remaining(second, start, zone, precision).map(([unit, count]) =>
            unit === 'day' ? dayCount(count, language) : formatUnit(count, unit, language),
          );
          const words = timeLeft(formatList(parts, language)).split(/(\p{Nd}+)/u);
          return [
            words.map((part, index) => (index % 2 ? numberTemplate(part) : part)),
            nextChange(second, zone, precision),
          ];
        }),
      );
    const [words, next] = at(now);
    this.wakeAt(next, (time) => {
      // Until midnight nothing else changes, and the count alone is shown anew.
      if (time < now || time >= midnight) return void this.requestUpdate();
      const [words, next] = at(wholeSecond(time));
      this.#showCount(words);
      return next;
    });
    return words;
  }

  #renderDates(occurrence: Occurrence, today: string): TemplateResult {
    return html`<p part="dates">
      ${
        occurrence.start
          ? formatDates(occurrence, this.language)
          : today > lastDay(occurrence)
            ? msg('Inget datum publicerades', {
                id: 'no-date-published',
                desc: 'Kampanjens år är slut och inget datum blev känt.',
              })
            : noDate()
      }
    </p>`;
  }

  /** What a campaign is about, or for whom. */
  #renderNames(label: string, name: string, names: string[], feed: PromiseFeed): TemplateResult {
    const [text, language] = this.feedText(name, formatList(names, feed.language));
    return html`<span>${label} <span lang=${foreign(language, this.language)}>${text}</span>.</span>`;
  }

  /** After a calendar file was asked for: where it lies, for a sandbox may have refused it without a word. */
  #renderHosted() {
    const { defaultSrc } = MedborgarloftenElement;
    const { feedUrl } = this;
    return this.#asked && feedUrl && feedUrl === defaultSrc
      ? html`<a part="link" target="_blank" href=${feedUrl.replace(/json$/, 'ics')}>
          ${msg('Fick du ingen fil? Öppna hela kalendern', { id: 'hosted-calendar', desc: 'Länk som visas när knappen ”Lägg till i kalendern” har tryckts. Leder till en kalenderfil med alla kampanjer.' })}
        </a>`
      : nothing;
  }

  #save(feed: PromiseFeed, campaign: Campaign, occurrence: Occurrence): void {
    const stamp = feed.updated ?? new Date(this.time).toISOString();
    const file = toCalendar(campaignEvents(feed, campaign, occurrence, this.page), stamp);
    download(file, `${campaign.id}-${occurrence.year}.ics`, 'text/calendar');
    this.#asked = true;
    this.requestUpdate();
  }

  /** Has a screen reader hear of a milestone that was come to while the element was shown, and of nothing between. */
  #reach(milestone: string, words: () => string): void {
    if (this.#milestone && milestone !== this.#milestone) this.#announcement = words();
    this.#milestone = milestone;
  }

  #come(phase: CampaignPhase | undefined): void {
    if (phase && phase !== this.#phase)
      void this.updateComplete.then(() => this.dispatchEvent(new CampaignPhaseEvent(phase)));
    this.also = this.#phase = phase;
  }
}

const wholeSecond = (time: number): number => Math.floor(time / 1000) * 1000;

// Once for all countdowns on a page that show the same: they count in one step.
const dayAt = memo<[today: string, midnight: number]>();
const timeLeftAt = memo<[words: Words, next: number]>();

type Words = string | (string | TemplateResult)[];

/** The same as long as the number is: it is passed over where a second changes another. */
const numberTemplate = (number: string): TemplateResult => (numbers[number] ??= html`<b>${number}</b>`);
const numbers: Record<string, TemplateResult> = {};

const timeLeft = (time: string): string =>
  msg(str`Börjar om ${time}`, {
    id: 'time-left',
    desc: '{0} är till exempel ”12 dagar” eller ”1 dag och 4 timmar”: tiden tills kampanjen börjar.',
  });

declare global {
  interface HTMLElementTagNameMap {
    'campaign-countdown': CampaignCountdown;
  }
}
