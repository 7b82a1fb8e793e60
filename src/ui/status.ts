// A follow-up's status as a word, a shape and a sentence that says what it means.
import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../feed/model.js';
import { msg } from '../locale/msg.js';

/**
 * A status as a word, its public definition, and what stands inside the ring of radius 6.5 around 8,8: each is told by
 * its shape, without colour.
 */
function describe(status: Status): [word: string, meaning: string, shape: string] {
  const all: Record<Status, [string, string, string]> = {
    planned: [
      msg('Planerat', {
        id: 'status-planned',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Arbetet är bestämt men har inte börjat.', {
        id: 'status-planned-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M8 4.5V8l2.5 1.5',
    ],
    ongoing: [
      msg('Pågår', {
        id: 'status-ongoing',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Arbetet har börjat och fortsätter.', {
        id: 'status-ongoing-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M8 2a6 6 0 0 1 0 12z',
    ],
    partly: [
      msg('Delvis genomfört', {
        id: 'status-partly',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('En del av det som lovades för perioden är gjort.', {
        id: 'status-partly-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M8 2a6 6 0 1 1-6 6h6z',
    ],
    done: [
      msg('Genomfört', {
        id: 'status-done',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Det som lovades för perioden är gjort.', {
        id: 'status-done-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M4.7 8.2l2.3 2.3 4.3-4.8',
    ],
    'not-done': [
      msg('Ej genomfört', {
        id: 'status-not-done',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Det som lovades för perioden blev inte gjort.', {
        id: 'status-not-done-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M5.5 5.5l5 5m0-5l-5 5',
    ],
    paused: [
      msg('Pausat', {
        id: 'status-paused',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Arbetet har stannat upp och ska fortsätta senare.', {
        id: 'status-paused-meaning',
        desc: 'Förklarar statusordet.',
      }),
      'M6.3 5.2v5.6m3.4-5.6v5.6',
    ],
    'not-reviewed': [
      msg('Ej uppföljt', {
        id: 'status-not-reviewed',
        desc: 'Status för ett löfte, i en uppföljning. Böjs efter ordet för löfte.',
      }),
      msg('Löftet är inte uppföljt ännu. Det säger inget om hur det går.', {
        id: 'status-not-reviewed-meaning',
        desc: 'Förklarar statusordet.',
      }),
      '',
    ],
  };
  return all[status];
}

export const statusWord = (status: Status): string => describe(status)[0];

export const statusMeaning = (status: Status): string => describe(status)[1];

/**
 * Shape and word.
 *
 * @param isExplained Whether its meaning stands beside it; else it is a hint on the word.
 */
export function statusTemplate(status: Status, isExplained = false): TemplateResult {
  const [word, meaning, shape] = describe(status);
  return html`
    <span class="status" part="status" data-status=${status} title=${isExplained ? nothing : meaning}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        <path d=${shape} /></svg
      >${word}
    </span>
  `;
}
