// The head of the editor's page: what it is, in which language it speaks, and that nothing is sent from it.
import { html, type TemplateResult } from 'lit';
import { say, speak, spoken, type ToolLanguage } from '../say.js';

/** @param switched Called when another language is spoken. */
export function pageHead(switched: () => void): TemplateResult {
  const button = (language: ToolLanguage, name: string) =>
    html`<button
      type="button"
      lang=${language}
      aria-pressed=${spoken() === language}
      @click=${() => {
        speak(language);
        // The address says it, so that it can be shared; the feed on the desk stays.
        history.replaceState(null, '', language === 'sv' ? location.pathname : `?lang=${language}`);
        switched();
      }}
    >
      ${name}
    </button>`;
  return html`<header class="page-head">
    <h1>${say('Redigera löften', 'Edit promises')}</h1>
    <div class="row" role="group" aria-label=${say('Språk på sidan', 'Language of this page')}>
      ${button('sv', 'Svenska')} ${button('en', 'English')}
    </div>
    <p class="promise-of-page">
      ${say(
        'Allt stannar i din webbläsare. Inget skickas någonstans, och inget sparas förrän du laddar ner filen.',
        'All stays in your browser. Nothing is sent anywhere, and nothing is saved until you download the file.',
      )}
    </p>
  </header>`;
}
