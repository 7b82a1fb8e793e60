// What everybody can use: each state of all elements by axe, and in the colours that people choose.
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { violations } from '../wtr/axe.js';
import { resetPage } from '../wtr/browser.js';
import { all, one, text, umea, warnings } from './page.js';
import { onPage, STATES, statesAreReady } from './states.js';

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
