// What a page shows of a feed with mistakes in it, and what its owner is told: the good is kept, the bad is named.
import { expect } from '@open-wc/testing';
import { toPromiseFeed, type CitizenPromise } from '../../src/feed/model.js';
import { read } from '../../src/feed/read.js';
import { changed, fullFeed, umea, X, type Path } from './feeds.js';

/** Reads a feed in which something stands at a place where it should not. */
const readWith = (path: Path, value: unknown, feed: unknown = fullFeed()) => read(changed(feed, path, value));
const ids = (reading: ReturnType<typeof read>) => reading.document?.items.map(({ id }) => id);
const paths = (reading: ReturnType<typeof read>) => reading.problems.map(({ path }) => path);

describe('reading a good feed', () => {
  it('keeps the Umeå feed whole, without a problem', () => {
    expect(read(umea())).to.deep.equal({ document: umea(), problems: [] });
  });

  it('keeps every field that there is', () => {
    expect(read(fullFeed())).to.deep.equal({ document: fullFeed(), problems: [] });
  });

  it('passes over keys that it does not know', () => {
    const reading = read({ ...fullFeed(), user_comment: 'Hej', _other: { about: 'x' } });
    expect(reading).to.deep.equal({ document: fullFeed(), problems: [] });
  });

  it('leaves what it was given untouched', () => {
    const given = changed(umea(), ['items', 0, X, 'area'], 'okand');
    const before = structuredClone(given);
    read(given);
    expect(given).to.deep.equal(before);
  });

  it('reads a plain JSON Feed 1 of a CMS, with markup alone', () => {
    const plain = {
      version: 'https://jsonfeed.org/version/1',
      title: 'Nyheter',
      items: [{ id: '1', title: 'Löfte', content_html: '<p>Vi lovar.</p>', tags: ['Trafik'] }],
    };
    expect(read(plain)).to.deep.equal({ document: plain, problems: [] });
  });
});

