// Where the code goes, step by step, in the systems that sites are edited with.
import { html, nothing } from 'lit';
import { notes, type CmsNote } from '../cms/notes.js';
import { say } from '../say.js';
import type { Model } from './model.js';

export const whereView = (model: Model) => html`
  <section class="where" aria-labelledby="where-heading">
    <h2 id="where-heading">${say('4. Klistra in', '4. Paste')}</h2>
    ${notes().map((note) => noteView(note, model))}
  </section>
`;

function noteView({ name, form, steps, tried, sources = [] }: CmsNote, model: Model) {
  return html`
    <details>
      <summary>${name}</summary>
      <ol>
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${
        form && form !== model.state.form
          ? html`<p>
              <button type="button" @click=${() => model.change({ form })}>
                ${say('Ta den kod som brukar fungera här', 'Take the code that usually works here')}
              </button>
            </p>`
          : nothing
      }
      <p class="soft">
        ${tried}
        ${sources.map(({ title, url }, index) => html`${index ? ', ' : ` ${say('Källor:', 'Sources:')} `}<a href=${url}>${title}</a>`)}
      </p>
    </details>
  `;
}
