// What pages show of a document: promises in order with their parties, follow-ups and status looked up.
import { expect } from '@open-wc/testing';
import { toPromiseFeed, type CitizenPromise } from '../../src/feed/model.js';
import type { FeedDocument, FeedItem } from '../../src/feed/schema.js';
import { fullFeed, umea, X } from './feeds.js';

interface Report {
  id?: string;
  end: string;
  published?: string;
  status: 'planned' | 'ongoing' | 'partly' | 'done' | 'paused';
  promises?: string[];
}

/** The Umeå feed with follow-ups, in the given order, before or after its promises. */
function withFollowUps(reports: Report[], where: 'before' | 'after' = 'after'): FeedDocument {
  const feed = umea();
  const items = reports.map(({ id, end, published, status, promises }, index): FeedItem => ({
    id: id ?? `uppfoljning-${index}`,
    content_text: `Rapport ${index}.`,
    date_published: published ?? '2026-11-02T00:00:00+01:00',
    [X]: {
      type: 'follow-up',
      promises: promises ?? ['synlig-polis'],
      period: { start: end.slice(0, 4), end },
      status,
      activities: [],
      sources: [],
      reportedBy: 'Polisen',
    },
  }));
  feed.items = where === 'after' ? [...feed.items, ...items] : [...items, ...feed.items];
  return feed;
}

const find = (document: FeedDocument, id: string): CitizenPromise =>
  toPromiseFeed(document).promises.find((promise) => promise.id === id)!;

const plain = (items: FeedItem[], rest: Partial<FeedDocument> = {}): FeedDocument => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nyheter',
  ...rest,
  items,
});

describe('the Umeå feed', () => {
  it('shows seven promises in the document’s order', () => {
    expect(toPromiseFeed(umea()).promises.map(({ id }) => id)).to.deep.equal([
      'organiserad-brottslighet',
      'synlig-polis',
      'manniskoexploatering',
      'vald-i-nara-relation',
      'oskyddade-trafikanter',
      'cyklister-och-gangtrafikanter',
      'motorburna-unga',
    ]);
  });

  it('is in the order that the promises say, wherever they stand in the file', () => {
    const feed = umea();
    const shuffled = { ...feed, items: [...feed.items].reverse() };
    const ids = (document: FeedDocument) => toPromiseFeed(document).promises.map(({ id }) => id);
    expect(ids(shuffled)).to.deep.equal(ids(umea()));
  });

  it('names the parties as the text of each promise does', () => {
    const names = (id: string) => find(umea(), id).parties.map(({ name }) => name);
    expect(names('organiserad-brottslighet')).to.deep.equal(['Polisen', 'Umeå kommun']);
    expect(names('synlig-polis')).to.deep.equal(['Polisen']);
    expect(names('motorburna-unga')).to.deep.equal(['Umeå kommun', 'Polisen']);
  });

  it('has an area for each promise', () => {
    expect(find(umea(), 'synlig-polis').area).to.include({ title: 'Öka trygghet och minska brottslighet' });
    expect(find(umea(), 'oskyddade-trafikanter').area).to.include({ title: 'Trygg trafikmiljö' });
  });

  it('says no status of anything, for it holds no follow-up', () => {
    for (const { status, followUps } of toPromiseFeed(umea()).promises) {
      expect(status).to.be.undefined;
      expect(followUps).to.deep.equal([]);
    }
  });

  it('is told whole: period, signature, signatories, zone', () => {
    const feed = toPromiseFeed(umea());
    expect(feed).to.include({ title: 'Medborgarlöften Umeå 2025–2027', language: 'sv', example: false });
    expect(feed.period).to.deep.equal({ start: '2025', end: '2027' });
    expect(feed.signed).to.deep.equal({ date: '2025-03-11', place: 'Umeå' });
    expect(feed.signatories.map(({ name }) => name)).to.deep.equal(['Hans Lindberg', 'Michael Rystedt']);
    expect(feed.timeZone).to.equal('Europe/Stockholm');
    expect(feed.sourceUrl).to.be.undefined;
  });

  it('is of the zone of its place, or of Swedish time where it names none', () => {
    const feed = fullFeed();
    feed[X]!.place!.timeZone = 'Europe/Helsinki';
    expect(toPromiseFeed(feed).timeZone).to.equal('Europe/Helsinki');
    delete feed[X]!.place;
    expect(toPromiseFeed(feed).timeZone).to.equal('Europe/Stockholm');
  });

  it('has each follow-up in its own language, or in the feed’s', () => {
    const feed = { ...fullFeed(), language: 'fi' };
    expect(toPromiseFeed(feed).promises[0]!.followUps[0]!.language).to.equal('sv');
    delete feed.items[1]!.language;
    expect(toPromiseFeed(feed).promises[0]!.followUps[0]!.language).to.equal('fi');
  });

  it('is made without changing the document', () => {
    const document = withFollowUps([{ end: '2026', status: 'done' }]);
    const before = structuredClone(document);
    toPromiseFeed(document);
    expect(document).to.deep.equal(before);
  });
});

