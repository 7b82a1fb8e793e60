// Each element speaks the language of its own place, and never another without saying so.
import { configureLocalization, msg as hostMsg, str as hostStr } from '@lit/localize';
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { all, example, one, text, texts, umea } from './page.js';

const LANGUAGES = ['en', 'fi', 'ar'];
const control = { sv: 'Rensa', en: 'Clear', fi: 'Tyhjennä', ar: 'مسح' };

/** Texts come in a moment of their own. */
const prepared = () => Promise.all(LANGUAGES.map(prepareLanguage));
const list = (section: Element) => section.querySelector<LitElement>('promise-list')!;
const spoken = (element: Element) => one(element, '[part="base"]').lang;
/** An element's own words, in the only button that a search brings. */
async function words(element: LitElement): Promise<string> {
  await element.updateComplete;
  const field = one<HTMLInputElement>(element, '[part="search"]');
  field.value = 'trafik';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
  return text(one(element, '.result [part="button"]'));
}
const searchable = html`<promise-list search .feed=${umea()}></promise-list>`;

describe('the language of an element', () => {
  before(prepared);

  for (const [language, word] of Object.entries(control)) {
    it(`is that of its place: ${language}`, async () => {
      const element = list(await fixture(html`<div lang=${language}>${searchable}</div>`));
      expect(await words(element)).to.equal(word);
      expect(spoken(element)).to.equal(language);
    });
  }

  it('is another for each of several on one page', async () => {
    const page = await fixture(html`
      <div>
        <section lang="sv">${searchable}</section>
        <section lang="fi">${searchable}</section>
        <section lang="ar" dir="rtl">${searchable}</section>
        <section lang="en-GB">${searchable}</section>
      </div>
    `);
    const elements = [...page.querySelectorAll<LitElement>('promise-list')];
    const all = [];
    for (const element of elements) all.push(await words(element));
    expect(all).to.deep.equal([control.sv, control.fi, control.ar, control.en]);
    expect(elements.map(spoken)).to.deep.equal(['sv', 'fi', 'ar', 'en']);
  });

  it('is its own, whatever stands around it', async () => {
    const page = await fixture(
      html`<div lang="en"><promise-list lang="fi" search .feed=${umea()}></promise-list></div>`,
    );
    expect(await words(list(page))).to.equal(control.fi);
  });

  it('is found outside shadow roots, and followed when it changes there', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="fi"></div>`);
    const element = document.createElement('promise-list');
    element.feed = umea();
    element.search = true;
    page.attachShadow({ mode: 'closed' }).append(element);
    expect(await words(element)).to.equal(control.fi);
    page.lang = 'en';
    await new Promise(
      (resolve) => new MutationObserver(resolve).observe(page, { attributes: true }) ?? setTimeout(resolve),
    );
    await element.updateComplete;
    expect(text(one(element, '.result [part="button"]'))).to.equal(control.en);
  });

  it('is Swedish, and says so, where there are no texts in the language of the place', async () => {
    for (const language of ['de', 'se', '', 'x-klingon']) {
      const element = list(await fixture(html`<div lang=${language}>${searchable}</div>`));
      expect(await words(element), language).to.equal(control.sv);
      expect(spoken(element), language).to.equal('sv');
    }
  });

  it('leaves the signed wording in Swedish, marked so', async () => {
    for (const language of LANGUAGES) {
      const element = list(await fixture(html`<div lang=${language}>${searchable}</div>`));
      await element.updateComplete;
      const wordings = all(element, '[part="wording"]');
      expect(wordings.map((part) => part.textContent)).to.deep.equal(
        umea().items.map((item) => item.content_text),
      );
      for (const wording of wordings) expect(wording.lang).to.equal('sv');
    }
  });

  it('is the language of dates, lists and counts too', async () => {
    const dates = async (language: string) => {
      const element = list(await fixture(html`<div lang=${language}>${searchable}</div>`));
      await element.updateComplete;
      return [text(one(element, '[part="footer"]')), texts(element, 'header .soft')[1]];
    };
    expect((await dates('sv'))[0]).to.contain('Senast uppdaterad 11 mars 2025.');
    expect((await dates('en'))[0]).to.contain('Last updated 11 March 2025.');
    expect((await dates('fi'))[0]).to.contain('Päivitetty viimeksi 11. maaliskuuta 2025.');
    expect((await dates('ar'))[0]).to.contain('آخر تحديث: 11 مارس 2025.');
    expect((await dates('fi'))[1]).to.match(/^\d lupausta$/);
    expect((await dates('ar'))[1]).to.match(/^\d تعهّدات$/);
  });

  it('is whole: no element, in any state, mixes in Swedish words of its own', async () => {
    const swedish = /[åäöÅÄÖ]|\b(och|inte|av|som|till|löfte\w*|dag\w*|kvar)\b/;
    const strip = (element: Element) => {
      // What the feed says is Swedish, and marked so; names are in no language.
      const copy = one(element, '[part="base"]').cloneNode(true) as Element;
      for (const part of copy.querySelectorAll(
        '[lang="sv"], [part="parties"], .signatures, .facet, [part~="sources"], [part="activities"]',
      ))
        part.remove();
      return text(copy).replace(/Umeå|Örnköping/g, '');
    };
    for (const language of ['en', 'ar']) {
      const page = await fixture(html`
        <div lang=${language}>
          <promise-list search filters .feed=${umea()}></promise-list>
          <promise-card promise-id="cyklister-och-gangtrafikanter" .feed=${umea()}></promise-card>
          <campaign-countdown
            campaign="autumn"
            start="2026-10-12"
            now="2026-10-01"
            .feed=${umea()}
          ></campaign-countdown>
          <campaign-countdown campaign="autumn" year="2026" .feed=${umea()}></campaign-countdown>
          <reflex-reminder season="always" .feed=${umea()}></reflex-reminder>
          <promise-list .feed=${{}}></promise-list>
        </div>
      `);
      for (const element of page.querySelectorAll<LitElement>('*')) {
        await element.updateComplete;
        expect(strip(element), `${language} ${element.localName}`).to.not.match(swedish);
      }
    }
  });

  it('is told to the page with what went wrong, in words of that language', async () => {
    const told = new Promise<Event & { message?: string }>((resolve) =>
      document.addEventListener('medborgarloften-error', resolve, { once: true }),
    );
    await fixture(html`<div lang="en"><promise-list .feed=${{}}></promise-list></div>`);
    expect((await told).message).to.equal('The promises can’t be shown: the file holds no citizen promises.');
  });

  it('is no matter of a page’s own @lit/localize, nor the other way round', async () => {
    const host = configureLocalization({
      sourceLocale: 'sv',
      targetLocales: ['fi'],
      loadLocale: () => Promise.resolve({ templates: { hej: 'Moi', clear: 'Isännän oma' } }),
    });
    await host.setLocale('fi');
    const element = list(await fixture(html`<div lang="en">${searchable}</div>`));
    expect(await words(element)).to.equal(control.en);
    expect(hostMsg('Hej', { id: 'hej' })).to.equal('Moi');
    expect(hostMsg(hostStr`Hej ${1}`, { id: 'annan' })).to.equal('Hej 1');
    await host.setLocale('sv');
    expect(await words(element)).to.equal(control.en);
  });

  it('shows follow-ups with each status and its meaning', async () => {
    const element = list(
      await fixture(
        html`<div lang="fi"><promise-list layout="list" .feed=${example()}></promise-list></div>`,
      ),
    );
    await element.updateComplete;
    for (const status of all(element, '[part="status"]')) expect(status.title).to.match(/^[A-ZÄÖ][^.]+\.$/);
    expect(texts(element, 'summary')[0]).to.match(/seuranta/);
  });
});
