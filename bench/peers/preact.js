// The same page in Preact, a component a promise.
import { h, render } from 'preact';
import { adoptLook, copy, counted, COPY, LINK, viewOf } from './shared/view.js';

const CitizenPromise = ({ id, url, promiser, rest }) =>
  h(
    'li',
    { class: 'promise', tabindex: -1, 'data-id': id },
    h('p', { class: 'wording' }, h('b', null, promiser), rest),
    h(
      'div',
      { class: 'meta' },
      h('a', { href: url }, LINK),
      h('button', { onClick: ({ currentTarget }) => copy(currentTarget) }, COPY),
      h('span', { role: 'status' }),
    ),
  );

const Group = ({ title, promises }) =>
  h(
    'section',
    { class: 'group' },
    h('header', null, h('h3', null, title), h('p', { class: 'soft' }, counted(promises.length))),
    h(
      'ul',
      null,
      promises.map((promise) => h(CitizenPromise, { ...promise, key: promise.id })),
    ),
  );

const Page = ({ title, intro, period, groups, signed, signatories, footer }) =>
  h(
    'div',
    { class: 'promises' },
    h('h2', null, title),
    h('p', { class: 'intro' }, intro),
    h('p', { class: 'soft' }, period),
    groups.map((group) => h(Group, { ...group, key: group.title })),
    h(
      'div',
      { class: 'signatures' },
      h('p', { class: 'soft' }, signed),
      signatories.map(({ name, role }) =>
        h(
          'p',
          { class: 'signature', key: name },
          h('b', null, name),
          h('br'),
          h('span', { class: 'soft' }, role),
        ),
      ),
    ),
    h('p', { class: 'footer soft' }, footer),
  );

export function mount(container, feed) {
  adoptLook(document);
  render(h(Page, viewOf(feed)), container);
}
