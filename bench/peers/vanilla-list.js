// The script that a developer would write by hand for this one list: it fetches the feed, and makes nodes of it.
import { adoptLook, copy, counted, COPY, element, LINK, viewOf } from './shared/view.js';

const FEED = '/cdn/feed/umea.json';

function promiseItem({ id, url, promiser, rest }) {
  const button = element('button', {}, COPY);
  button.addEventListener('click', () => void copy(button));
  return element(
    'li',
    { class: 'promise', tabindex: '-1', 'data-id': id },
    element('p', { class: 'wording' }, element('b', {}, promiser), rest),
    element(
      'div',
      { class: 'meta' },
      element('a', { href: url }, LINK),
      button,
      element('span', { role: 'status' }),
    ),
  );
}

const group = ({ title, promises }) =>
  element(
    'section',
    { class: 'group' },
    element(
      'header',
      {},
      element('h3', {}, title),
      element('p', { class: 'soft' }, counted(promises.length)),
    ),
    element('ul', {}, ...promises.map(promiseItem)),
  );

const signature = ({ name, role }) =>
  element(
    'p',
    { class: 'signature' },
    element('b', {}, name),
    element('br'),
    element('span', { class: 'soft' }, role),
  );

function show(container, { title, intro, period, groups, signed, signatories, footer }) {
  container.replaceChildren(
    element(
      'div',
      { class: 'promises' },
      element('h2', {}, title),
      element('p', { class: 'intro' }, intro),
      element('p', { class: 'soft' }, period),
      ...groups.map(group),
      element(
        'div',
        { class: 'signatures' },
        element('p', { class: 'soft' }, signed),
        ...signatories.map(signature),
      ),
      element('p', { class: 'footer soft' }, footer),
    ),
  );
}

const container = document.querySelector('#promises');
try {
  const answer = await fetch(FEED);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const feed = await answer.json();
  adoptLook(document);
  show(container, viewOf(feed));
} catch (error) {
  container.replaceChildren(element('p', { role: 'alert' }, `Löftena kan inte visas: ${error.message}.`));
}