describe('the status of a promise', () => {
  for (const where of ['before', 'after'] as const) {
    it(`is its follow-up’s, which stands ${where} it`, () => {
      const document = withFollowUps([{ end: '2026', status: 'partly' }], where);
      expect(find(document, 'synlig-polis').status).to.equal('partly');
    });
  }

  it('is not reviewed for the others, once the feed has a follow-up', () => {
    const feed = toPromiseFeed(withFollowUps([{ end: '2026', status: 'done' }]));
    const others = feed.promises.filter(({ id }) => id !== 'synlig-polis');
    expect(others).to.have.length(6);
    for (const { status } of others) expect(status).to.equal('not-reviewed');
  });

  it('is of each promise that a follow-up names', () => {
    const promises = ['synlig-polis', 'motorburna-unga', 'synlig-polis'];
    const document = withFollowUps([{ end: '2026', status: 'paused', promises }]);
    for (const id of promises) {
      expect(find(document, id).status).to.equal('paused');
      expect(find(document, id).followUps).to.have.length(1);
    }
  });

  it('is that of the period that ends last', () => {
    const document = withFollowUps([
      { end: '2026-06-30', status: 'done', published: '2027-01-01T00:00:00+01:00' },
      { end: '2026-09-30', status: 'ongoing', published: '2026-10-01T00:00:00+02:00' },
      { end: '2025-12-31', status: 'planned' },
    ]);
    const { status, followUps } = find(document, 'synlig-polis');
    expect(status).to.equal('ongoing');
    expect(followUps.map(({ id }) => id)).to.deep.equal(['uppfoljning-1', 'uppfoljning-0', 'uppfoljning-2']);
  });

  it('takes a bare year to end on its last day', () => {
    const ends = (...reports: Report[]) => find(withFollowUps(reports), 'synlig-polis').status;
    expect(ends({ end: '2026-12-30', status: 'done' }, { end: '2026', status: 'ongoing' })).to.equal(
      'ongoing',
    );
    expect(ends({ end: '2026', status: 'ongoing' }, { end: '2027-01-01', status: 'done' })).to.equal('done');
  });

  it('is, of periods that end together, the one published last, whatever the zone it is written in', () => {
    const document = withFollowUps([
      { end: '2026-12-31', status: 'done', published: '2027-01-10T23:30:00Z' },
      // Half an hour later, though it reads as earlier.
      { end: '2026', status: 'ongoing', published: '2027-01-10T23:00:00-01:00' },
      { end: '2026', status: 'planned', published: '2027-01-11T00:00:00+01:00' },
    ]);
    const { status, followUps } = find(document, 'synlig-polis');
    expect(status).to.equal('ongoing');
    expect(followUps.map(({ id }) => id)).to.deep.equal(['uppfoljning-1', 'uppfoljning-0', 'uppfoljning-2']);
  });

  it('is, of those published together, the first in the feed', () => {
    const document = withFollowUps([
      { end: '2026', status: 'ongoing' },
      { end: '2026', status: 'done' },
    ]);
    expect(find(document, 'synlig-polis').status).to.equal('ongoing');
  });
});

describe('a follow-up', () => {
  it('keeps its words, sources and who reports', () => {
    const [followUp] = find(fullFeed(), 'reflexer').followUps;
    expect(followUp).to.deep.include({
      id: 'uppfoljning-1',
      text: 'Reflexer delades ut.',
      published: '2026-11-02T00:00:00+01:00',
      status: 'ongoing',
      sources: [{ title: 'Rapport', url: 'https://kommun.example/rapport.pdf' }],
      reportedBy: 'Exempelstad',
    });
  });

  it('is no promise', () => {
    expect(toPromiseFeed(fullFeed()).promises.map(({ id }) => id)).to.deep.equal(['reflexer']);
  });
});