describe('reading where a page gave names of a feed’s to all objects', () => {
  const GIVEN = {
    title: 'Sidans',
    intro: 'Sidans',
    url: 'https://sidan.example/',
    contact: 'Sidans',
    style: 'sidans',
  };
  const all = Object.prototype as Record<string, unknown>;
  beforeEach(() => void Object.assign(all, GIVEN));
  afterEach(() => {
    for (const name of Object.keys(GIVEN)) delete all[name];
  });
  /** Without what GIVEN has. */
  const bare = () => {
    const { title, [X]: own, items, ...rest } = fullFeed();
    const { contact: _contact, areas, place, ...others } = own!;
    return {
      ...rest,
      title,
      [X]: {
        ...others,
        areas: areas.map(({ id, title }) => ({ id, title })),
        place: { ...place, timeZone: 'Europe/Oslo' },
      },
      items: items.map(({ url: _url, title: _title, ...item }) => item),
    };
  };

  it('keeps what the feed has, and takes nothing for it that it has not', () => {
    const { document, problems } = read(bare());
    expect(JSON.parse(JSON.stringify({ document, problems }))).to.deep.equal({
      document: bare(),
      problems: [],
    });
    const [area] = document![X]!.areas;
    expect([document![X]!.contact, area!.intro, document!.items[0]!.url]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('misses what a feed must have', () => {
    const { title: _title, ...rest } = bare();
    expect(paths(read(rest))).to.deep.equal(['title']);
  });

  it('makes a model of it in which there is nothing of the page’s', () => {
    const feed = toPromiseFeed(read(bare()).document!);
    expect([
      feed.contact,
      feed.areas[0]!.intro,
      feed.promises[0]!.followUps[0]!.status,
      feed.timeZone,
    ]).to.deep.equal([undefined, undefined, 'ongoing', 'Europe/Oslo']);
    const plain = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'CMS',
      items: [{ id: '1', content_text: 'A', tags: ['T'], authors: [{ name: 'N' }] }],
    };
    const [{ area, parties }] = toPromiseFeed(read(plain).document!).promises as [CitizenPromise];
    expect([area!.intro, parties[0]!.url]).to.deep.equal([undefined, undefined]);
    const all = toPromiseFeed(read(plain).document!);
    expect([all.contact, all.period]).to.deep.equal([undefined, undefined]);
  });
});

describe('reading what is no feed', () => {
  for (const value of [undefined, null, 'hej', 7, true, [], [{}], {}]) {
    it(`gives no document for ${JSON.stringify(value)}, and one problem of the whole`, () => {
      const reading = read(value);
      expect(reading).not.to.have.property('document');
      expect(paths(reading)).to.deep.equal(['']);
      expect(reading.problems[0]!.expected).to.contain('items');
    });
  }

  for (const items of [undefined, null, 'många', { 0: {} }]) {
    it(`gives no document where items is ${JSON.stringify(items)}`, () => {
      const reading = readWith(['items'], items);
      expect(reading).not.to.have.property('document');
      expect(reading.problems).to.have.length(1);
    });
  }
});

describe('items that are none', () => {
  for (const [what, value, found] of [
    ['null', null, 'null'],
    ['a text', 'Vi lovar', 'Vi lovar'],
    ['a list', [], 'a list'],
  ] as const) {
    it(`leaves out ${what} and keeps the rest`, () => {
      const reading = readWith(['items', 2], value, umea());
      expect(reading.problems).to.deep.equal([{ path: 'items[2]', expected: 'object', found }]);
      expect(ids(reading)).to.deep.equal(
        umea()
          .items.map(({ id }) => id)
          .filter((id) => id !== 'manniskoexploatering'),
      );
    });
  }

  it('leaves out an item of unknown type', () => {
    const reading = readWith(['items', 1, X, 'type'], 'nyhet');
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: `items[1].${X}.type`, found: 'nyhet' });
    expect(reading.problems[0]!.expected).to.contain('promise').and.to.contain('follow-up');
    expect(ids(reading)).to.deep.equal(['reflexer']);
  });

  it('leaves out an item that does not say what it is', () => {
    const reading = readWith(['items', 1, X], undefined);
    expect(paths(reading)).to.deep.equal([`items[1].${X}`]);
    expect(ids(reading)).to.deep.equal(['reflexer']);
  });

  it('leaves out an item without an id, or with a number for one', () => {
    for (const id of [undefined, 7]) {
      const reading = readWith(['items', 1, 'id'], id);
      expect(paths(reading)).to.deep.equal(['items[1].id']);
      expect(ids(reading)).to.deep.equal(['reflexer']);
    }
  });

  it('leaves out a promise without its wording: markup is not the signed text', () => {
    const reading = readWith(['items', 0, 'content_text'], undefined);
    expect(paths(reading)).to.include('items[0].content_text');
    expect(ids(reading)).to.not.include('reflexer');
  });

  it('leaves out a follow-up whose status is unknown: none is guessed', () => {
    const reading = readWith(['items', 1, X, 'status'], 'almost');
    expect(reading.problems[0]).to.include({ path: `items[1].${X}.status`, found: 'almost' });
    expect(ids(reading)).to.deep.equal(['reflexer']);
  });
});

describe('ids', () => {
  it('keeps the first of two items with one id', () => {
    const second = { ...umea().items[1], content_text: 'En annan.' };
    const reading = readWith(['items', 7], second, umea());
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: 'items[7].id', found: 'synlig-polis' });
    expect(reading.document).to.deep.equal(umea());
  });

  for (const list of ['areas', 'parties', 'campaigns', 'facts'] as const) {
    it(`keeps the first of two ${list} with one id`, () => {
      const full = fullFeed();
      const entries = full[X]![list]!;
      const reading = readWith([X, list, entries.length], entries[0]);
      expect(paths(reading)).to.deep.equal([`${X}.${list}[${entries.length}].id`]);
      expect(reading.document).to.deep.equal(full);
    });
  }

  it('counts places by what was written, not by what was kept', () => {
    const items = [null, 'text', ...umea().items];
    const feed = changed({ ...umea(), items }, ['items', 4, X, 'parties', 1], 'skolan');
    const reading = read(feed);
    expect(paths(reading)).to.deep.equal(['items[0]', 'items[1]', `items[4].${X}.parties[1]`]);
  });
});

