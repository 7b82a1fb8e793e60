// <page-check>: the part of the editors' page where the HTML of one's own page is pasted and looked through.
import { html, LitElement, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { say, spoken, type ToolLanguage } from '../say.js';
import { checkPage } from './check-page.js';
import type { Finding, Known, Severity } from './finding.js';

/** What is inside a ring, a triangle or nothing, so that no colour is needed to tell them apart. */
const SHAPES: Record<Severity, string> = {
  error: 'M2 2h12v12H2zM5 5l6 6m0-6l-6 6',
  warning: 'M8 1.5L15 14H1zM8 6v4m0 1.5v1',
  good: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M5 8.2l2.2 2.2L11.2 6',
};

/**
 * Looks the pasted HTML through when the button is pressed, and when something is pasted. It is read as text alone: never
 * shown as markup, run, sent or fetched.
 */
export class PageCheck extends LitElement {
  static override properties: PropertyDeclarations = {
    known: { attribute: false },
    language: { attribute: false },
  };

  /** What there is to know of elements, deployment and feed. */
  declare known: Known | undefined;
  /** The language that is spoken: set anew when it changes. */
  declare language: ToolLanguage;

  /** What was looked through last. */
  #html: string | undefined;
  #findings: Finding[] = [];

  constructor() {
    super();
    this.language = spoken();
  }

  /** The page's own styles are for all of it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const { known } = this;
    if (this.#html === undefined || !known) return;
    this.#findings = checkPage(this.#html, { ...known, policy: this.#field('policy').value });
  }

  protected override render(): TemplateResult {
    return html`
      <h2 id="page-check-heading">${say('Kontrollera din sida', 'Check your page')}</h2>
      <p>
        ${say(
          'Syns inte löftena, eller ser något fel ut? Visa sidans källkod (Ctrl+U i webbläsaren), kopiera allt och klistra in det här.',
          'Do the promises not show, or does something look wrong? View the page’s source (Ctrl+U in the browser), copy all of it and paste it here.',
        )}
        ${say(
          'Koden stannar i din webbläsare. Den körs inte och skickas inte någonstans.',
          'The code stays in your browser. It is not run and not sent anywhere.',
        )}
      </p>
      <form aria-labelledby="page-check-heading" @submit=${(event: Event) => this.#onSubmit(event)}>
        <div class="field">
          <label for="page-check-html">${say('Sidans HTML', 'The page’s HTML')}</label>
          <textarea
            id="page-check-html"
            name="html"
            rows="8"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            @input=${(event: InputEvent) => this.#onInput(event)}
          ></textarea>
        </div>
        <details>
          <summary>
            ${say('Har sidan en Content-Security-Policy?', 'Does the page have a Content-Security-Policy?')}
          </summary>
          <div class="field">
            <label for="page-check-policy"
              >${say('Policyn, ur sidans HTTP-huvud', 'The policy, from the page’s HTTP header')}</label
            >
            <textarea
              id="page-check-policy"
              name="policy"
              rows="3"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
            ></textarea>
            <span class="hint">
              ${say('Den som sköter webbplatsen vet. Står den i sidans HTML behövs den inte här.', 'Whoever runs the website knows. If it stands in the page’s HTML, it is not needed here.')}
            </span>
          </div>
        </details>
        <button class="main">${say('Kontrollera', 'Check')}</button>
      </form>
      <p class="page-check-sum" role="status">${this.#html === undefined ? nothing : this.#sum()}</p>
      ${
        this.#findings.length
          ? html`<ol class="page-check-findings" aria-label=${say('Det som hittades', 'What was found')}>
              ${this.#findings.map((finding) => this.#renderFinding(finding))}
            </ol>`
          : nothing
      }
    `;
  }

  #renderFinding({ severity, line, column, what, mend, code }: Finding): TemplateResult {
    const place = say(`Rad ${line}, tecken ${column}`, `Line ${line}, character ${column}`);
    return html`<li class=${severity}>
      <p class="row">
        <strong>
          <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${SHAPES[severity]} />`}</svg>
          ${wordOf(severity)}
        </strong>
        ${
          severity === 'good'
            ? nothing
            : html`<button type="button" @click=${() => this.#show(line, column)}>${place}</button>`
        }
      </p>
      <p>${what}</p>
      <p>${mend}</p>
      ${code ? html`<pre tabindex="0" role="region" aria-label=${`${say('Rätt kod', 'The right code')}: ${place}`}><code>${code}</code></pre>` : nothing}
    </li>`;
  }

  /** `2 fel och 1 varning.` */
  #sum(): string {
    const count = (severity: Severity) =>
      this.#findings.filter((finding) => finding.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (!errors && !warnings) return say('Inga fel.', 'No errors.');
    return [
      errors && say(`${errors} fel`, errors === 1 ? '1 error' : `${errors} errors`),
      warnings &&
        say(
          warnings === 1 ? '1 varning' : `${warnings} varningar`,
          warnings === 1 ? '1 warning' : `${warnings} warnings`,
        ),
    ]
      .filter(Boolean)
      .join(say(' och ', ' and '))
      .concat('.');
  }

  #field(name: 'html' | 'policy'): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>(`#page-check-${name}`)!;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#check();
  }

  #onInput({ inputType }: InputEvent): void {
    if (inputType === 'insertFromPaste') this.#check();
  }

  #check(): void {
    this.#html = this.#field('html').value;
    this.requestUpdate();
  }

  /** Selects the place in the pasted HTML, to the end of its line. */
  #show(line: number, column: number): void {
    const field = this.#field('html');
    const lines = field.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1] ?? '').length - column + 1);
    // A field scrolls to where the cursor stands in no engine but some: by lines it comes near in all.
    field.scrollTop = (field.scrollHeight / lines.length) * (line - 2);
  }
}

const wordOf = (severity: Severity): string =>
  ({
    error: say('Fel', 'Error'),
    warning: say('Varning', 'Warning'),
    good: say('Rätt', 'Right'),
  })[severity];

declare global {
  interface HTMLElementTagNameMap {
    'page-check': PageCheck;
  }
}
