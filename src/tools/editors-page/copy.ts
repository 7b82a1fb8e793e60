// Step 3: the code in its four forms, what it asks of the site, and where to put it.
import { html, nothing, type TemplateResult } from 'lit';
import { isThisComputer } from '../page-check/addresses.js';
import { say } from '../say.js';
import type { Block, Form } from '../snippet/snippet.js';
import { FORMS } from '../snippet/snippet.js';
import type { Model } from './model.js';

const FORM_TEXTS: Record<Form, () => { name: string; use: string }> = {
  script: () => ({
    name: say('Skript', 'Script'),
    use: say(
      'Bäst. Ett skript från servern med löftena.',
      'Best. One script from the server with the promises.',
    ),
  }),
  iframe: () => ({
    name: 'Iframe',
    use: say('En ram, om den inte tillåter skript.', 'A frame, if it allows no scripts.'),
  }),
  static: () => ({
    name: say('Statisk HTML', 'Static HTML'),
    use: say(
      'Bara text, om den varken tillåter skript eller ramar.',
      'Text alone, if it allows neither scripts nor frames.',
    ),
  }),
  npm: () => ({
    name: 'npm',
    use: say('För utvecklare som bygger webbplatsen.', 'For developers who build the site.'),
  }),
};

/** What copying needs of the page. */
export interface Copying {
  /** What is said of the last try. */
  said: string;
  /** Copies one block, or without any the code as it is once all that was chosen is in it. */
  copy(block?: Block): void;
}

/** The head of step 3: it stays in sight from the start. */
export const copyHead = ({ snippet }: Model, { said, copy }: Copying) => html`
  <div class="copy-head">
    <h2 id="copy-heading">${say('3. Kopiera', '3. Copy')}</h2>
    <button type="button" class="main" aria-disabled=${!snippet} @click=${() => copy()}>
      ${say('Kopiera koden', 'Copy the code')}
    </button>
    <p role="status">${said}</p>
  </div>
`;

export const copyView = (model: Model, copying: Copying) => html`
  <section class="copy" aria-labelledby="copy-heading">
    <div>
      <fieldset class="forms">
        <legend>${say('Vad klarar din webbplats?', 'What does your site take?')}</legend>
        ${(Object.keys(FORMS) as Form[]).map((form) => radio(form, model))}
      </fieldset>
      ${model.state.form === 'script' ? scriptOptions(model) : nothing}
    </div>
    <div class="code" aria-busy=${model.isWriting}>
      ${localWarning(model)}
      ${
        model.snippet
          ? model.snippet.blocks.map((block) => blockView(block, model.snippet!.blocks.length > 1, copying))
          : html`<p class="soft">
              ${say('Koden kommer när löftena har hämtats.', 'The code comes once there are promises.')}
            </p>`
      }
      ${remarks(model)} ${policyView(model)}
    </div>
  </section>
`;

function radio(form: Form, model: Model) {
  const { name, use } = FORM_TEXTS[form]();
  return html`
    <label class="choice">
      <input
        type="radio"
        name="form"
        .checked=${model.state.form === form}
        @change=${() => model.change({ form })}
      />
      <span>${name} <span class="hint">${use}</span></span>
    </label>
  `;
}

function scriptOptions(model: Model) {
  const { isLocked, hasContent } = model.configuration;
  const version = (locked: boolean, name: string, meaning: string) => html`
    <label class="choice">
      <input
        type="radio"
        name="version"
        .checked=${isLocked === locked}
        @change=${() => model.configure({ isLocked: locked })}
      />
      <span>${name} <span class="hint">${meaning}</span></span>
    </label>
  `;
  const { version: exact } = model.deployment;
  const [major] = exact.split('.');
  return html`
    <fieldset class="forms">
      <legend>${say('Version', 'Version')}</legend>
      ${version(
        true,
        say(`Låst till ${exact}`, `Locked to ${exact}`),
        say(
          'Webbläsaren kör skriptet bara om det är exakt det här. Du byter själv kod när det kommer en ny version.',
          'The browser runs the script only if it is exactly this one. You change the code yourself for a new version.',
        ),
      )}
      ${version(
        false,
        say(`Följer ${major}.x`, `Follows ${major}.x`),
        say(
          'Rättelser kommer av sig själva. Du litar på den som sköter servern.',
          'Corrections come by themselves. You trust whoever runs the server.',
        ),
      )}
    </fieldset>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${hasContent}
        @change=${({ target }: Event) => model.configure({ hasContent: (target as HTMLInputElement).checked })}
      />
      <span
        >${say('Med löftena som text i koden', 'With the promises as text in the code')}
        <span class="hint"
          >${say('För den som läser utan skript, och för sökmotorer.', 'For those who read without script, and for search engines.')}</span
        ></span
      >
    </label>
  `;
}

function blockView({ place, code }: Block, isOneOfSeveral: boolean, { copy }: Copying): TemplateResult {
  return html`
    ${place ? html`<h3>${place}</h3>` : nothing}
    <pre
      tabindex="0"
      role="region"
      aria-label=${place ?? say('Koden', 'The code')}
      dir="ltr"
    ><code>${code}</code></pre>
    ${
      isOneOfSeveral
        ? html`<button type="button" @click=${() => copy({ code })}>
            ${say('Kopiera', 'Copy')}<span class="unseen">: ${place}</span>
          </button>`
        : nothing
    }
  `;
}

const localWarning = ({ deployment: { base }, state: { form } }: Model) =>
  isThisComputer(new URL(base)) && form !== 'static'
    ? html`<p class="notice">
        <b>${say('Koden fungerar bara på den här datorn.', 'The code works on this computer only.')}</b>
        ${say(
          'Lägg filerna på er webbserver och öppna den här sidan där, eller skriv serverns adress i embed/config.json.',
          'Put the files on your web server and open this page there, or write the server’s address in embed/config.json.',
        )}
      </p>`
    : nothing;

const remarks = ({ snippet }: Model) =>
  snippet?.remarks.length
    ? html`<ul class="remarks">
        ${snippet.remarks.map((remark) => html`<li>${remark}</li>`)}
      </ul>`
    : nothing;

function policyView({ snippet, state: { form } }: Model) {
  if (!snippet) return nothing;
  return html`
    <details>
      <summary>
        ${say('För den som sköter webbplatsens säkerhet', 'For whoever sees to the site’s security')}
      </summary>
      ${
        snippet.policy.length
          ? html`<p>
                ${say(
                  'Har webbplatsen en Content-Security-Policy? Då ska de här källorna finnas med:',
                  'Does the site have a Content-Security-Policy? Then it must have these sources:',
                )}
              </p>
              <pre
                tabindex="0"
                role="region"
                aria-label="Content-Security-Policy"
                dir="ltr"
              ><code>${snippet.policy.join('; ')}</code></pre>`
          : html`<p>
              ${say('Koden kräver ingenting av webbplatsens Content-Security-Policy.', 'The code asks nothing of the site’s Content-Security-Policy.')}
            </p>`
      }
      ${
        form === 'static'
          ? nothing
          : html`<p>
              ${say(
                'Inga kakor, ingen lagring hos besökaren, inga anrop till någon annan än de här.',
                'No cookies, no storage with the visitor, no requests to anyone but these.',
              )}
            </p>`
      }
    </details>
  `;
}