describe('references', () => {
  it('shows a promise of an unknown area without an area', () => {
    const reading = readWith(['items', 0, X, 'area'], 'okand');
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: `items[0].${X}.area`, found: 'okand' });
    expect(reading.problems[0]!.expected).to.contain('area');
    expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
    expect(reading.document!.items[0]![X]).to.include({ area: '' });
  });

  it('shows a promise with the parties that are known', () => {
    const reading = readWith(['items', 0, X, 'parties'], ['okand', 'skolan']);
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: `items[0].${X}.parties[0]`, found: 'okand' });
    expect(reading.document!.items[0]![X]).to.have.property('parties').that.deep.equals(['skolan']);
  });

  it('leaves out a follow-up of promises that are not there', () => {
    const reading = readWith(['items', 1, X, 'promises'], ['borta']);
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: `items[1].${X}.promises[0]`, found: 'borta' });
    expect(ids(reading)).to.deep.equal(['reflexer']);
  });

  it('leaves out a follow-up of a follow-up', () => {
    const reading = readWith(['items', 1, X, 'promises'], ['uppfoljning-1']);
    expect(paths(reading)).to.deep.equal([`items[1].${X}.promises[0]`]);
    expect(ids(reading)).to.deep.equal(['reflexer']);
  });

  it('keeps a follow-up for those of its promises that are there', () => {
    const reading = readWith(['items', 1, X, 'promises'], ['borta', 'reflexer']);
    expect(paths(reading)).to.deep.equal([`items[1].${X}.promises[0]`]);
    expect(reading.document!.items[1]![X]).to.have.property('promises').that.deep.equals(['reflexer']);
  });

  it('names the place of unknown parties and promises wherever they are referred to', () => {
    for (const path of [
      [X, 'signatories', 0, 'party'],
      [X, 'campaigns', 0, 'promise'],
      [X, 'campaigns', 0, 'occurrences', 0, 'activities', 0, 'parties', 0],
      ['items', 1, X, 'activities', 0, 'parties', 0],
    ]) {
      const reading = readWith(path, 'okand');
      const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
      expect(paths(reading)).to.deep.equal([written.slice(1)]);
      expect(reading.problems[0]!.found).to.equal('okand');
      expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
    }
  });
});

describe('dates', () => {
  for (const date of ['2026-02-30', '2026-13-01', '2025-02-29', '12 oktober 2026', 20261012]) {
    it(`leaves out ${date} and keeps what it was the date of`, () => {
      const reading = readWith([X, 'campaigns', 0, 'occurrences', 0, 'start'], date);
      expect(reading.problems).to.have.length(1);
      expect(reading.problems[0]).to.include({
        path: `${X}.campaigns[0].occurrences[0].start`,
        found: String(date),
      });
      expect(reading.problems[0]!.expected).to.contain('date');
      const occurrence = reading.document![X]!.campaigns[0]!.occurrences[0]!;
      expect(occurrence).not.to.have.property('start');
      expect(occurrence.end).to.equal('2026-10-18');
    });
  }

  it('keeps a promise whose publication date is not in the calendar', () => {
    const reading = readWith(['items', 0, 'date_published'], '2026-02-30T00:00:00+01:00');
    expect(paths(reading)).to.include('items[0].date_published');
    expect(new Set(paths(reading)).size, 'each place is named once').to.equal(reading.problems.length);
    expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
    expect(reading.document!.items[0]).not.to.have.property('date_published');
  });

  it('names an end before the start', () => {
    const reading = readWith([X, 'campaigns', 0, 'occurrences', 0, 'end'], '2026-10-11');
    expect(paths(reading)).to.deep.equal([`${X}.campaigns[0].occurrences[0].end`]);
    expect(reading.problems[0]!.found).to.equal('2026-10-11');
  });

  it('takes a bare year’s end for its last day', () => {
    expect(readWith([X, 'period'], { start: '2027-12-31', end: '2027' }).problems).to.deep.equal([]);
    expect(paths(readWith([X, 'period'], { start: '2028-01-01', end: '2027' }))).to.deep.equal([
      `${X}.period.end`,
    ]);
  });
});

