// What a resident reads in a list, and what an editor changes of it with attributes.
import { expect, fixture, html } from '@open-wc/testing';
import { resetPage } from '../wtr/browser.js';
import { setViewport } from '@web/test-runner-commands';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { all, click, control, example, next, one, text, texts, umea, wordings } from './page.js';

const SIGNED = umea().items.map((item) => item.content_text);
const list = (attributes = html``) => fixture<PromiseList>(attributes);

describe('<promise-list>', () => {
  afterEach(resetPage);

  describe('the Umeå document', () => {
    let element: PromiseList;
    beforeEach(async () => {
      element = await list(html`<promise-list .feed=${umea()}></promise-list>`);
    });

    it('shows all seven promises word for word, in the order of the document', () => {
      expect(SIGNED).to.have.length(7);
      expect(all(element, '[part="wording"]').map((part) => part.textContent)).to.deep.equal(SIGNED);
    });

    it('has them under their areas', () => {
      const groups = all(element, '[part="group"]').map((group) => [
        text(group.querySelector('[part="group-heading"]')),
        group.querySelectorAll('[part="wording"]').length,
      ]);
      expect(groups).to.deep.equal([
        ['Öka trygghet och minska brottslighet', 4],
        ['Trygg trafikmiljö', 3],
      ]);
    });

    it('says who promises at the head of each sentence, and never a word twice', () => {
      expect(texts(element, '[part="promiser"]')).to.deep.equal([
        'Polisen och Umeå kommun lovar',
        'Polisen lovar',
        'Polisen och Umeå kommun lovar',
        'Polisen och Umeå kommun lovar',
        'Polisen och Umeå kommun lovar',
        'Polisen tillsammans med Umeå kommun lovar',
        'Umeå kommun och polisen lovar',
      ]);
      expect(texts(element, '[part="parties"]')).to.be.empty;
    });

    it('has the title, the introduction and the period', () => {
      expect(text(one(element, '[part="heading"]'))).to.equal('Medborgarlöften Umeå 2025–2027');
      expect(text(one(element, '[part="intro"]'))).to.equal(umea()._medborgarloften.intro);
      expect(text(element.shadowRoot)).to.match(/Gäller 2025–2027/);
    });

    it('ends with place, date and signatures', () => {
      const signatures = text(one(element, '[part="signatures"]'));
      expect(signatures).to.match(/^Umeå 11 mars 2025/);
      expect(signatures).to.include('Hans Lindberg').and.include('Michael Rystedt');
      expect(signatures).to.include('Lokalpolisområdeschef, Lokalpolisområde Umeå');
    });

    it('says when it was last updated, and that it is no official publication', () => {
      const footer = text(one(element, '[part="footer"]'));
      expect(footer).to.include('Senast uppdaterad 11 mars 2025');
      expect(footer).to.include('ingen officiell publikation');
    });

    it('claims no status, for nothing has been followed up', () => {
      expect(texts(element, '[part="status"], [part="follow-ups"], [part="badge"]')).to.be.empty;
    });
  });

  describe('narrowed by attributes', () => {
    it('to an area', async () => {
      const element = await list(html`<promise-list .feed=${umea()} area="trafik"></promise-list>`);
      expect(wordings(element)).to.deep.equal(SIGNED.slice(4));
    });

    it('to a party', async () => {
      const element = await list(html`<promise-list .feed=${umea()} party="umea-kommun"></promise-list>`);
      expect(wordings(element)).to.deep.equal(SIGNED.filter((_, index) => index !== 1));
    });

    it('to a status', async () => {
      const element = await list(html`<promise-list .feed=${example()} status="done"></promise-list>`);
      expect(wordings(element)).to.have.length(1);
      expect(texts(element, '[part="meta"] [part="status"]')).to.deep.equal(['Genomfört']);
    });

    it('to nothing: says so, and keeps what stood there', async () => {
      const element = await list(
        html`<promise-list .feed=${umea()} area="finns-inte"><p>Reserv</p></promise-list>`,
      );
      expect(text(one(element, '[part="empty"]'))).to.equal('Det finns inga löften att visa här.');
      expect(one(element, 'slot')).to.exist;
    });

    it('and widened again when the attribute goes', async () => {
      const element = await list(html`<promise-list .feed=${umea()} area="trafik"></promise-list>`);
      element.removeAttribute('area');
      await element.updateComplete;
      expect(wordings(element)).to.have.length(7);
    });
  });

  describe('group-by', () => {
    it('party: who promised it, in one order of names', async () => {
      const element = await list(html`<promise-list .feed=${umea()} group-by="party"></promise-list>`);
      expect(texts(element, '[part="group-heading"]')).to.deep.equal(['Polisen och Umeå kommun', 'Polisen']);
      expect(wordings(element)).to.have.members(SIGNED);
    });

    it('none: no headings between the promises', async () => {
      const element = await list(html`<promise-list .feed=${umea()} group-by="none"></promise-list>`);
      expect(texts(element, '[part="group-heading"]')).to.be.empty;
      expect(wordings(element)).to.deep.equal(SIGNED);
    });
  });

  describe('layout', () => {
    it('compact: wording alone, without links, introduction and signatures', async () => {
      const element = await list(html`<promise-list .feed=${umea()} layout="compact"></promise-list>`);
      expect(wordings(element)).to.deep.equal(SIGNED);
      expect(texts(element, '[part="link"], [part="button"], [part="intro"], [part="signatures"]')).to.be
        .empty;
    });

    it('and grouping are the usual ones again where the page takes its attributes away', async () => {
      const element = await list(
        html`<promise-list
          .feed=${umea()}
          layout="compact"
          group-by="none"
          heading-level="4"
        ></promise-list>`,
      );
      for (const name of ['layout', 'group-by', 'heading-level']) element.removeAttribute(name);
      await element.updateComplete;
      expect(texts(element, '[part="group-heading"]')).to.have.length(2);
      expect(all(element, '[part="heading"]')[0]?.ariaLevel).to.equal('2');
      expect(texts(element, '[part="intro"]')).to.have.length(1);
      await setViewport({ width: 1280, height: 800 });
      const [margin, promises] = ['[part="group-heading"]', '[part="group"] ul'].map((selector) =>
        one(element, selector).getBoundingClientRect(),
      );
      expect(margin!.right).to.be.below(promises!.left);
    });

    it('list: smaller wording than in cards', async () => {
      const size = (element: Element) =>
        parseFloat(getComputedStyle(one(element, '[part="wording"]')).fontSize);
      const cards = await list(html`<promise-list .feed=${umea()}></promise-list>`);
      const plain = await list(html`<promise-list .feed=${umea()} layout="list"></promise-list>`);
      expect(size(plain)).to.be.below(size(cards));
    });

    it('cards: areas stand in the margin where there is room, and above where there is not', async () => {
      const element = await list(html`<promise-list .feed=${umea()}></promise-list>`);
      const boxes = () => {
        const [heading, promises] = ['[part="group-heading"]', '[part="group"] ul'].map((selector) =>
          one(element, selector).getBoundingClientRect(),
        );
        return { heading: heading!, promises: promises! };
      };
      await setViewport({ width: 1280, height: 800 });
      expect(boxes().heading.right).to.be.below(boxes().promises.left);
      await setViewport({ width: 400, height: 800 });
      expect(boxes().heading.bottom).to.be.below(boxes().promises.top + 1);
    });
  });

  describe('limit', () => {
    it('shows so many, and the rest on request', async () => {
      const element = await list(html`<promise-list .feed=${umea()} limit="3"></promise-list>`);
      expect(wordings(element)).to.deep.equal(SIGNED.slice(0, 3));
      expect(texts(element, '[part="group-heading"]')).to.have.length(1);
      await click(element, 'Visa alla 7 löften');
      expect(wordings(element)).to.deep.equal(SIGNED);
    });

    it('keeps the keyboard in the list when "Visa alla" has done its work', async () => {
      const element = await list(html`<promise-list .feed=${umea()} limit="3"></promise-list>`);
      control(element, 'Visa alla').focus();
      await click(element, 'Visa alla');
      expect(element.shadowRoot?.activeElement).to.exist;
    });

    it('below one is no limit', async () => {
      for (const limit of [0, -1, NaN]) {
        const element = await list(html`<promise-list .feed=${umea()} .limit=${limit}></promise-list>`);
        expect(wordings(element), String(limit)).to.have.length(7);
      }
    });
  });

  describe('heading', () => {
    const heading = (element: Element) => all(element, '[part="heading"]');

    it('is the feed’s title, or the editor’s, or none', async () => {
      const own = await list(html`<promise-list .feed=${umea()} heading="Våra löften"></promise-list>`);
      const none = await list(html`<promise-list .feed=${umea()} heading=""></promise-list>`);
      expect(heading(own).map(text)).to.deep.equal(['Våra löften']);
      expect(heading(none)).to.be.empty;
    });

    it('stands at the level that the page needs', async () => {
      const element = await list(html`<promise-list .feed=${umea()} heading-level="4"></promise-list>`);
      expect(heading(element)[0]?.ariaLevel).to.equal('4');
      expect(all(element, '[part="group-heading"]')[0]?.ariaLevel).to.equal('5');
      // As a framework may set it.
      element.headingLevel = '3' as never;
      await element.updateComplete;
      expect(all(element, '[part="group-heading"]')[0]?.ariaLevel).to.equal('4');
    });

    it('never at a level that a page’s own heading has or that does not exist', async () => {
      for (const [given, level] of [
        ['1', '2'],
        ['9', '6'],
        ['två', '2'],
      ]) {
        const element = await list(
          html`<promise-list .feed=${umea()} heading-level=${given!}></promise-list>`,
        );
        expect(heading(element)[0]?.ariaLevel, given).to.equal(level);
      }
    });
  });

  it('is not there with [hidden], whatever the page’s styles say', async () => {
    const element = await list(
      html`<promise-list .feed=${umea()} hidden style="display: grid"></promise-list>`,
    );
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('keeps open what the reader opened, and nothing else, when another feed comes', async () => {
    const element = await list(html`<promise-list .feed=${example()}></promise-list>`);
    const open = () =>
      all<HTMLDetailsElement>(element, 'details')
        .filter((details) => details.open)
        .map((details) => text(details.closest('li')!.querySelector('[part="wording"]')).slice(0, 30));
    const show = async (items: unknown[]) => {
      element.feed = { ...example(), items };
      await element.updateComplete;
      return open();
    };
    const toggled = next(one(element, 'details'), 'toggle');
    control(element, '3 uppföljningar').click();
    await toggled;
    await element.updateComplete;
    const [opened] = open();
    const { items } = example();
    expect(await show(items.slice(1)), 'another stands in its place').to.deep.equal([]);
    expect(await show(items)).to.deep.equal([opened]);
  });

  it('marks example data, and shows its follow-ups behind a disclosure', async () => {
    const element = await list(html`<promise-list .feed=${example()}></promise-list>`);
    expect(text(one(element, '[part="badge"]'))).to.include('Exempeldata');
    expect(texts(element, 'summary')).to.include('3 uppföljningar').and.include('1 uppföljning');
    expect(texts(element, '[part="meta"] [part="status"]')).to.deep.equal([
      'Delvis genomfört',
      'Genomfört',
      'Ej genomfört',
      'Pausat',
      'Ej uppföljt',
      'Ej uppföljt',
    ]);
  });

  it('shows what an author wrote beside the promises: an area’s introduction, plain words, a contact', async () => {
    const element = await list(html`<promise-list .feed=${example()}></promise-list>`);
    const words = text(element.shadowRoot);
    expect(words).to.include('Löften om platser där många går förbi varje dag.');
    expect(words).to.include('Vi ska göra Stationsparken ljusare.');
    expect(words).to.include('medborgarloften@example.org');
  });

  it('renders a plain JSON Feed of a CMS as text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      title: 'Kommunens löften',
      items: [
        {
          id: '1',
          title: 'Belysning',
          content_html: '<p>Vi byter <b>alla</b> lampor &amp; stolpar.</p>',
          tags: ['Gator'],
          authors: [{ name: 'Kommunen' }],
        },
      ],
    };
    const element = await list(html`<promise-list .feed=${feed}></promise-list>`);
    expect(wordings(element)).to.deep.equal(['Vi byter alla lampor & stolpar.']);
    expect(texts(element, '[part="promise-title"], [part="group-heading"]')).to.deep.equal([
      'Gator',
      'Belysning',
    ]);
    expect(text(one(element, '[part="parties"]'))).to.equal('Lovat av Kommunen');
  });
});
