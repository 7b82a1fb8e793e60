// A link may bring promises of another origin: the page says whose they are, and asks before it loads them.
import { html } from 'lit';
import { isListed } from '../../entries/embed/deployment.js';
import { say } from '../say.js';
import type { Deployment } from '../snippet/snippet.js';

/** Whether a feed that the address bar names is loaded unasked. */
export const mayLoad = (src: string, deployment: Deployment): boolean =>
  isListed(src, deployment, location.origin);

export function questionView(src: string, accept: () => void, decline: () => void) {
  const { host } = new URL(src);
  return html`
    <section class="question" aria-labelledby="question">
      <h2 id="question">${say(`Visa löften från ${host}?`, `Show promises from ${host}?`)}</h2>
      <p>
        ${say(
          'Länken du öppnade vill hämta löften därifrån. Vi vet inte vems de är. Visa dem bara om du känner igen adressen.',
          'The link that you opened wants to fetch promises from there. We do not know whose they are. Show them only if you know the address.',
        )}
      </p>
      <p class="row">
        <button type="button" @click=${accept}>${say(`Visa från ${host}`, `Show from ${host}`)}</button>
        <button type="button" class="main" @click=${decline}>
          ${say('Nej, visa löftena som ligger här', 'No, show the promises that lie here')}
        </button>
      </p>
    </section>
  `;
}
