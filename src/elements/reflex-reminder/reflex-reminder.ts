// <reflex-reminder>: that a reflector is seen far earlier, on the days when the sun is down on the way to school or home.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { factsOf } from '../../feed/facts.js';
import type { Campaign, CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { formatDate, formatTime } from '../../locale/format.js';
import { comma } from '../../locale/join.js';
import { msg, str } from '../../locale/msg.js';
import { daylightOn, type Daylight } from '../../time/daylight.js';
import { occurrenceOn, phaseOf } from '../../time/phase.js';
import type { Position } from '../../time/sun.js';
import { addDays, instantOf, localDay } from '../../time/zone.js';
import { allows } from '../../ui/attribute-values.js';
import { MedborgarloftenElement } from '../../ui/base-element.js';
import { baseStyles } from '../../ui/base.styles.js';
import { choices } from '../../ui/choices.js';
import { promiseHash } from '../../ui/deep-link.js';
import { foreign } from '../../ui/foreign.js';
import { promiseLink, wording } from '../../ui/promise-template.js';
import { promiseStyles } from '../../ui/promise.styles.js';
import { advice, sourcesTemplate } from './advice.js';
import {
  CLOTHES,
  formatSpeed,
  nameOf,
  reaction,
  roadPicture,
  sight,
  SPEEDS,
  type Clothes,
  type Facts,
  type Speed,
} from './picture.js';
import { reminderStyles } from './reflex-reminder.styles.js';

/**
 * A reminder of reflectors, with a picture of what they do. In season it is shown, and says why; out of season it takes
 * no space, but where a reader already sees the page's own content in it: that stays, or the page would jump.
 *
 * @element reflex-reminder
 *
 * @slot - Shown until it is known whether it is the season; an inline feed is a `<script type="application/feed+json">`
 *   in it.
 * @slot heading - A heading of the page's own, instead of ours; its tag says its level.
 * @slot off-season - Shown out of season.
 *
 * @fires {FeedLoadEvent} medborgarloften-load - A feed was read and is shown.
 * @fires {FeedErrorEvent} medborgarloften-error - There is no feed to show, or no newer one.
 * @fires {PromiseSelectEvent} promise-select - The promise's link was followed.
 *
 * @csspart base - The box around everything.
 * @csspart night - The dark surface.
 * @csspart heading - At what distance a reflector is seen.
 * @csspart daylight - When the sun is down, or that a campaign runs: why it is shown today.
 * @csspart picture - The road, to scale.
 * @csspart summary - What the picture says, for the clothes and the speed that are chosen.
 * @csspart choice - A button that chooses clothes or speed.
 * @csspart advice - Where to wear reflectors, when to replace them, and what a bicycle must have.
 * @csspart sources - Where the figures are from.
 * @csspart wording - The signed wording of the promise.
 * @csspart promiser - The head of the sentence, which says who promises.
 * @csspart original - The disclosure of the signed text, under a translation.
 * @csspart link - A link.
 * @csspart button - A button.
 * @csspart badge - The marks "Exempeldata" and "Förhandsvisning".
 * @csspart age - Since when the feed is as it is shown, on a screen that has got no newer for a day.
 * @csspart error - The line that says what is wrong.
 * @csspart debug - Version, feed and problems, with `debug`.
 *
 * @cssprop {<color>} --mbl-brand - One colour of the page's own, of which --mbl-accent is made; it is kept readable on any page.
 * @cssprop {<color>} --mbl-glow - The reflector's light.
 * @cssprop {<color>} --mbl-night - The dark surface.
 * @cssprop {<color>} --mbl-accent - Who promises, and the focus ring.
 * @cssprop {<color>} --mbl-muted - Secondary text, and borders of controls.
 * @cssprop {light | dark} --mbl-scheme - What the page is, where it has no `color-scheme` that says so.
 *
 * @cssstate loading - Nothing is known of the feed yet.
 * @cssstate ready - The reminder is shown, or is out of season.
 * @cssstate stale - What is shown is the last good answer.
 * @cssstate preview - `now` is set.
 * @cssstate off-season - The sun is up on the way there and home, and no campaign runs.
 */
export class ReflexReminder extends MedborgarloftenElement {
  static override readonly tag = 'reflex-reminder';
  static override styles = [baseStyles, promiseStyles, reminderStyles];
  static override properties: PropertyDeclarations = {
    season: {},
    display: {},
    latitude: { type: Number },
    longitude: { type: Number },
    place: {},
    dayStart: { attribute: 'day-start' },
    dayEnd: { attribute: 'day-end' },
    travelMinutes: { attribute: 'travel-minutes', type: Number },
  };

  /** `auto`: in season alone; `always`: on every day. */
  declare season: 'auto' | 'always';
  /** `inline`, or `signage` for a screen in a hall. */
  declare display: 'inline' | 'signage';
  /** Degrees north, from -90 to 90, instead of the feed's place. */
  declare latitude: number | undefined;
  /** Degrees east, from -180 to 180, instead of the feed's place. */
  declare longitude: number | undefined;
  /** The place's name, instead of the feed's. */
  declare place: string | undefined;
  /** When the day begins, `08:00`. */
  declare dayStart: string;
  /** When the day ends, `15:00`. */
  declare dayEnd: string;
  /** How many minutes the way there and the way home take, from 0 to 600. */
  declare travelMinutes: number;

  #clothes: Clothes = 'reflector';
  #speed: Speed = 50;

  constructor() {
    super();
    this.season = 'auto';
    this.display = 'inline';
    this.dayStart = '08:00';
    this.dayEnd = '15:00';
    this.travelMinutes = 30;
  }

  protected override get emptyText(): string {
    return '';
  }

  protected override renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined {
    const { zone, language } = this;
    const today = localDay(this.time, zone);
    const place = this.#place(feed);
    const light = place && this.#daylight(place, today);
    this.also = undefined;
    // Nothing flashes up that the season may take away.
    const isSignage = this.display === 'signage';
    this.quiet = isSignage || this.waits;
    if (!light && this.waits) return undefined;
    this.wakeAt(instantOf(addDays(today, 1), zone));
    const campaigns = feed?.campaigns.filter(({ season }) => season === 'autumn') ?? [];
    const running = campaigns.find(({ occurrences }) => {
      const shown = occurrenceOn(occurrences, today);
      return shown && phaseOf(shown, today) === 'ongoing';
    });
    // Without a place nothing is known of the light: it is shown.
    if (light && !light.there && !light.home && !running && this.season !== 'always') {
      this.also = 'off-season';
      this.quiet = true;
      // What a reader has before him is not taken away: the page would jump.
      const elsewhere = html`<slot name="off-season">${this.seen > 0 ? html`<slot></slot>` : nothing}</slot>`;
      return isSignage ? this.#renderSlide([elsewhere]) : elsewhere;
    }
    const facts = factsOf(feed?.facts);
    const promise = feed?.promises.find(({ id }) => id === (running ?? campaigns[0])?.promise);
    const lead = html`
      ${this.renderHeading(sight('reflector', facts, language))}
      <p part="daylight">
        ${light ? html`<span>${place.name}</span>${place.name && comma()}${this.#sentences(light, today)}` : nothing}
        ${running && this.#renderCampaign(running)}
      </p>
    `;
    return isSignage ? this.#renderSlides(lead, facts, promise) : this.#renderInline(lead, facts, promise);
  }

  #renderCampaign({ id, title }: Campaign): TemplateResult {
    const [text, language] = this.feedText(id, title);
    return html`<span lang=${foreign(language, this.language)}>${text}</span>`;
  }

  #renderInline(lead: TemplateResult, facts: Facts, promise?: CitizenPromise): TemplateResult {
    const { language } = this;
    return html`
      <div class="night" part="night">
        ${lead} ${this.#renderPicture(facts)} ${this.#renderControls(facts)}
        <ul class="advice" part="advice">
          ${advice(facts, language).map((line) => html`<li>${line}</li>`)}
        </ul>
        ${
          promise &&
          html`${wording(promise, language, this.languageTag)}
            <p class="meta">${promiseLink(promise, this.page + promiseHash(promise.id), this)}</p>`
        }
        ${sourcesTemplate(facts)}
      </div>
    `;
  }

  #renderSlides(lead: TemplateResult, facts: Facts, promise?: CitizenPromise): TemplateResult {
    const { language } = this;
    const age = this.age && html`<p class="soft" part="age">${this.age}</p>`;
    const sources = html`${age}${sourcesTemplate(facts, false)}`;
    const slides = [
      html`${lead}${sources}`,
      html`${this.#renderPicture(facts)}${sources}`,
      ...[this.#reaction(facts), ...advice(facts, language)].map(
        (line) =>
          html`<p class="line">${line}</p>
            ${sources}`,
      ),
    ];
    // A longer one is too much for a glance; and it is what was signed, for nobody can ask for that there.
    if (promise && promise.text.length < 500) slides.push(html`${wording(promise, language, '')}${age}`);
    return this.#renderSlide(slides);
  }

  /** One slide at a time, each elsewhere than the last, so that nothing burns in. */
  #renderSlide(slides: TemplateResult[]): TemplateResult {
    const turn = Math.floor(this.time / SLIDE);
    this.wakeAt((turn + 1) * SLIDE);
    return html`
      <div class="night signage" part="night">
        <div class="slide" data-place=${(turn + Math.floor(turn / slides.length)) % 3}>
          ${slides[turn % slides.length]}
        </div>
      </div>
    `;
  }

  /** Where the element is: as its attributes say, else as the feed does. */
  #place(feed: PromiseFeed | undefined): (Position & { name?: string | undefined }) | undefined {
    const { latitude, longitude, place } = this;
    return allows('latitude', latitude) && allows('longitude', longitude)
      ? { latitude: latitude!, longitude: longitude!, name: place }
      : feed?.place && { ...feed.place, name: place ?? feed.place.name };
  }

  #daylight(place: Position, today: string): Daylight {
    const travel = this.travelMinutes;
    return daylightOn(today, this.zone, place, {
      dayStart: allows('day-start', this.dayStart) ? this.dayStart : '08:00',
      dayEnd: allows('day-end', this.dayEnd) ? this.dayEnd : '15:00',
      travelMinutes: allows('travel-minutes', travel) ? travel : 30,
    });
  }

  /** When the sun is down today, and what that means for the way there and home. */
  #sentences({ rise, set, there, home }: Daylight, today: string): string {
    const { language, zone } = this;
    const time = (instant: number) => formatTime(instant, language, zone);
    const sentences = [
      `${formatDate(today)}.`,
      set &&
        msg(str`Solen går ner ${time(set)}.`, {
          id: 'sun-sets',
          desc: '{0} är ett klockslag, till exempel ”14.31”.',
        }),
      home === 'end' &&
        msg('Den är nere när skolan slutar.', { id: 'sun-down-end', desc: 'Efter ”Solen går ner 14.31.”' }),
      home === 'way' &&
        msg('Den är nere en del av vägen hem.', {
          id: 'sun-down-home',
          desc: 'Efter ”Solen går ner 15.21.” Den är uppe under resten av vägen.',
        }),
      rise &&
        there &&
        msg(str`Solen går upp ${time(rise)}.`, {
          id: 'sun-rises',
          desc: '{0} är ett klockslag, till exempel ”08.32”.',
        }),
      there === 'start' &&
        msg('Den är nere när skolan börjar.', { id: 'sun-down-start', desc: 'Efter ”Solen går upp 08.32.”' }),
      there === 'way' &&
        msg('Den är nere en del av vägen till skolan.', {
          id: 'sun-down-there',
          desc: 'Efter ”Solen går upp 07.45.” Den är uppe under resten av vägen.',
        }),
    ];
    return rise || set || !there
      ? sentences.filter(Boolean).join(' ')
      : `${sentences[0]} ${msg('Solen går inte upp.', { id: 'sun-stays-down', desc: 'Polarnatt.' })}`;
  }

  #renderPicture(facts: Facts): TemplateResult {
    return roadPicture(this.#clothes, this.#speed, facts, this.language);
  }

  #renderControls(facts: Facts): TemplateResult {
    const { language } = this;
    return html`
      <div class="controls">
        ${choices(
          msg('Du har', {
            id: 'you-wear',
            desc: 'Rubrik över knapparna mörka kläder, ljusa kläder, reflex.',
          }),
          CLOTHES.map((clothes) => [clothes, nameOf(clothes)]),
          this.#clothes,
          (clothes) => {
            this.#clothes = clothes;
            this.requestUpdate();
          },
          'choice',
        )}
        ${choices(
          msg('Bilen kör', { id: 'car-drives', desc: 'Rubrik över knapparna 30 km/h, 50 km/h.' }),
          SPEEDS.map((speed) => [speed, formatSpeed(speed, language)]),
          this.#speed,
          (speed) => {
            this.#speed = speed;
            this.requestUpdate();
          },
          'choice',
        )}
      </div>
      <p part="summary" role="status">${sight(this.#clothes, facts, language)} ${this.#reaction(facts)}</p>
    `;
  }

  #reaction(facts: Facts): string {
    return reaction(this.#clothes, this.#speed, facts, this.language);
  }
}

/** How long each slide is shown, in milliseconds. */
const SLIDE = 20_000;

declare global {
  interface HTMLElementTagNameMap {
    'reflex-reminder': ReflexReminder;
  }
}
