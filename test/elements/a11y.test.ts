// What everybody can use: each state of all elements by axe, by keyboard, narrow, and in the colours that people choose.
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { LitElement, TemplateResult } from 'lit';
import { violations } from '../wtr/axe.js';
import { resetPage, servers } from '../wtr/browser.js';
import { all, click, example, one, text, type, umea, warnings } from './page.js';

/** A state: what stands on the page, and what was done with it. */
interface State {
  template: () => TemplateResult;
  reach?: (element: LitElement) => Promise<unknown>;
}

const openAll = (element: LitElement) => {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
  return element.updateComplete;
};
let hanging = '';

const STATES: Record<string, State> = {
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
  'a card with a broken feed': { template: () => html`<promise-card .feed=${'{'}></promise-card>` },
};

/** The state as it would stand on a page with a heading of its own, in a colour scheme. */
async function onPage({ template, reach }: State, scheme = 'light', width = 784): Promise<LitElement> {
  // What is off the screen is laid out too: its places and sizes are only guesses otherwise.
  const main = await fixture(html`
    <main style="color-scheme: ${scheme}; background: Canvas; color: CanvasText; inline-size: ${width}px">
      <style>
        promise-list::part(promise) {
          content-visibility: visible;
        }
      </style>
      <h1 style="font-size: 1rem">Kommunen</h1>
      ${template()}
    </main>
  `);
  const element = main.querySelector<LitElement>('h1 + *')!;
  await element.updateComplete;
  await reach?.(element);
  return element;
}

describe('everybody', () => {
  before(async () => {
    document.documentElement.lang = 'sv';
    document.title = 'Prov';
    hanging = `${(await servers()).feeds}/hang/${crypto.randomUUID()}`;
  });
  afterEach(resetPage);

  for (const [name, state] of Object.entries(STATES)) {
    describe(`can use ${name}`, () => {
      for (const scheme of ['light', 'dark'] as const) {
        it(`in ${scheme} colours`, async () => {
          const element = await onPage(state, scheme);
          expect(await violations(element.parentElement!)).to.deep.equal([]);
        });
      }

      // WebKit has no forced colours, and nobody who reads with them.
      if (CSS.supports('forced-color-adjust', 'none'))
        it('in colours of their own', async () => {
          await emulateMedia({ forcedColors: 'active' });
          const element = await onPage(state);
          expect(await violations(element.parentElement!)).to.deep.equal([]);
        });

      it('by its headings, which leave out no level', async () => {
        const element = await onPage(state);
        const levels = all(element, '[role="heading"]').map((it) => Number(it.ariaLevel));
        let before = 1;
        for (const level of levels) {
          expect(level, levels.join()).to.be.at.most(before + 1);
          before = level;
        }
      });

      for (const width of [320, 200]) {
        it(`in a column of ${width} px without scrolling sideways`, async () => {
          const element = await onPage(state, 'light', width);
          const { right } = element.parentElement!.getBoundingClientRect();
          const wide = all(element, '*')
            // A promise reaches 6 px into the margin, for its focus ring.
            .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > right + 6.5)
            .map((it) => `${it.localName}.${it.className}: ${it.getBoundingClientRect().right - right} px`);
          expect(wide).to.deep.equal([]);
        });
      }

      it('with a finger: what stands alone and is pressed is 24 px at least', async () => {
        const element = await onPage(state);
        const small = all(element, 'button, summary, input, .meta a')
          .filter((it) => it.checkVisibility())
          .map((it) => ({ words: text(it), box: it.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ words, box }) => `${words}: ${box.width} × ${box.height}`);
        expect(small).to.deep.equal([]);
      });
    });
  }

  it('passes each control with Tab, in the order of reading, and sees where it is', async () => {
    const element = await onPage({
      template: () => html`<promise-list .feed=${example()} filters search limit="2"></promise-list>`,
      reach: openAll,
    });
    const controls = all(element, 'button, a, input, summary');
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    const passed: (Element | null | undefined)[] = [];
    for (const _ of controls) {
      await sendKeys({ press: 'Tab' });
      const at = element.shadowRoot?.activeElement;
      passed.push(at);
      if (!at) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      expect(outlineStyle, text(at)).to.equal('solid');
      expect(parseFloat(outlineWidth), text(at)).to.be.at.least(2);
    }
    expect(passed.map(text)).to.deep.equal(controls.map(text));
    expect(controls).to.have.length.above(12);
  });

  it('presses a filter with the space bar and opens follow-ups with Enter', async () => {
    const element = await onPage({
      template: () => html`<promise-list .feed=${example()} filters></promise-list>`,
    });
    const filter = one(element, '[part="filter"]');
    filter.focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(filter.ariaPressed).to.equal('true');
    one(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(one<HTMLDetailsElement>(element, 'details').open).to.be.true;
  });

  it('hears the language of words that are in another', async () => {
    const feed = umea();
    const items = feed.items.map((item) => ({ ...item, language: 'fi' }));
    const element = await fixture(
      html`<promise-list .feed=${{ ...feed, language: 'fi', items }}></promise-list>`,
    );
    for (const part of ['wording', 'heading', 'intro', 'group-heading']) {
      expect(one(element, `[part="${part}"]`).closest('[lang]')?.getAttribute('lang'), part).to.equal('fi');
    }
  });

  it('hears that the interface is Swedish on a page in another language', async () => {
    const page = await fixture(html`<div lang="de"><promise-list .feed=${umea()}></promise-list></div>`);
    expect(one(page.firstElementChild!, '.root').lang).to.equal('sv');
  });

  it('reads each language in its own direction, whatever the page’s', async () => {
    const feed = umea();
    const [first, ...rest] = feed.items;
    const items = [{ ...first!, language: 'ar', content_text: 'الشرطة تعد بأن تكون مرئية.' }, ...rest];
    const page = await fixture(
      html`<div lang="fa" dir="rtl"><promise-list .feed=${{ ...feed, items }}></promise-list></div>`,
    );
    const element = page.firstElementChild!;
    const direction = (selector: string) => getComputedStyle(one(element, selector)).direction;
    // The interface is Swedish, and its dates would be turned around.
    expect(direction('.root')).to.equal('ltr');
    expect(direction('[part="wording"]')).to.equal('rtl');
    const own = await fixture(
      html`<div lang="ar" dir="rtl">
        <promise-list .feed=${'{'}><p>وعود</p></promise-list>
      </div>`,
    );
    expect(getComputedStyle(own.querySelector('p')!).direction).to.equal('rtl');
  });

  it('has no frame or warning of the browser’s in any state', async () => {
    const lines = await warnings(async () => {
      for (const state of Object.values(STATES)) await onPage(state);
    });
    expect(lines.filter((line) => !line.startsWith('Medborgarlöften'))).to.deep.equal([]);
  });
});
