// What everybody can use: each state of all elements by axe, by keyboard, narrow, and in the colours that people choose.
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { violations } from '../wtr/axe.js';
import { resetPage } from '../wtr/browser.js';
import { all, example, one, text, umea, warnings } from './page.js';
import { onPage, openAll, STATES, statesAreReady } from './states.js';

describe('everybody', () => {
  before(statesAreReady);
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
