// How much a feed may have pages show again by what its items refer to: the reader and the contract stop at the same item.
import { expect } from '@open-wc/testing';
import { read } from '../../src/feed/read.js';
import { feedSchema, type FeedDocument, type FeedItem } from '../../src/feed/schema.js';
import { LIMITS } from '../../src/feed/values.js';
import { weigher } from '../../src/feed/weight.js';
import { fullFeed, X } from './feeds.js';

const PROMISES = 64;

/** A follow-up of all those promises, with so many characters as JSON. */
function followUp(id: string, promises: string[], length: number): FeedItem {
  const item = structuredClone(fullFeed().items.find((one) => one[X]?.type === 'follow-up')!);
  Object.assign(item, { id, content_text: 'x'.repeat(LIMITS.text), content_html: '' });
  Object.assign(item[X]!, { promises });
  item.content_html = 'x'.repeat(length - JSON.stringify(item).length);
  return item;
}

/** Promises of one party each, and follow-ups of `lengths` that each refer to all of them. */
function feedOf(...lengths: number[]): FeedDocument {
  const feed = fullFeed();
  const [promise] = feed.items;
  // The campaigns refer to the first.
  const promises = Array.from({ length: PROMISES }, (_, index) => (index ? `lofte-${index}` : promise!.id));
  feed.items = [
    ...promises.map(
      (id): FeedItem => ({ ...promise!, id, [X]: { ...promise![X], parties: ['polisen'] } }) as FeedItem,
    ),
    ...lengths.map((length, index) => followUp(`uppfoljning-${index}`, promises, length)),
  ];
  return feed;
}

/** With the promises' own weight, all that may be shown again. */
const MOST = LIMITS.again / PROMISES - 100;

describe('what is shown again', () => {
  it('is kept up to the limit, and left out beyond it, where the contract says so too', () => {
    const whole = feedOf(MOST);
    expect(read(whole)).to.deep.equal({ document: whole, problems: [] });
    expect(feedSchema.safeParse(whole).success).to.be.true;

    for (const lengths of [[MOST + 1], [MOST + 1, MOST]]) {
      const { document, problems } = read(feedOf(...lengths));
      expect(document!.items.length, 'the others').to.equal(PROMISES + lengths.length - 1);
      expect(problems).to.deep.equal([
        { path: `items[${PROMISES}]`, expected: 'less shown again', found: String((MOST + 1) * PROMISES) },
      ]);
      const [issue, ...others] = feedSchema.safeParse(feedOf(...lengths)).error!.issues;
      expect(others).to.deep.equal([]);
      expect(issue).to.deep.include({
        path: ['items', PROMISES],
        message: 'has pages show too much again by what it refers to',
        params: { finding: 'shown-too-often' },
      });
    }
  });

  it('is counted together, of all items', () => {
    const feed = feedOf(MOST, MOST);
    expect(read(feed).document!.items.length).to.equal(PROMISES + 1);
    expect(feedSchema.safeParse(feed).error!.issues.map(({ path }) => path)).to.deep.equal([
      ['items', PROMISES + 1],
    ]);
  });

  it('is not counted by the contract before all else is right', () => {
    const feed = { ...feedOf(MOST, MOST), title: '' };
    expect(feedSchema.safeParse(feed).error!.issues.map(({ path }) => path)).to.deep.equal([['title']]);
  });

  it('is the names of parties, or of authors: an item’s own or else the feed’s', () => {
    const authors = [{ name: 'Ett' }, { name: 'Två' }, { name: 'Tre' }];
    const [promise] = fullFeed().items;
    const plain: FeedItem = { id: '1', content_text: 'Vi lovar.' };
    expect(weigher({})(plain)).to.equal(0);
    expect(weigher({ authors })(plain)).to.equal(300);
    expect(weigher({ authors })({ ...plain, authors: authors.slice(1) })).to.equal(200);
    const ofTwo = {
      ...promise!,
      authors,
      [X]: { ...promise![X], parties: ['polisen', 'skolan'] },
    } as FeedItem;
    expect(weigher({ authors })(ofTwo)).to.equal(200);
  });

  it('is those names in the language in which they are longest', () => {
    const feed = fullFeed();
    const [promise] = feed.items;
    const own = feed[X]!;
    const weightWith = (translations: Record<string, Record<string, string>>) =>
      weigher({ [X]: { ...own, translations: translations as never } })(promise!);
    expect(weightWith({ en: { polisen: 'Police' } }), 'a hundred at the least').to.equal(200);
    expect(weightWith({ en: { polisen: 'x'.repeat(150) }, fi: { polisen: 'x'.repeat(120) } })).to.equal(250);
    expect(
      weightWith({ en: { official: true as never, polisen: 'x'.repeat(300), skolan: 'y'.repeat(400) } }),
    ).to.equal(700);
  });
});