describe('links', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//kommun.example/',
    '/loften.pdf',
    'mailto:a@b.example',
  ]) {
    it(`keeps no link to ${JSON.stringify(address)}`, () => {
      for (const path of [
        ['home_page_url'],
        ['authors', 0, 'url'],
        [X, 'sourceUrl'],
        [X, 'parties', 0, 'url'],
        [X, 'facts', 0, 'url'],
        ['items', 0, 'url'],
        ['items', 1, X, 'sources', 0, 'url'],
      ]) {
        const reading = readWith(path, address);
        expect(reading.problems, path.join()).to.have.length(1);
        expect(reading.problems[0]!.expected).to.contain('http');
        expect(reading.problems[0]!.found).to.equal(address);
        expect(JSON.stringify(reading.document)).not.to.contain(JSON.stringify(address));
        expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
      }
    });
  }
});

describe('what the owner is told', () => {
  for (const [path, value, expected, found] of [
    [['title'], { sv: 'Löften' }, 'text, 1–500 characters', 'an object'],
    [[X, 'place', 'latitude'], -91, 'number, -90–90', '-91'],
    [[X, 'place', 'latitude'], 91, 'number, -90–90', '91'],
    [[X, 'place', 'timeZone'], 'Umeå', 'IANA time zone', 'Umeå'],
    [[X, 'campaigns', 0, 'season'], 'winter', 'spring or autumn', 'winter'],
    [[X, 'campaigns', 0, 'occurrences', 0, 'year'], 0, 'year', '0'],
    [[X, 'campaigns', 0, 'occurrences', 0, 'year'], 10_000, 'year', '10000'],
    [[X, 'campaigns', 0, 'occurrences', 0, 'end'], '2026-10-11', 'day not before the start', '2026-10-11'],
    [[X, 'facts', 0, 'id'], 'Syns!', 'id like umea-kommun', 'Syns!'],
    [['language'], 'svenska språket', 'language tag', 'svenska språket'],
    [['authors'], 'Umeå kommun', 'list', 'Umeå kommun'],
    [['items', 0, 'date_published'], undefined, 'something', 'undefined'],
  ] as const)
    it(`of ${JSON.stringify(value)} in ${path.join('.')} is that it should be ${expected}`, () => {
      expect(readWith(path, value).problems[0]).to.deep.include({ expected, found });
    });

  it('of an id that is used twice is that it should be used once', () => {
    const areas = [...fullFeed()[X]!.areas, fullFeed()[X]!.areas[0]];
    expect(readWith([X, 'areas'], areas).problems[0]).to.include({
      expected: 'id used once',
      found: 'trafik',
    });
  });
});

describe('a feed that is too much', () => {
  const item = (id: number) => ({ id: String(id), content_text: 'Vi lovar.' });
  const feedOf = (count: number) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Många',
    items: Array.from({ length: count }, (_, id) => item(id)),
  });

  it('keeps 10,000 items', () => {
    const reading = read(feedOf(10_000));
    expect(reading.problems).to.deep.equal([]);
    expect(reading.document!.items).to.have.length(10_000);
  });

  it('keeps the first 10,000 of 10,001', () => {
    const reading = read(feedOf(10_001));
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: 'items', found: '10001' });
    expect(reading.problems[0]!.expected).to.contain('10000');
    expect(reading.document!.items).to.have.length(10_000);
    expect(reading.document!.items.at(-1)!.id).to.equal('9999');
  });

  it('leaves out a megabyte in one field, and quotes only its beginning', () => {
    const reading = readWith(['items', 0, X, 'plainText'], 'a'.repeat(1_000_000));
    expect(reading.problems).to.have.length(1);
    const { path, expected, found } = reading.problems[0]!;
    expect(path).to.equal(`items[0].${X}.plainText`);
    expect(expected).to.contain('20000');
    expect(found)
      .to.match(/^a{20}/)
      .and.to.have.length.below(100);
    expect(reading.document!.items[0]![X]).not.to.have.property('plainText');
  });

  it('leaves out a promise with a megabyte for its wording, and keeps the rest', () => {
    const reading = readWith(['items', 2, 'content_text'], 'a'.repeat(1_000_000), umea());
    expect(paths(reading)).to.include('items[2].content_text');
    expect(new Set(paths(reading)).size, 'each place is named once').to.equal(reading.problems.length);
    expect(ids(reading)).to.have.length(6).and.not.to.include('manniskoexploatering');
  });
});

