// Each state of all elements, as it stands on a page: for the tests that hold of every one.
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { feedSource } from '../../src/ui/feed-source.js';
import { servers } from '../wtr/browser.js';
import { all, click, example, next, type, umea } from './page.js';

/** A state: what stands on the page, and what was done with it. */
export interface State {
  template: () => TemplateResult;
  reach?: (element: LitElement) => Promise<unknown>;
}

export const openAll = (element: LitElement) => {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
  return element.updateComplete;
};
/** Addresses that give no feed. */
export let hanging = '';
export let missing = '';

/** For `before`: the page's own language and title, the elements' languages, and addresses that give no feed. */
export async function statesAreReady(): Promise<void> {
  document.documentElement.lang = 'sv';
  document.title = 'Prov';
  const { feeds } = await servers();
  hanging = `${feeds}/hang/${crypto.randomUUID()}`;
  missing = `${feeds}/status/404?key=${crypto.randomUUID()}`;
  await Promise.all(['en', 'ar'].map(prepareLanguage));
}

export const STATES: Record<string, State> = {
  'a list that is loading': { template: () => html`<promise-list src=${hanging}></promise-list>` },
  'a list': { template: () => html`<promise-list .feed=${umea()}></promise-list>` },
  'a list without a heading': {
    template: () => html`<promise-list .feed=${umea()} heading=""></promise-list>`,
  },
  'a list by party': { template: () => html`<promise-list .feed=${umea()} group-by="party"></promise-list>` },
  'a list without groups': {
    template: () => html`<promise-list .feed=${umea()} group-by="none"></promise-list>`,
  },
  'a list as running text': {
    template: () => html`<promise-list .feed=${umea()} layout="list"></promise-list>`,
  },
  'a compact list': {
    template: () => html`<promise-list .feed=${example()} layout="compact"></promise-list>`,
  },
  'a list of limited length': {
    template: () => html`<promise-list .feed=${umea()} limit="2"></promise-list>`,
  },
  'a list with filters': {
    template: () => html`<promise-list .feed=${example()} filters search></promise-list>`,
    reach: (element) => click(element, 'Säkra vägar'),
  },
  'a list where nothing fits': {
    template: () => html`<promise-list .feed=${umea()} filters search></promise-list>`,
    reach: (element) => type(element, 'raketer'),
  },
  'a list with open follow-ups': {
    template: () => html`<promise-list .feed=${example()} now="2026-10-12"></promise-list>`,
    reach: openAll,
  },
  'an empty list': { template: () => html`<promise-list .feed=${umea()} area="finns-inte"></promise-list>` },
  'a list with a broken feed': { template: () => html`<promise-list .feed=${'{'} debug></promise-list>` },
  'a list of a plain JSON Feed': {
    template: () =>
      html`<promise-list
        .feed=${{
          version: 'https://jsonfeed.org/version/1',
          title: 'Löften',
          items: [{ id: '1', title: 'Lampor', content_text: 'Vi byter lampor.' }],
        }}
      ></promise-list>`,
  },
  'a list that cannot be had': {
    template: () => html`<promise-list></promise-list>`,
    reach: (element) => {
      const failed = next(element, 'medborgarloften-error');
      element.setAttribute('src', missing);
      return failed;
    },
  },
  'a list whose refresh failed': {
    template: () => html`<promise-list></promise-list>`,
    reach: refreshInVain,
  },
  'a translated list': {
    template: () => html`<promise-list lang="en" .feed=${umea()} filters search></promise-list>`,
    reach: openAll,
  },
  'a list in Arabic': {
    template: () => html`<promise-list lang="ar" .feed=${example()} filters search></promise-list>`,
    reach: openAll,
  },
  'a card that is loading': {
    template: () => html`<promise-card src=${hanging} promise-id="a"></promise-card>`,
  },
  'a card': { template: () => html`<promise-card .feed=${umea()} promise-id="synlig-polis"></promise-card>` },
  'a card with follow-ups': {
    template: () => html`<promise-card .feed=${example()} promise-id="stationsparken"></promise-card>`,
  },
  'a card without its promise': {
    template: () => html`<promise-card .feed=${umea()} promise-id="finns-inte"></promise-card>`,
  },
  'a countdown': {
    template: () =>
      html`<campaign-countdown
        .feed=${umea()}
        campaign="autumn"
        start="2026-10-12"
        end="2026-10-18"
        precision="second"
        now="2026-10-01"
      ></campaign-countdown>`,
  },
  'a countdown of minutes': {
    template: () =>
      html`<campaign-countdown
        .feed=${umea()}
        campaign="autumn"
        start="2026-10-12"
        precision="minute"
        now="2026-10-11T23:18:00+02:00"
      ></campaign-countdown>`,
  },
  'a campaign that runs': {
    template: () =>
      html`<campaign-countdown
        .feed=${umea()}
        campaign="autumn"
        start="2026-10-12"
        end="2026-10-18"
        now="2026-10-14"
      ></campaign-countdown>`,
  },
  'a countdown that is over': {
    template: () =>
      html`<campaign-countdown
        .feed=${umea()}
        campaign="autumn"
        start="2026-10-12"
        now="2026-11-01"
      ></campaign-countdown>`,
  },
  'a campaign without a date': {
    template: () => html`<campaign-countdown .feed=${umea()} campaign="spring"></campaign-countdown>`,
  },
  'a campaign that is not there': {
    template: () => html`<campaign-countdown .feed=${umea()} campaign="finns-inte"></campaign-countdown>`,
  },
  'a reminder': {
    template: () => html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
    reach: (element) => click(element, 'mörka kläder'),
  },
  'a reminder without a place': { template: () => html`<reflex-reminder .feed=${null}></reflex-reminder>` },
  'a reminder out of season': {
    template: () => html`<reflex-reminder .feed=${umea()} now="2026-07-01"></reflex-reminder>`,
  },
  'a reminder on a screen': {
    template: () =>
      html`<reflex-reminder .feed=${umea()} display="signage" now="2026-11-24"></reflex-reminder>`,
  },
  'a screen out of season': {
    template: () =>
      html`<reflex-reminder .feed=${umea()} display="signage" now="2026-07-01"
        ><p slot="off-season">Vi ses i höst.</p></reflex-reminder
      >`,
  },
  'a reminder in Arabic': {
    template: () => html`<reflex-reminder lang="ar" .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
  },
  'a card with a broken feed': { template: () => html`<promise-card .feed=${'{'}></promise-card>` },
};

/** Has a list a feed that was got, and a refresh of it that was not. */
export async function refreshInVain(element: LitElement): Promise<void> {
  const { feeds } = await servers();
  const key = crypto.randomUUID();
  const put = (body: string) => fetch(`${feeds}/put/${key}`, { method: 'POST', body });
  await put(JSON.stringify(umea()));
  const url = `${feeds}/get/${key}`;
  const loaded = next(element, 'medborgarloften-load');
  element.setAttribute('src', url);
  await loaded;
  await put('<p>Underhåll</p>');
  const failed = next(element, 'medborgarloften-error');
  feedSource(url).retry();
  await failed;
}

/** The state as it would stand on a page with a heading of its own, in a colour scheme. */
export async function onPage({ template, reach }: State, scheme = 'light', width = 784): Promise<LitElement> {
  const main = await fixture(html`
    <main style="color-scheme: ${scheme}; background: Canvas; color: CanvasText; inline-size: ${width}px">
      <h1 style="font-size: 1rem">Kommunen</h1>
      ${template()}
    </main>
  `);
  const element = main.querySelector<LitElement>('h1 + *')!;
  await element.updateComplete;
  await reach?.(element);
  return element;
}
