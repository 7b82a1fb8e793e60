// What every element says, in each language, while it shows the last good answer: what went wrong, and how old that answer is.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { feedSource } from '../../src/ui/feed-source.js';
import { servers } from '../wtr/browser.js';
import { next, one, stub, text, umea, warnings } from './page.js';

const ELEMENTS: Record<string, Record<string, string>> = {
  'promise-list': {},
  'promise-card': { 'promise-id': 'synlig-polis' },
  'campaign-countdown': { campaign: 'autumn' },
  'reflex-reminder': { season: 'always' },
};

/** Words of what went wrong, and all of how old. */
const SAID: Record<string, [lost: string, age: string]> = {
  sv: [
    'Löftena kunde inte uppdateras: mer än hälften av löftena saknas i filen. Säg till den som sköter sidan.',
    'Löftena hämtades senast 23 november 2026.',
  ],
  en: [
    'The promises could not be updated: more than half of the promises are missing in the file. Tell whoever runs the site.',
    'The promises were last fetched on 23 November 2026.',
  ],
  fi: [
    'Lupauksia ei voitu päivittää: yli puolet lupauksista puuttuu tiedostosta. Kerro siitä sivuston ylläpidolle.',
    'Lupaukset haettiin viimeksi 23. marraskuuta 2026.',
  ],
  ar: [
    'تعذّر تحديث التعهّدات: أكثر من نصف التعهّدات غير موجود في الملف. أبلغ القائمين على الموقع.',
    'جُلبت التعهّدات آخر مرة في 23 نوفمبر 2026.',
  ],
};

describe('the last good answer', () => {
  let restoreTime: () => void;
  let time: number;
  before(async () => {
    await Promise.all(Object.keys(SAID).map(prepareLanguage));
  });
  beforeEach(() => {
    time = Date.parse('2026-11-23T12:00:00+01:00');
    restoreTime = stub(Date, 'now', () => time);
  });
  afterEach(() => {
    restoreTime();
    document.body.replaceChildren();
  });

  /** An element that got a feed, of which a refresh would leave one promise. */
  async function shrunken(tag: string, attributes: Record<string, string>) {
    const { feeds } = await servers();
    const key = crypto.randomUUID();
    const url = `${feeds}/get/${key}`;
    const put = (feed: unknown) =>
      fetch(`${feeds}/put/${key}`, { method: 'POST', body: JSON.stringify(feed) });
    await put(umea());
    const element = document.createElement(tag) as LitElement;
    for (const [name, value] of Object.entries({ ...attributes, src: url }))
      element.setAttribute(name, value);
    const loaded = next(element, 'medborgarloften-load');
    document.body.append(element);
    await loaded;
    await put({ ...umea(), items: umea().items.slice(0, 1) });
    const failed = next(element, 'medborgarloften-error');
    const said = await warnings(async () => {
      feedSource(url).retry();
      await failed;
    });
    await element.updateComplete;
    return { element, url, said };
  }

  for (const [tag, attributes] of Object.entries(ELEMENTS))
    for (const [lang, [lost, age]] of Object.entries(SAID))
      it(`of <${tag}> is said to be that, in ${lang}`, async () => {
        const { element } = await shrunken(tag, { ...attributes, lang });
        expect(text(one(element, '[part="error"] [role="status"]'))).to.equal(`${lost} ${age}`);
        expect(element.matches(':state(ready)')).to.be.true;
        expect(element.matches(':state(stale)')).to.be.true;
      });

  it('is kept where more than half is gone, and console and debug say how much', async () => {
    const { element, url, said } = await shrunken('promise-list', { debug: '' });
    const line = 'items: expected half of the 7 promises shown, or more, found 1';
    expect(said.join('\n')).to.include(url).and.include(line);
    expect(text(one(element, '[part="debug"]'))).to.include(line);
    const loaded = next(element, 'medborgarloften-load');
    await warnings(async () => {
      feedSource(url).retry();
      await loaded;
    });
    expect(element.shadowRoot!.querySelectorAll('[part="wording"]'), 'said twice').to.have.length(1);
  });

  it('on a screen in a hall is called old after a day, and nothing else is said', async () => {
    const { element } = await shrunken('reflex-reminder', { season: 'always', display: 'signage' });
    expect(text(element.shadowRoot)).not.to.match(/uppdateras|hämtades/);
    time += 24 * 60 * 60_000;
    element.requestUpdate();
    await element.updateComplete;
    expect(text(one(element, '[part="age"]'))).to.equal('Löftena hämtades senast 23 november 2026.');
    expect(text(element.shadowRoot)).not.to.include('uppdateras');
  });
});
