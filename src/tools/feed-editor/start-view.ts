// What one begins with: a file, an address, Umeå's feed, or none.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../say.js';

export interface Start {
  /** What went wrong, in words. */
  error: string;
  /** What is being got. */
  loading: string;
  openFile: (file: File) => void;
  openAddress: (address: string) => void;
  openUmea: () => void;
  openNew: () => void;
}

export function startView(start: Start): TemplateResult {
  const { error, loading } = start;
  return html`
    <h2 tabindex="-1">${say('Öppna ett flöde', 'Open a feed')}</h2>
    <p>
      ${say(
        'Ett flöde är filen med era löften. Här skriver du uppföljningar, rättar och översätter. Sedan laddar du ner filen och lägger den där den låg.',
        'A feed is the file with your promises. Here you write follow-ups, correct and translate. Then you download the file and put it where it was.',
      )}
    </p>
    <div role="alert" class="alert">${error ? html`<p class="note wrong">${error}</p>` : nothing}</div>
    <div role="status" class="alert">${loading ? html`<p class="note">${loading}</p>` : nothing}</div>
    <div class="ways">
      <section class="way">
        <h3 id="way-file">${say('En fil på datorn', 'A file on this computer')}</h3>
        <label class="drop" for="file">
          ${say('Välj en fil, eller släpp den här.', 'Choose a file, or drop it here.')}
          <input
            id="file"
            type="file"
            accept=".json,application/json,application/feed+json"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file) start.openFile(file);
              // The same file can be chosen again once it is mended.
              input.value = '';
            }}
          />
        </label>
      </section>
      <section class="way">
        <h3>${say('En adress', 'An address')}</h3>
        <form
          @submit=${(event: SubmitEvent) => {
            event.preventDefault();
            const field = (event.target as HTMLFormElement).elements.namedItem('address') as HTMLInputElement;
            start.openAddress(field.value.trim());
          }}
        >
          <div class="field">
            <label for="address">${say('Flödets webbadress', 'The feed’s web address')}</label>
            <input id="address" name="address" inputmode="url" autocomplete="off" placeholder="https://" />
          </div>
          <button>${say('Hämta', 'Get it')}</button>
        </form>
      </section>
      <section class="way">
        <h3>${say('Prova', 'Try it')}</h3>
        <div class="row">
          <button type="button" @click=${start.openUmea}>
            ${say('Öppna Umeås flöde', 'Open the feed of Umeå')}
          </button>
          <button type="button" @click=${start.openNew}>
            ${say('Börja med ett tomt flöde', 'Begin with an empty feed')}
          </button>
        </div>
      </section>
    </div>
  `;
}
