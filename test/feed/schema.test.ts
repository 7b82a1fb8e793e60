// What authors are told of a feed by its contract: each rule's words, at its place, with a name that tools word in Swedish.
import { expect } from '@open-wc/testing';
import { feedSchema } from '../../src/feed/schema.js';
import { LIMITS } from '../../src/feed/values.js';
import { changed, fullFeed, umea, written, X, type Path } from './feeds.js';

/** What is said of a feed, a line each: place, words, name. */
const said = (feed: unknown): string[] =>
  (feedSchema.safeParse(feed).error?.issues ?? []).map((issue) => {
    const { finding } = ('params' in issue && issue.params) || {};
    return `${written(issue.path as Path)} ${issue.message}${finding ? ` [${String(finding)}]` : ''}`;
  });
const saidWith = (path: Path, value: unknown, feed: unknown = fullFeed()) => said(changed(feed, path, value));

const occurrence: Path = [X, 'campaigns', 0, 'occurrences', 0];

describe('the contract', () => {
  for (const [path, value, words] of [
    [['title'], 7, 'must be a text'],
    [['title'], ' \n', 'is empty: write a text or leave the field out'],
    [['title'], 'a'.repeat(LIMITS.line + 1), `is longer than ${LIMITS.line} characters`],
    [[X, 'intro'], 'a'.repeat(LIMITS.text + 1), `is longer than ${LIMITS.text} characters`],
    [[X, 'areas'], 'trafik', 'must be a list, in square brackets'],
    [['items', 0, 'tags'], Array(LIMITS.list + 1).fill('x'), `has more than ${LIMITS.list} entries`],
    [[X, 'signed', 'date'], 20250311, 'must be a date'],
    [[X, 'signed', 'date'], '11 mars 2025', 'must be written like 2026-10-12'],
    [[X, 'signed', 'date'], '2025-02-30', 'is a day that is not in the calendar [no-such-day]'],
    [[X, 'period', 'end'], 'snart', 'must be written like 2026-10-12, or 2026 for the whole year'],
    [['items', 0, 'date_published'], '2025-03-11', 'must be written like 2025-03-11T00:00:00+01:00'],
    [
      [...occurrence, 'activities', 0, 'date'],
      '12/10',
      'must be written like 2026-10-12, or 2026-10-12T18:00:00+02:00 with its time',
    ],
    [[X, 'facts', 0, 'id'], 7, 'must be an id'],
    [
      [X, 'facts', 0, 'id'],
      'Umeå kommun',
      'must be an id of small letters a–z, digits and single hyphens, like umea-kommun',
    ],
    [[X, 'sourceUrl'], 7, 'must be a web address'],
    [
      [X, 'sourceUrl'],
      'www.umea.se',
      'must be a whole web address that begins with https:// or http:// [not-a-web-address]',
    ],
    [['language'], 7, 'must be a language tag'],
    [['language'], 'svenska språket', 'must be a language tag like sv, fi or sma'],
    [['language'], 'sv-a', 'must be a language tag like sv, fi or sma [not-a-language]'],
    [[X, 'facts', 0, 'value'], 'många', 'must be a number'],
    [[X, 'schemaVersion'], 2, 'must be 1: this version knows no other'],
    [
      [X, 'place', 'timeZone'],
      'Europe/Umeå',
      'must be a time zone by its IANA name, like Europe/Stockholm [not-a-time-zone]',
    ],
    [['items', 1, X, 'promises'], [], 'names no promise: a follow-up is of one or more'],
  ] as const)
    it(`says "${words}" of ${JSON.stringify(value).slice(0, 20)} in ${written(path)}`, () => {
      const [first, ...others] = saidWith(path, value);
      expect(first).to.equal(`${written(path)} ${words}`);
      for (const other of others)
        expect(other.split(' ')[0], 'nothing is said of other places').to.equal(written(path));
    });

  it('says of years what they may be', () => {
    for (const year of [1, 9999]) expect(saidWith([...occurrence, 'year'], year)).to.deep.equal([]);
    for (const year of [0, 10_000, 2026.5]) expect(saidWith([...occurrence, 'year'], year)).to.have.length(1);
  });

  it('says that an end is before its start, unless one of them is no date: then it says that', () => {
    const words = 'is before the start [end-before-start]';
    expect(saidWith([...occurrence, 'end'], '2026-10-11')).to.deep.equal([
      `${written(occurrence)}.end ${words}`,
    ]);
    expect(saidWith([X, 'period', 'end'], '2024')).to.deep.equal([`${X}.period.end ${words}`]);
    expect(saidWith([...occurrence, 'start'], '2026-10-19!')).to.deep.equal([
      `${written(occurrence)}.start must be written like 2026-10-12`,
    ]);
    expect(saidWith([...occurrence, 'end'], '2026-10-11!')).to.deep.equal([
      `${written(occurrence)}.end must be written like 2026-10-12`,
    ]);
    expect(saidWith([...occurrence, 'end'], undefined)).to.deep.equal([]);
    expect(saidWith([...occurrence, 'start'], undefined)).to.deep.equal([]);
  });

  it('says what an item lacks: its wording, and of those with the extension when it was published', () => {
    const wording = 'content_text is missing: the wording itself [no-wording]';
    expect(saidWith(['items', 0, 'content_text'], undefined)).to.deep.equal([`items[0].${wording}`]);
    expect(saidWith(['items', 0, 'date_published'], undefined)).to.deep.equal([
      'items[0].date_published is missing [no-publication-date]',
    ]);
    const plain = { version: 'https://jsonfeed.org/version/1.1', title: 'Nyheter' };
    expect(said({ ...plain, items: [{ id: '1', content_html: '<p>Vi lovar.</p>' }] })).to.deep.equal([]);
    expect(said({ ...plain, items: [{ id: '1', title: 'Löfte' }] })).to.deep.equal([`items[0].${wording}`]);
  });

  it('says what an item lacks beside what is wrong in it, and stumbles over no item that is none', () => {
    const item = { ...fullFeed().items[0], content_text: undefined, title: 7 };
    expect(saidWith(['items', 0], item)).to.have.members([
      'items[0].title must be a text',
      'items[0].content_text is missing: the wording itself [no-wording]',
    ]);
    expect(saidWith(['items', 7], 'Vi lovar.', umea())).to.have.length(1);
  });

  it('publishes that an address is one', () => {
    const schema = JSON.stringify(feedSchema.shape.home_page_url.unwrap().meta());
    expect(schema).to.equal('{"format":"uri"}');
  });
});

