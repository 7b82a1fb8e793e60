// <promise-card>: one promise, whole, with everything that has been reported on it.
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bare } from '../../feed/bare.js';
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { DEFAULT_ZONE } from '../../feed/values.js';
import { msg, str } from '../../locale/msg.js';
import { MedborgarloftenElement } from '../../ui/base-element.js';
import { baseStyles } from '../../ui/base.styles.js';
import { footerTemplate } from '../../ui/footer.js';
import { foreign } from '../../ui/foreign.js';
import { promiseTemplate, type PromiseContext } from '../../ui/promise-template.js';
import { promiseStyles } from '../../ui/promise.styles.js';
import { ShareController } from '../../ui/share-controller.js';
import { cardStyles } from './promise-card.styles.js';

/**
 * One promise: its wording, who promised it, its follow-ups as a timeline, and ways to pass it on.
 *
 * @element promise-card
 *
 * @slot - Shown until there is a promise, and again where there is none; an inline feed is a
 *   `<script type="application/feed+json">` in it.
 * @slot heading - A heading of the page's own, instead of ours; its tag says its level.
 *
 * @fires {FeedLoadEvent} medborgarloften-load - A feed was read and is shown.
 * @fires {FeedErrorEvent} medborgarloften-error - There is no feed to show, or no newer one.
 * @fires {PromiseSelectEvent} promise-select - The promise's link was followed.
 *
 * @csspart base - The box around everything.
 * @csspart heading - The area that the promise belongs to.
 * @csspart promise-title - The title that an item of a plain JSON Feed has.
 * @csspart wording - The signed wording.
 * @csspart original - The disclosure of the signed text, under a translation.
 * @csspart plain-text - The same in easy words, which are not the signed ones.
 * @csspart promiser - The head of the sentence, which says who promises.
 * @csspart parties - Who promises.
 * @csspart meta - Status, parties, link, copy and share.
 * @csspart status - A status: shape and word.
 * @csspart link - A link.
 * @csspart button - A button.
 * @csspart timeline - The follow-ups, newest first.
 * @csspart follow-up - One follow-up.
 * @csspart activities - What was done, when and where.
 * @csspart footer - When last updated, and where the text is from.
 * @csspart translation - That the translation is unofficial, in the footer.
 * @csspart badge - The marks "Exempeldata" and "Förhandsvisning".
 * @csspart loading - The line that says that the promise is on its way.
 * @csspart error - The line that says what is wrong.
 * @csspart empty - The line that says that the feed has no such promise.
 * @csspart debug - Version, feed and problems, with `debug`.
 *
 * @cssprop {<color>} --mbl-brand - One colour of the page's own, of which --mbl-accent and --mbl-mark are made; it is kept readable on any page.
 * @cssprop {<color>} --mbl-accent - Who promises, and the focus ring.
 * @cssprop {<color>} --mbl-mark - The heavy rule.
 * @cssprop {<color>} --mbl-muted - Secondary text, and borders of controls.
 * @cssprop {<color>} --mbl-rule - Hairlines.
 * @cssprop {light | dark} --mbl-scheme - What the page is, where it has no `color-scheme` that says so.
 *
 * @cssstate loading - Nothing is known of the feed yet.
 * @cssstate ready - The promise is shown.
 * @cssstate empty - The feed does not hold the promise.
 * @cssstate error - There is no feed to show.
 * @cssstate stale - What is shown is the last good answer.
 * @cssstate preview - `now` is set.
 */
export class PromiseCard extends MedborgarloftenElement {
  static override readonly tag = 'promise-card';
  static override styles = [baseStyles, promiseStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    promiseId: { attribute: 'promise-id' },
    promise: { attribute: false },
  };

  /** Id of the promise in the feed. */
  declare promiseId: string | undefined;
  /** The promise itself, instead of one from a feed; nothing is requested then. */
  declare promise: CitizenPromise | undefined;

  readonly #share = new ShareController(this);

  override get feedSrc(): string | undefined {
    return this.promise ? undefined : super.feedSrc;
  }

  protected override renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined {
    const promise = this.promise ?? feed?.promises.find(({ id }) => id === this.promiseId);
    if (!promise) return undefined;
    return html`<div class="card">
      ${this.#renderArea(promise, feed)}
      ${promiseTemplate(
        promise,
        bare<PromiseContext>({
          timeZone: feed?.timeZone ?? DEFAULT_ZONE,
          language: this.language,
          languageTag: this.languageTag,
          feedText: this.feedText,
          page: this.page,
          host: this,
          share: this.#share,
        }),
        this.level + (promise.area ? 1 : 0),
      )}
      ${feed && footerTemplate(feed, this.unofficial)}
    </div>`;
  }

  #renderArea({ area, language }: CitizenPromise, feed: PromiseFeed | undefined) {
    if (!area) return this.renderHeading();
    const { id, title } = area;
    const [text, own] = feed ? this.feedText(id, title) : [title, language];
    return this.renderHeading(text, foreign(own, this.language));
  }

  protected override get emptyText(): string {
    return this.promiseId
      ? msg(str`Löftet ”${this.promiseId}” finns inte här. Kontrollera promise-id i koden.`, {
          id: 'unknown-promise',
          desc: 'Till den som lägger in elementet. {0} är löftets id, som det står i koden.',
        })
      : msg('Ange i koden vilket löfte som ska visas: promise-id="…".', {
          id: 'no-promise-id',
          desc: 'Till den som lägger in elementet. promise-id är attributets namn och översätts inte.',
        });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'promise-card': PromiseCard;
  }
}
