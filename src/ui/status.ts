// A follow-up's status as a word, a shape and a sentence that says what it means.
import { svg, type TemplateResult, html } from 'lit';
import type { Status } from '../feed/model.js';
import { msg } from '../locale/msg.js';

export function statusWord(status: Status): string {
  switch (status) {
    case 'planned':
      return msg('Planerat', { id: 'status-planned' });
    case 'ongoing':
      return msg('Pågår', { id: 'status-ongoing' });
    case 'partly':
      return msg('Delvis genomfört', { id: 'status-partly' });
    case 'done':
      return msg('Genomfört', { id: 'status-done' });
    case 'not-done':
      return msg('Ej genomfört', { id: 'status-not-done' });
    case 'paused':
      return msg('Pausat', { id: 'status-paused' });
    case 'not-reviewed':
      return msg('Ej uppföljt', { id: 'status-not-reviewed' });
  }
}

/** The public definition of a status. */
export function statusMeaning(status: Status): string {
  switch (status) {
    case 'planned':
      return msg('Arbetet är bestämt men har inte börjat.', { id: 'status-planned-meaning' });
    case 'ongoing':
      return msg('Arbetet har börjat och fortsätter.', { id: 'status-ongoing-meaning' });
    case 'partly':
      return msg('En del av det som lovades är gjort.', { id: 'status-partly-meaning' });
    case 'done':
      return msg('Det som lovades för perioden är gjort.', { id: 'status-done-meaning' });
    case 'not-done':
      return msg('Det som lovades för perioden blev inte gjort.', { id: 'status-not-done-meaning' });
    case 'paused':
      return msg('Arbetet har stannat upp och ska fortsätta senare.', { id: 'status-paused-meaning' });
    case 'not-reviewed':
      return msg('Löftet är inte uppföljt ännu.', { id: 'status-not-reviewed-meaning' });
  }
}

/** What stands inside the ring of radius 6.5 around 8,8: each status is told by its shape, without colour. */
const SHAPES: Record<Status, string> = {
  'not-reviewed': '',
  planned: 'M8 4.5V8l2.5 1.5',
  ongoing: 'M8 2a6 6 0 0 1 0 12z',
  partly: 'M8 2a6 6 0 1 1-6 6h6z',
  done: 'M4.7 8.2l2.3 2.3 4.3-4.8',
  'not-done': 'M5.5 5.5l5 5m0-5l-5 5',
  paused: 'M6.3 5.2v5.6m3.4-5.6v5.6',
};

/** Shape and word. */
export function statusTemplate(status: Status): TemplateResult {
  return html`
    <span class="status" part="status" data-status=${status} title=${statusMeaning(status)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        ${svg`<circle cx="8" cy="8" r="6.5"/><path d=${SHAPES[status]} />`}</svg
      >${statusWord(status)}
    </span>
  `;
}