describe('what refers to something else in the feed', () => {
  for (const [path, what] of [
    [['items', 0, X, 'area'], 'area'],
    [['items', 0, X, 'parties', 1], 'party'],
    [['items', 1, X, 'promises', 0], 'promise'],
    [['items', 1, X, 'activities', 0, 'parties', 0], 'party'],
    [[X, 'signatories', 0, 'party'], 'party'],
    [[X, 'campaigns', 0, 'promise'], 'promise'],
    [[...occurrence, 'activities', 0, 'parties', 0], 'party'],
  ] as const)
    it(`is told where there is no such ${what}, in ${written(path)}`, () => {
      expect(saidWith(path, 'borta')).to.deep.equal([
        `${written(path)} is no ${what} of this feed: borta [unknown-${what}]`,
      ]);
    });

  it('is no promise where it is a follow-up', () => {
    expect(saidWith([X, 'campaigns', 0, 'promise'], 'uppfoljning-1')).to.deep.equal([
      `${X}.campaigns[0].promise is no promise of this feed: uppfoljning-1 [unknown-promise]`,
    ]);
  });

  it('is not told where what it refers to is no list: that is told', () => {
    for (const list of ['areas', 'parties'])
      expect(saidWith([X, list], 'borta')).to.deep.equal([`${X}.${list} must be a list, in square brackets`]);
  });

  it('is told in a feed without the extension, too', () => {
    expect(said({ ...umea(), [X]: undefined })).to.include(
      `items[0].${X}.area is no area of this feed: trygghet [unknown-area]`,
    );
  });

  it('is not told of an item that does not say what it is: that is told', () => {
    const lines = saidWith(['items', 1, X], {
      ...fullFeed().items[1]![X],
      type: 'nyhet',
      promises: ['borta'],
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/\.type /);
  });

  it('is told beside what is wrong elsewhere', () => {
    const feed = changed(fullFeed(), ['title'], 7);
    expect(saidWith(['items', 0, X, 'area'], 'borta', feed)).to.have.members([
      'title must be a text',
      `items[0].${X}.area is no area of this feed: borta [unknown-area]`,
    ]);
  });

  it('is told of each id that is used twice, where it is used again', () => {
    const full = fullFeed();
    for (const list of ['areas', 'parties', 'campaigns', 'facts'] as const) {
      const entries = full[X]![list]!;
      const place = `${X}.${list}[${entries.length}].id`;
      expect(saidWith([X, list, entries.length], entries[0])).to.deep.equal([
        `${place} is used twice: ${entries[0]!.id} [used-twice]`,
      ]);
    }
    expect(saidWith(['items', 2], full.items[0])).to.deep.equal([
      'items[2].id is used twice: reflexer [used-twice]',
    ]);
  });

  it('is not told of ids that are none, however many', () => {
    const nameless = { ...fullFeed()[X]!.areas[0], id: 7 };
    expect(
      said(changed(changed(fullFeed(), [X, 'areas', 1], nameless), [X, 'areas', 2], nameless)),
    ).to.deep.equal([`${X}.areas[1].id must be an id`, `${X}.areas[2].id must be an id`]);
    expect(saidWith(['items', 0, X, 'area'], 7)).to.deep.equal([`items[0].${X}.area must be an id`]);
  });

  it('says that an item does not say what it is, in a feed with the extension alone', () => {
    const words = `items[1].${X} is missing: say whether this is a promise or a follow-up [no-extension]`;
    expect(saidWith(['items', 1, X], undefined)).to.deep.equal([words]);
    expect(
      said({ ...fullFeed(), [X]: undefined, items: [{ id: '1', content_text: 'Vi lovar.' }] }),
    ).to.deep.equal([]);
    // What is no item at all is told as that.
    expect(saidWith(['items', 1], null)).to.have.length(1);
  });
});