describe('the feed’s own fields', () => {
  it('reads a newer schema version, and says so', () => {
    const reading = readWith([X, 'schemaVersion'], 2);
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: `${X}.schemaVersion`, found: '2' });
    expect(reading.problems[0]!.expected).to.contain('1');
    expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
  });

  it('reads a feed of an unknown version, and says so', () => {
    const reading = readWith(['version'], 'https://jsonfeed.org/version/2');
    expect(paths(reading)).to.deep.equal(['version']);
    expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
  });

  it('reads a feed without a title, and says so', () => {
    const reading = readWith(['title'], undefined);
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]).to.include({ path: 'title', found: 'undefined' });
    expect(reading.document!.title).to.equal('');
    expect(ids(reading)).to.deep.equal(['reflexer', 'uppfoljning-1']);
  });

  it('reads a feed without a word about itself, and with lists that are none', () => {
    const bad = { about: '', intro: 7, areas: 'trafik' };
    const own = readWith([X], { ...fullFeed()[X], ...bad }).document![X];
    expect(own).to.deep.include({ about: '', intro: '', areas: [] });
  });

  it('leaves out what does not say what it is in a feed without the extension, too', () => {
    const items = [
      { id: '1', content_text: 'Vi lovar.', [X]: { type: 'nyhet' } },
      { id: '2', content_text: 'x' },
    ];
    const reading = read({ version: 'https://jsonfeed.org/version/1.1', title: 'Nyheter', items });
    expect(paths(reading)).to.deep.equal([`items[0].${X}.type`]);
    expect(ids(reading)).to.deep.equal(['2']);
  });

  it('leaves out a translation that does not say whether it is official, and keeps the others', () => {
    const translations = { en: { intro: 'We promise.' }, fi: { official: false, intro: 'Lupaamme.' } };
    const reading = readWith([X, 'translations'], translations);
    expect(paths(reading)).to.deep.equal([`${X}.translations.en.official`]);
    expect(reading.document![X]!.translations).to.deep.equal({ fi: translations.fi });
  });

  it('keeps no place that is half known: a sun without a longitude is wrong', () => {
    const reading = readWith([X, 'place', 'longitude'], 181);
    expect(paths(reading)).to.deep.equal([`${X}.place.longitude`]);
    expect(reading.document![X]).not.to.have.property('place');
  });

  it('keeps no place in a zone that is none', () => {
    const reading = readWith([X, 'place', 'timeZone'], 'Europe/Umeå');
    expect(paths(reading)).to.deep.equal([`${X}.place.timeZone`]);
  });

  it('is not led astray by a key that objects inherit from', () => {
    const feed: unknown = JSON.parse(
      `{"__proto__": {"title": "Ärvd"}, "version": "https://jsonfeed.org/version/1.1", "items": []}`,
    );
    const reading = read(feed);
    expect(paths(reading)).to.deep.equal(['title']);
    const other: object = {};
    expect(other).not.to.have.property('title');
  });

  it('names no more than the first thousand mistakes', () => {
    const reading = read({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Löften',
      items: Array(1001).fill(7),
    });
    expect(reading.problems).to.have.length(1000);
  });
});
