// What a resident reads on a card, and how an editor chooses the promise.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseCard } from '../../src/elements/promise-card/promise-card.js';
import type { CitizenPromise } from '../../src/feed/model.js';
import type { PromiseSelectEvent } from '../../src/ui/events.js';
import { all, click, control, example, frame, next, one, stub, text, texts, umea, wordings } from './page.js';

const card = (feed: unknown, id?: string) =>
  fixture<PromiseCard>(html`<promise-card .feed=${feed} .promiseId=${id}></promise-card>`);

describe('<promise-card>', () => {
  it('shows one promise word for word, under its area, with its parties', async () => {
    const element = await fixture(
      html`<promise-card .feed=${umea()} promise-id="motorburna-unga"></promise-card>`,
    );
    expect(wordings(element)).to.deep.equal([umea().items[6]!.content_text]);
    expect(text(one(element, '[part="heading"]'))).to.equal('Trygg trafikmiljö');
    expect(text(one(element, '[part="parties"]'))).to.equal('Lovat av Umeå kommun och Polisen');
    expect(text(one(element, '[part="footer"]'))).to.include('Senast uppdaterad 11 mars 2025');
  });

  it('names an id that the feed does not hold, and keeps what stood there', async () => {
    const element = await fixture(
      html`<promise-card .feed=${umea()} promise-id="reflexer"><p>Reserv</p></promise-card>`,
    );
    expect(text(one(element, '[part="empty"]'))).to.include('”reflexer” finns inte');
    expect(one(element, 'slot')).to.exist;
  });

  it('asks an editor who forgot for the promise-id', async () => {
    const element = await card(umea());
    expect(text(one(element, '[part="empty"]'))).to.include('promise-id');
  });

  it('follows the attribute', async () => {
    const element = await card(umea(), 'synlig-polis');
    element.setAttribute('promise-id', 'motorburna-unga');
    await element.updateComplete;
    expect(wordings(element)).to.deep.equal([umea().items[6]!.content_text]);
  });

  it('takes a promise itself instead of a feed', async () => {
    const promise: CitizenPromise = {
      id: 'eget',
      text: 'Skolan lovar att cyklar får stå under tak.',
      language: 'sv',
      area: { id: 'skolvag', title: 'Skolvägen' },
      parties: [{ id: 'skolan', name: 'Skolan', kind: 'school' }],
      followUps: [],
    };
    const element = await fixture(html`<promise-card .promise=${promise}></promise-card>`);
    expect(wordings(element)).to.deep.equal([promise.text]);
    expect(text(one(element, '[part="heading"]'))).to.equal('Skolvägen');
    expect(text(one(element, '[part="parties"]'))).to.equal('Lovat av Skolan');
  });

  describe('with follow-ups', () => {
    let element: PromiseCard;
    beforeEach(async () => {
      element = await card(example(), 'stationsparken');
    });

    it('is marked as example data', () => {
      expect(text(one(element, '[part="badge"]'))).to.include('Exempeldata');
    });

    it('shows them open, the newest first', () => {
      expect(texts(element, '[part="follow-up"] [part="status"]')).to.deep.equal([
        'Delvis genomfört',
        'Pågår',
        'Planerat',
      ]);
      expect(text(one(element, '[part="meta"] [part="status"]'))).to.equal('Delvis genomfört');
    });

    it('says for each what period it is about, what the status means and who reports', () => {
      const [newest, year] = texts(element, '[part="follow-up"]');
      expect(newest).to.match(/1 januari\s?–\s?30 juni 2026/);
      expect(newest).to.include('En del av det som lovades för perioden är gjort.');
      expect(newest).to.include('åtta av tolv');
      expect(newest).to.include('Rapporterat av Exempelby kommun och Polisen i Exempelby');
      expect(newest).to.include('2 juli 2026');
      expect(year).to.include('2025').and.include('Arbetet har börjat och fortsätter.');
    });

    it('lists what was done, with date and place', () => {
      expect(text(all(element, '[part="follow-up"]')[1])).to.include(
        '22 september 2025, De första sju lyktorna tändes, Stationsparken',
      );
    });

    it('links to the sources', () => {
      const links = all<HTMLAnchorElement>(element, '[part="follow-up"] a');
      expect(links.map(({ href }) => href)).to.include('https://example.org/exempelby/uppfoljning-2026');
      expect(links.map(text)).to.include('Årsrapport 2025').and.include('Karta över belysningen');
    });

    it('says the status with a shape beside the word, which a screen reader passes over', () => {
      expect(one(element, '[part="status"]').querySelector('svg')?.getAttribute('aria-hidden')).to.equal(
        'true',
      );
    });

    it('shows the plain words as what they are: not the signed wording', () => {
      const words = text(element.shadowRoot);
      expect(words).to.include('Vi ska göra Stationsparken ljusare.');
      expect(wordings(element)[0]).to.not.include('ljusare.');
    });
  });

  it('says that nothing has been reported where others have follow-ups', async () => {
    const element = await card(example(), 'cykelkontroller');
    expect(text(one(element, '[part="status"]'))).to.equal('Ej uppföljt');
    expect(all(element, '[part="timeline"]')).to.be.empty;
  });

  it('copies its link, and tells the page when it is followed', async () => {
    const written: string[] = [];
    const restore = stub(navigator, 'clipboard', {
      writeText: (words: string) => Promise.resolve(written.push(words)),
    });
    const element = await fixture<PromiseCard>(
      html`<promise-card
        .feed=${umea()}
        promise-id="synlig-polis"
        page-url="https://example.org/loften"
      ></promise-card>`,
    );
    await click(element, 'Kopiera länk');
    await frame();
    restore();
    expect(written).to.deep.equal(['https://example.org/loften#medborgarlofte=synlig-polis']);
    expect(texts(element, '[role="status"]')).to.include('Länken är kopierad');

    const chosen = next<PromiseSelectEvent>(document, 'promise-select');
    const link = control(element, 'Länk till löftet');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect((await chosen).promise.id).to.equal('synlig-polis');
  });

  it('has its heading at the level that the page needs', async () => {
    const element = await fixture(
      html`<promise-card .feed=${umea()} promise-id="synlig-polis" heading-level="4"></promise-card>`,
    );
    expect(all(element, '[role="heading"]').map((it) => it.ariaLevel)).to.deep.equal(['4']);
  });
});
