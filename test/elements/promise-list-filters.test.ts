// How a resident narrows a list by buttons and words, and finds the way back.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { all, click, control, example, one, text, texts, type, umea, wordings } from './page.js';

const withFilters = (feed: unknown) =>
  fixture<PromiseList>(html`<promise-list .feed=${feed} filters search></promise-list>`);
const buttons = (element: Element) => texts(element, '[part="filter"]');
const result = (element: Element) => text(one(element, '.result > [role="status"]'));

describe('<promise-list filters>', () => {
  it('has real buttons in named groups, with counts', async () => {
    const element = await withFilters(umea());
    expect(buttons(element)).to.deep.equal([
      'Öka trygghet och minska brottslighet 4',
      'Trygg trafikmiljö 3',
      'Polisen 7',
      'Umeå kommun 6',
    ]);
    expect(all(element, '[part="filter"]').every((it) => it instanceof HTMLButtonElement)).to.be.true;
    expect(all(element, '.facet').map((list) => list.ariaLabel)).to.deep.equal(['Område', 'Lovat av']);
  });

  it('offers statuses where promises have been followed up, with the parties’ short names', async () => {
    const element = await withFilters(example());
    expect(buttons(element)).to.include.members([
      'Ej uppföljt 2',
      'Delvis genomfört 1',
      'Genomfört 1',
      'Ej genomfört 1',
      'Pausat 1',
      'Nattvandrarna 1',
    ]);
  });

  it('offers no choice where there is only one', async () => {
    const feed = umea();
    feed.items = feed.items.filter((item) => item._medborgarloften.area === 'trafik');
    const element = await withFilters(feed);
    expect(all(element, '.facet').map((list) => list.ariaLabel)).to.deep.equal(['Lovat av']);
  });

  it('counts a promise once where its feed names someone twice', async () => {
    const by = (...names: string[]) => ({
      id: names.join(),
      content_text: 'Text',
      authors: names.map((name) => ({ name })),
    });
    const element = await withFilters({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: [by('A', 'A'), by('B', 'A')],
    });
    expect(buttons(element)).to.deep.equal(['A 2', 'B 1']);
  });

  it('narrows, says how far, and widens with the same button', async () => {
    const element = await withFilters(umea());
    const button = control(element, 'Trygg trafikmiljö');
    expect(button.ariaPressed).to.equal('false');

    await click(element, 'Trygg trafikmiljö');
    expect(button.ariaPressed).to.equal('true');
    expect(wordings(element)).to.have.length(3);
    expect(texts(element, '[part="group-heading"]')).to.deep.equal(['Trygg trafikmiljö']);
    expect(result(element)).to.equal('3 av 7 löften');

    await click(element, 'Trygg trafikmiljö');
    expect(button.ariaPressed).to.equal('false');
    expect(wordings(element)).to.have.length(7);
    expect(result(element)).to.equal('');
  });

  it('chooses one of a kind: the newest press wins', async () => {
    const element = await withFilters(umea());
    await click(element, 'Trygg trafikmiljö');
    await click(element, 'Öka trygghet');
    expect(control(element, 'Trygg trafikmiljö').ariaPressed).to.equal('false');
    expect(result(element)).to.equal('4 av 7 löften');
  });

  it('counts what is left after the other filters and the search', async () => {
    const element = await withFilters(umea());
    await click(element, 'Öka trygghet');
    expect(buttons(element)).to.deep.equal([
      'Öka trygghet och minska brottslighet 4',
      'Trygg trafikmiljö 3',
      'Polisen 4',
      'Umeå kommun 3',
    ]);
    await type(element, 'narkotika');
    expect(buttons(element)).to.deep.equal([
      'Öka trygghet och minska brottslighet 1',
      'Trygg trafikmiljö 0',
      'Polisen 1',
      'Umeå kommun 1',
    ]);
  });

  it('keeps the keyboard on the button that was pressed', async () => {
    const element = await withFilters(umea());
    control(element, 'Umeå kommun').focus();
    await click(element, 'Umeå kommun');
    expect(text(element.shadowRoot?.activeElement)).to.match(/^Umeå kommun/);
  });

  it('keeps the keyboard in the list when everything is cleared', async () => {
    const element = await withFilters(umea());
    await click(element, 'Umeå kommun');
    control(element, 'Rensa').focus();
    await click(element, 'Rensa');
    expect(wordings(element)).to.have.length(7);
    expect(element.shadowRoot?.activeElement).to.exist;
  });

  it('keeps the resident’s choice when the feed is renewed', async () => {
    const element = await withFilters(umea());
    await click(element, 'Trygg trafikmiljö');
    element.feed = umea();
    await element.updateComplete;
    expect(result(element)).to.equal('3 av 7 löften');
  });
});

describe('<promise-list search>', () => {
  const found = async (query: string, feed: unknown = umea()) => {
    const element = await withFilters(feed);
    await type(element, query);
    return result(element);
  };

  it('has a field with a name', async () => {
    const element = await withFilters(umea());
    expect(text(one<HTMLInputElement>(element, '[part="search"]').labels?.[0])).to.equal('Sök i löftena');
  });

  it('folds case', async () => {
    expect(await found('NARKOTIKA')).to.equal('1 av 7 löften');
  });

  it('finds å, ä and ö without their marks, for keyboards that have none', async () => {
    expect(await found('gangtrafikanter')).to.equal('1 av 7 löften');
    expect(await found('gångtrafikanter')).to.equal('1 av 7 löften');
  });

  it('takes marks at their word', async () => {
    expect(await found('nårkotika')).to.match(/^0 av 7 löften\./);
  });

  it('takes letters that a keyboard composes of two', async () => {
    expect(await found('ga\u030angtrafikanter')).to.equal('1 av 7 löften');
  });

  it('wants every word, in any order', async () => {
    expect(await found('höst vår')).to.equal('1 av 7 löften');
    expect(await found('höst narkotika')).to.match(/^0 av 7 löften\./);
  });

  it('finds areas, parties and follow-ups', async () => {
    expect(await found('trafikmiljö')).to.equal('3 av 7 löften');
    expect(await found('lyktor', example())).to.equal('1 av 6 löften');
    expect(await found('nattvandring', example())).to.equal('1 av 6 löften');
  });

  it('leaves the field alone while somebody types', async () => {
    const element = await withFilters(umea());
    await type(element, 'polisen ');
    expect(one<HTMLInputElement>(element, '[part="search"]').value).to.equal('polisen ');
  });

  it('announces results in a live region that was there before', async () => {
    const element = await withFilters(umea());
    const region = one(element, '.result > [role="status"]');
    await type(element, 'polis');
    expect(one(element, '.result > [role="status"]')).to.equal(region);
    expect(text(region)).to.equal('7 av 7 löften');
  });

  it('helps where nothing fits, and leads back', async () => {
    const element = await withFilters(umea());
    await click(element, 'Trygg trafikmiljö');
    await type(element, 'raketer');
    expect(wordings(element)).to.be.empty;
    expect(text(element.shadowRoot)).to.include('Inget löfte passar.');
    await click(element, 'Rensa');
    expect(wordings(element)).to.have.length(7);
    expect(one<HTMLInputElement>(element, '[part="search"]').value).to.equal('');
  });
});