describe('a plain JSON Feed', () => {
  const item: FeedItem = {
    id: '1',
    title: 'Fler vuxna i centrum',
    content_html: '<p>Vi lovar <b>fler</b> vuxna &amp; bättre ljus.</p>',
    tags: ['Trygghet', 'Centrum'],
    authors: [{ name: 'Polisen', url: 'https://polis.example/' }, { name: 'Exempelstad' }],
  };

  it('shows title, text, area and parties', () => {
    const [promise] = toPromiseFeed(plain([item])).promises;
    expect(promise).to.include({
      title: 'Fler vuxna i centrum',
      text: 'Vi lovar fler vuxna & bättre ljus.',
      language: 'sv',
    });
    expect(promise!.area).to.include({ title: 'Trygghet' });
    expect(promise!.parties.map(({ name }) => name)).to.deep.equal(['Polisen', 'Exempelstad']);
    expect(promise!.parties[0]!.url).to.equal('https://polis.example/');
  });

  it('prefers the text to the markup', () => {
    const [promise] = toPromiseFeed(plain([{ ...item, content_text: 'Ren text.' }])).promises;
    expect(promise!.text).to.equal('Ren text.');
  });

  it('offers each area and party once', () => {
    const feed = toPromiseFeed(plain([item, { ...item, id: '2' }, { ...item, id: '3', tags: ['Trafik'] }]));
    expect(feed.areas.map(({ title }) => title)).to.deep.equal(['Trygghet', 'Trafik']);
    expect(feed.parties.map(({ name }) => name)).to.deep.equal(['Polisen', 'Exempelstad']);
    expect(feed.promises[0]!.area).to.equal(feed.promises[1]!.area);
  });

  it('names the feed’s authors where an item names none', () => {
    const feed = toPromiseFeed(
      plain([{ id: '1', content_text: 'Vi lovar.' }], { authors: [{ name: 'Vännäs' }] }),
    );
    expect(feed.promises[0]!.parties.map(({ name }) => name)).to.deep.equal(['Vännäs']);
  });

  it('does without tags and authors, and takes an author without a name for none', () => {
    const items = [{ id: '1', content_text: 'Vi lovar.', authors: [{ url: 'https://a.example/' }] }];
    const [promise] = toPromiseFeed(plain(items)).promises;
    expect(promise!.area).to.be.undefined;
    expect(promise!.parties).to.deep.equal([]);
  });

  it('keeps the feed’s order and language', () => {
    const items = ['b', 'a', 'c'].map((id) => ({ id, content_text: id }));
    const feed = toPromiseFeed(
      plain([...items, { id: 'd', content_text: 'd', language: 'fi' }], { language: 'en' }),
    );
    expect(feed.promises.map(({ id, language }) => [id, language])).to.deep.equal([
      ['b', 'en'],
      ['a', 'en'],
      ['c', 'en'],
      ['d', 'fi'],
    ]);
  });

  it('is of Swedish time, and has no signatures, campaigns or words of its own', () => {
    expect(toPromiseFeed(plain([item]))).to.deep.include({
      timeZone: 'Europe/Stockholm',
      intro: '',
      signatories: [],
      campaigns: [],
    });
    expect(toPromiseFeed(plain([item], { description: 'Så gör vi.' })).intro).to.equal('Så gör vi.');
    expect(toPromiseFeed(plain([item])).parties[0]).to.include({ kind: 'other' });
  });

  it('says no status', () => {
    expect(toPromiseFeed(plain([item])).promises[0]!.status).to.be.undefined;
  });
});

describe('when a feed was last updated', () => {
  const updated = (...items: Partial<FeedItem>[]) =>
    toPromiseFeed(plain(items.map((item, id) => ({ id: String(id), content_text: 'x', ...item })))).updated;

  it('is the newest instant of its items, published or modified', () => {
    const older = { date_published: '2026-01-01T00:00:00Z' };
    const modified = { date_published: '2025-01-01T00:00:00Z', date_modified: '2026-02-01T00:00:00Z' };
    expect(updated(older, modified, older)).to.equal('2026-02-01T00:00:00Z');
    expect(updated(modified, { date_published: '2026-03-01T00:00:00Z' })).to.equal('2026-03-01T00:00:00Z');
  });

  it('is compared as an instant, not as a text', () => {
    const early = { date_published: '2026-01-02T00:30:00+02:00' };
    const late = { date_published: '2026-01-01T23:00:00Z' };
    expect(updated(early, late)).to.equal(late.date_published);
    expect(updated(late, early)).to.equal(late.date_published);
  });

  it('is not known of a feed without dates', () => {
    expect(updated({}, {})).to.be.undefined;
  });
});
