// The poster: an A4 about reflectors, with the class's own line and a way to the promises. Nothing typed leaves the page.
import { html, nothing, render } from 'lit';
import { sourcesTemplate } from '../../elements/reflex-reminder/advice.js';
import { reaction, roadPicture, sight, type Facts } from '../../elements/reflex-reminder/picture.js';
import { reminderStyles } from '../../elements/reflex-reminder/reflex-reminder.styles.js';
import { factsOf } from '../../feed/facts.js';
import { isWebAddress, LIMITS } from '../../feed/values.js';
import type { PromiseFeed } from '../../feed/model.js';
import { formatUnit } from '../../locale/format.js';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { msg, str, withMessages } from '../../locale/msg.js';
import { feedSource } from '../../ui/feed-source.js';
import { wording } from '../../ui/promise-template.js';
import { qrPicture } from '../../ui/qr-picture.js';

const parameters = new URLSearchParams(location.search);
/** What the page speaks, as `lang` in its address asks. */
let language = 'sv';
/** What is typed on the page: the class's own line, and where the promises are. */
let line = '';
let address = parameters.get('page-url') ?? '';
/** The deployment's own feed; without it the poster lacks the promise alone. */
let feed: PromiseFeed | undefined;

function typed(set: (value: string) => void) {
  return ({ target }: Event) => {
    set((target as HTMLInputElement).value);
    update();
  };
}

function update(): void {
  const [spoken, messages] = interfaceLanguage(parameters.get('lang') ?? '', update);
  language = spoken;
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  withMessages(messages, () => {
    document.title = msg('Reflexaffisch att skriva ut', {
      id: 'poster-title',
      desc: 'Affischsidans rubrik.',
    });
    render([form(), sheet()], document.querySelector('main')!);
  });
}

function form() {
  const isUsable = isAddress(address);
  return html`
    <form class="form" @submit=${(event: Event) => event.preventDefault()}>
      <h1>${msg('Reflexaffisch att skriva ut', { id: 'poster-title', desc: 'Affischsidans rubrik.' })}</h1>
      <label>
        ${msg('Klassens egen rad', { id: 'poster-line', desc: 'Etikett på ett fält: en rad som klassen skriver själv.' })}
        <input maxlength="60" autocomplete="off" @input=${typed((value) => (line = value))} />
      </label>
      <label>
        ${msg('Adressen till sidan med löftena, för QR-koden', { id: 'poster-address', desc: 'Etikett på ett fält.' })}
        <input
          type="url"
          maxlength=${LIMITS.url}
          placeholder="https://"
          autocomplete="off"
          .value=${address}
          aria-describedby="address-note"
          aria-invalid=${!!address && !isUsable}
          @input=${typed((value) => (address = value))}
        />
        <span id="address-note" role="status">
          ${
            address && !isUsable
              ? msg('Adressen går inte att använda. Börja med https:// och skriv högst 500 tecken.', {
                  id: 'poster-bad-address',
                  desc: 'Under adressfältet. https:// översätts inte.',
                })
              : nothing
          }
        </span>
      </label>
      <button type="button" @click=${() => print()}>
        ${msg('Skriv ut', { id: 'print', desc: 'Knapp.' })}
      </button>
      <p>
        ${msg('Det du skriver stannar på sidan: det sparas inte och skickas inte.', { id: 'poster-private', desc: 'Under fälten.' })}
      </p>
    </form>
  `;
}

/**
 * A whole web address that a phone still reads from a small code: as it is written there, å is six characters. One with a name
 * before its server would be taken for another's.
 */
function isAddress(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { href, username, password } = new URL(text);
  return href.length <= 500 && !username && !password;
}

function sheet() {
  const facts = factsOf(feed?.facts);
  const campaign = feed?.campaigns.find(({ season }) => season === 'autumn');
  const promise = feed?.promises.find(({ id }) => id === campaign?.promise);
  return html`
    <article
      class="sheet"
      aria-label=${msg('Affischen', { id: 'poster', desc: 'Affischens namn för skärmläsare.' })}
    >
      <h2>${sight('reflector', facts, language)}</h2>
      ${line && html`<p class="own">${line}</p>`}
      <div class="night">${roadPicture('reflector', 50, facts, language)}</div>
      <p>${sight('dark', facts, language)} ${reaction('dark', 50, facts, language)}</p>
      <h3>${msg('Kryssa för', { id: 'checklist', desc: 'Rubrik över affischens lista att kryssa i.' })}</h3>
      <ul class="checklist">
        ${checklist(facts).map((item) => html`<li>${item}</li>`)}
      </ul>
      <footer>
        <div>${promise && wording(promise, language, '')} ${sourcesTemplate(facts, false)}</div>
        ${isAddress(address) ? link(new URL(address).href) : nothing}
      </footer>
    </article>
  `;
}

function link(href: string) {
  return html`
    <figure>
      ${qrPicture(href, msg(str`QR-kod till ${href}`, { id: 'qr-code', desc: 'QR-kodens alternativtext. {0} är en adress.' }))}
      <figcaption>
        ${msg('Löftena:', { id: 'qr-caption', desc: 'Före adressen, under QR-koden.' })} ${href}
      </figcaption>
    </figure>
  `;
}

/** What a pupil can tick. */
function checklist(facts: Facts): string[] {
  const inUnit = (id: string, unit: string) => formatUnit(facts[id]!.value, unit, language);
  return [
    msg('Jag har reflexer lågt och på det som rör sig, vid handleder och vrister.', {
      id: 'check-where',
      desc: 'Eleven kryssar för. ”De” är reflexerna.',
    }),
    msg('De syns från alla håll.', { id: 'check-sides', desc: 'Eleven kryssar för. ”De” är reflexerna.' }),
    msg('De är CE-märkta.', { id: 'check-ce', desc: 'Eleven kryssar för. ”De” är reflexerna.' }),
    msg(str`Jag har lyst på dem och på en ny med ficklampa från ${inUnit('reflector-test', 'meter')}.`, {
      id: 'check-test',
      desc: 'Eleven kryssar för. {0} är till exempel ”4 meter”.',
    }),
    msg(str`De är inte äldre än ungefär ${inUnit('reflector-lasts', 'year')}.`, {
      id: 'check-age',
      desc: 'Eleven kryssar för. {0} är till exempel ”3 år”.',
    }),
    msg(
      str`Cykeln har vitt eller gult ljus fram och rött bak, som syns på ${inUnit('bicycle-light', 'meter')}.`,
      {
        id: 'check-lights',
        desc: 'Eleven kryssar för. {0} är till exempel ”300 meter”. Gäller båda lamporna.',
      },
    ),
    msg('Cykeln har reflexer: vit fram, röd bak, vit eller orange på sidorna.', {
      id: 'check-bicycle-reflectors',
      desc: 'Eleven kryssar för.',
    }),
  ];
}

document.adoptedStyleSheets.push(reminderStyles.styleSheet!);
update();
feedSource(new URL('../cdn/feed/umea.json', location.href).href).join({
  changed(state) {
    feed = state.feed;
    update();
  },
});
