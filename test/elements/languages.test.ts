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

  it('leaves the signed wording in Swedish, marked so, where the feed has no translation', async () => {
    for (const language of ['fi', 'ar']) {
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
    expect((await told).message).to.equal(
      'The promises can’t be shown: the file holds no citizen promises. Tell whoever runs the site.',
    );
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
    for (const status of all(element, '[part="status"]')) {
      // A hint on the word, or a sentence beside it.
      const beside = status.closest('.head')?.nextElementSibling ?? status.nextElementSibling;
      expect(status.title || text(beside)).to.match(/^([A-ZÄÖ][^.]+\.\s?)+$/);
    }
    expect(texts(element, 'summary')[0]).to.match(/seuranta/);
  });
});

describe('a translation in the feed', () => {
  before(prepared);

  const WORDING = 'Poliisi lupaa näkyä.';
  /** Umeå's feed with some of it in Finnish. */
  function translated(official = false) {
    const feed = umea();
    const [first] = feed.items;
    const own = { ...first!._medborgarloften, translations: { fi: { official, content_text: WORDING } } };
    const texts = {
      official,
      title: 'Kansalaislupaukset',
      trygghet: 'Turvallisuus',
      polisen: 'Poliisi',
      autumn: 'Syksyn tempaus',
      'autumn/themes': 'valot ja heijastimet',
      'signatories/0': 'poliisipäällikkö',
    };
    return {
      ...feed,
      _medborgarloften: { ...feed._medborgarloften, translations: { fi: texts } },
      items: [{ ...first!, _medborgarloften: own }, ...feed.items.slice(1)],
    };
  }
  const show = async (content: ReturnType<typeof html>, language = 'fi') => {
    const page = await fixture(html`<div lang=${language}>${content}</div>`);
    const element = page.firstElementChild as LitElement;
    await element.updateComplete;
    return element;
  };

  it('is shown to those who read it, with the signed Swedish behind it', async () => {
    const element = await show(html`<promise-list .feed=${translated()}></promise-list>`);
    const [wording, untranslated] = all(element, '[part="wording"]');
    expect(text(wording)).to.equal(WORDING);
    expect(wording!.closest('[lang]')!.getAttribute('lang')).to.equal('fi');
    expect(untranslated!.lang).to.equal('sv');
    const originals = all(element, '[part="original"]');
    expect(originals).to.have.length(1);
    expect(text(originals[0]!.querySelector('summary'))).to.match(
      /^Epävirallinen käännös\. Allekirjoitettu teksti \(ruotsi\)$/i,
    );
    const signed = originals[0]!.querySelector('p')!;
    expect(signed.textContent).to.equal(umea().items[0]!.content_text);
    expect(signed.lang).to.equal('sv');
  });

  it('says what it is only where it is not official', async () => {
    const unofficial = await show(html`<promise-list .feed=${translated()}></promise-list>`);
    expect(text(one(unofficial, '[part="footer"]'))).to.contain('Käännös on epävirallinen.');
    const official = await show(html`<promise-list .feed=${translated(true)}></promise-list>`);
    expect(text(one(official, '[part="footer"]'))).to.not.contain('Käännös');
    expect(text(one(official, '[part="original"] summary'))).to.match(/^Allekirjoitettu teksti \(ruotsi\)$/i);
  });

  it('names title, areas, parties, roles and campaigns, and leaves the rest in Swedish', async () => {
    const element = await show(html`<promise-list filters .feed=${translated()}></promise-list>`);
    expect(texts(element, '[part="heading"]')).to.deep.equal(['Kansalaislupaukset']);
    const [safety, traffic] = all(element, '[part="group-heading"]');
    expect([text(safety), safety!.lang, text(traffic), traffic!.lang]).to.deep.equal([
      'Turvallisuus',
      '',
      'Trygg trafikmiljö',
      'sv',
    ]);
    expect(texts(element, '[part="filter"]').some((name) => name.startsWith('Turvallisuus'))).to.equal(true);
    expect(text(one(element, '.signature'))).to.contain('poliisipäällikkö');
    const countdown = await show(
      html`<campaign-countdown campaign="autumn" .feed=${translated()}></campaign-countdown>`,
    );
    expect(text(one(countdown, '[part="heading"]'))).to.equal('Syksyn tempaus');
    expect(text(one(countdown, '[part="themes"]'))).to.contain('Teema: valot ja heijastimet.');
  });

  it('is found by its words and by the Swedish ones', async () => {
    for (const query of ['näkyä', umea().items[0]!.content_text.slice(0, 30)]) {
      const element = await show(html`<promise-list search .feed=${translated()}></promise-list>`);
      const field = one<HTMLInputElement>(element, '[part="search"]');
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      expect(texts(element, '[part="wording"]'), query).to.include(WORDING);
    }
  });

  it('is for no other language', async () => {
    for (const language of ['sv', 'ar', '']) {
      const element = await show(html`<promise-list .feed=${translated()}></promise-list>`, language);
      expect(text(all(element, '[part="wording"]')[0])).to.equal(umea().items[0]!.content_text);
      expect(all(element, '[part="original"]')).to.have.length(0);
    }
  });

  it('serves a language that the interface does not speak', async () => {
    const feed = translated();
    const item = feed.items[0]!;
    const own = {
      ...item._medborgarloften,
      translations: { se: { official: true, content_text: 'Politiija lohpida.' } },
    };
    const element = await show(
      html`<promise-list
        .feed=${{ ...feed, items: [{ ...item, _medborgarloften: own }, ...feed.items.slice(1)] }}
      ></promise-list>`,
      'se',
    );
    const wording = one(element, '[part="wording"]');
    expect([text(wording), wording.lang]).to.deep.equal(['Politiija lohpida.', 'se']);
    expect(text(one(element, '[part="original"] summary'))).to.match(/^Undertecknad text \(svenska\)$/i);
  });

  it('is not what a screen in a hall shows, where nobody can ask for what was signed', async () => {
    const feed = translated();
    const element = await show(
      html`<reflex-reminder
        display="signage"
        season="always"
        now="2026-11-24T12:01:40Z"
        .feed=${feed}
      ></reflex-reminder>`,
    );
    expect(all(element, '[part="original"]')).to.have.length(0);
  });
});
