// What else there is for those who publish.
import { html } from 'lit';
import { say } from '../say.js';

const LINKS: () => [address: string, text: string][] = () => [
  [
    say('guide.html', 'guide-en.html'),
    say('Guide: publicera löften från er egen server', 'Guide: publish promises from your own server'),
  ],
  ['editor.html', say('Skriv och rätta löften', 'Write and correct promises')],
  [
    'embed/signage.html',
    say('Reflexpåminnelsen på en skärm i hallen', 'The reminder on a screen in the hall'),
  ],
  ['embed/poster.html', say('En affisch att skriva ut', 'A poster to print')],
  ['selfhost.zip', say('Allt till er egen server (zip)', 'All of it for your own server (zip)')],
];

export const footView = () => html`
  <footer class="page-foot">
    <h2>${say('Mer', 'More')}</h2>
    <ul>
      ${LINKS().map(([address, text]) => html`<li><a href=${address}>${text}</a></li>`)}
    </ul>
    <p>
      ${say(
        'Adressen i webbläsaren minns dina val. Skicka den till en kollega, så får hen samma sida. Inget annat sparas, och inget skickas härifrån.',
        'The address in the browser holds your choices. Send it to a colleague, who then gets the same page. Nothing else is stored, and nothing is sent from here.',
      )}
    </p>
  </footer>
`;
