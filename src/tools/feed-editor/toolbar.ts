// The file on the desk: what it is called, steps back and forth, the download.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../say.js';
import type { FeedEdit } from './document.js';

export interface Toolbar {
  edit: FeedEdit;
  /** What was done, in words. */
  notice: string;
  undo: () => void;
  redo: () => void;
  download: () => void;
  close: () => void;
}

export function toolbarTemplate({ edit, notice, ...does }: Toolbar): TemplateResult {
  return html`<section class="toolbar" aria-label=${say('Filen', 'The file')}>
    <span class="file"
      >${edit.name}${edit.origin && html` <span class="soft">${say('från', 'from')} ${edit.origin}</span>`}</span
    >
    ${stepButton(say('Ångra', 'Undo'), edit.undoable, does.undo)}
    ${stepButton(say('Gör om', 'Redo'), edit.redoable, does.redo)}
    <button type="button" class="main" @click=${does.download}>${say('Ladda ner', 'Download')}</button>
    <button type="button" class="quiet" @click=${does.close}>
      ${say('Öppna ett annat', 'Open another')}
    </button>
    ${notice ? html`<span class="soft notice" aria-hidden="true">${notice}</span>` : nothing}
  </section>`;
}

function stepButton(name: string, step: string | undefined, run: () => void): TemplateResult {
  return html`<button type="button" class="step" aria-disabled=${!step} @click=${() => step && run()}>
    ${name}${step ? html`<span class="step-name">: ${step}</span>` : nothing}
  </button>`;
}
