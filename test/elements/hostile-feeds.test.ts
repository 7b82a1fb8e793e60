// What the four elements make of each feed of the corpus: words, and nothing that runs, leads astray or spills over.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { groupBy } from '../../src/feed/group-by.js';
import { CORPUS } from '../hostile/corpus.js';
import { madeIn, strangersIn } from '../hostile/inspect.mjs';
import { fullFeed } from '../feed/feeds.js';
import { example, one, umea, warnings, wordings } from './page.js';

type FeedElement = LitElement & { feed: unknown };

const { items, _medborgarloften: own } = example();

/** All four, each in the states that a feed may bring it to. */
async function elements(): Promise<FeedElement[]> {
  const box = await fixture(
    html`<div>
      <promise-list .feed=${umea()} filters search debug></promise-list>
      <promise-card .feed=${umea()} promise-id=${items[0]!.id} debug lang="ar"></promise-card>
      <campaign-countdown
        .feed=${umea()}
        campaign=${own.campaigns[0]!.id}
        precision="second"
      ></campaign-countdown>
      <reflex-reminder .feed=${umea()} season="always" lang="en"></reflex-reminder>
    </div>`,
  );
  return [...box.children] as FeedElement[];
}

async function show(elements: FeedElement[], feed: unknown): Promise<void> {
  await warnings(async () => {
    for (const element of elements) element.feed = feed;
    // Never caught here: the page would hear of it.
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  });
}

describe('the elements, given a feed that means harm', function () {
  this.timeout(60_000);
  let four: FeedElement[];
  let known: { tags: string[]; attributes: string[] };
  before(async () => {
    four = await elements();
    const box = four[0]!.parentElement!;
    document.body.append(box);
    const made = [];
    for (const feed of [example(), fullFeed(), umea(), '{', {}]) {
      await show(four, feed);
      made.push(madeIn(four));
    }
    known = {
      tags: made.flatMap(({ tags }) => tags),
      attributes: made.flatMap(({ attributes }) => attributes),
    };
  });
  after(() => four[0]!.parentElement!.remove());

  const kinds = groupBy(CORPUS, ([name]) => [name.replace(/ \d+$/, '')]);
  for (const [kind, feeds] of kinds)
    it(`make nothing but words of it, and recover: ${kind}`, async () => {
      for (const [name, text] of feeds) {
        await show(four, text);
        const strangers = four.flatMap((element) => strangersIn(element, known));
        expect(strangers, name).to.deep.equal([]);
        for (const element of four) expect(element.shadowRoot!.querySelector('.root'), name).to.exist;
      }
      await show(four, umea());
      expect(wordings(four[0]!)).to.have.length(7);
      expect(four[0]!.shadowRoot!.querySelector('[role="alert"]')).to.not.exist;
    });
});

/** The letters of a text as they stand on the page: from left to right, line by line. */
function asSeen(node: Text): string {
  const range = document.createRange();
  const letters = [...node.data].map((letter, index) => {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const { left, top } = range.getBoundingClientRect();
    return { letter, at: Math.round(top) * 10_000 + left };
  });
  return letters
    .filter(({ letter }) => /[\p{L}\p{N}]/u.test(letter))
    .sort((a, b) => a.at - b.at)
    .map(({ letter }) => letter)
    .join('');
}

describe('a name that runs the other way', () => {
  for (const name of ['Polisen\u202e', 'Polisen\u2067', 'Polisen\u202b', 'שלום'])
    it(`leaves what stands beside it where it is: ${JSON.stringify(name)}`, async () => {
      const feed = example();
      feed._medborgarloften.place.name = name;
      for (const item of feed.items) Object.assign(item._medborgarloften, { reportedBy: name });
      const box = await fixture(
        html`<div>
          <promise-card .feed=${feed} promise-id=${items[0]!.id}></promise-card>
          <reflex-reminder .feed=${feed} season="always" now="2026-11-26"></reflex-reminder>
        </div>`,
      );
      const [card, reminder] = [...box.children];
      for (const line of [
        one(card!, '[part="follow-up"] > p:last-child'),
        one(reminder!, '[part="daylight"]'),
      ]) {
        const dates = [...line.childNodes].filter((node) => node instanceof Text && /\d{4}/.test(node.data));
        expect(dates).to.have.length(1);
        const date = dates[0] as Text;
        expect(asSeen(date)).to.equal(date.data.replace(/[^\p{L}\p{N}]/gu, ''));
      }
    });
});
