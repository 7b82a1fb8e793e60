// The same page in Vue, a component a promise, in render functions: no template is compiled on the page.
import { createApp, h } from 'vue';
import { adoptLook, copy, counted, COPY, LINK, viewOf } from './shared/view.js';

const CitizenPromise = {
  props: ['promise'],
  setup:
    ({ promise: { id, url, promiser, rest } }) =>
    () =>
      h('li', { class: 'promise', tabindex: -1, 'data-id': id }, [
        h('p', { class: 'wording' }, [h('b', promiser), rest]),
        h('div', { class: 'meta' }, [
          h('a', { href: url }, LINK),
          h('button', { onClick: ({ currentTarget }) => copy(currentTarget) }, COPY),
          h('span', { role: 'status' }),
        ]),
      ]),
};

const group = ({ title, promises }) =>
  h('section', { class: 'group', key: title }, [
    h('header', [h('h3', title), h('p', { class: 'soft' }, counted(promises.length))]),
    h(
      'ul',
      promises.map((promise) => h(CitizenPromise, { promise, key: promise.id })),
    ),
  ]);

const page = ({ title, intro, period, groups, signed, signatories, footer }) =>
  h('div', { class: 'promises' }, [
    h('h2', title),
    h('p', { class: 'intro' }, intro),
    h('p', { class: 'soft' }, period),
    groups.map(group),
    h('div', { class: 'signatures' }, [
      h('p', { class: 'soft' }, signed),
      signatories.map(({ name, role }) =>
        h('p', { class: 'signature', key: name }, [
          h('b', name),
          h('br'),
          h('span', { class: 'soft' }, role),
        ]),
      ),
    ]),
    h('p', { class: 'footer soft' }, footer),
  ]);

export function mount(container, feed) {
  adoptLook(document);
  const view = viewOf(feed);
  createApp({ render: () => page(view) }).mount(container);
}
