// What the four elements make of each feed of the corpus: words, and nothing that runs, leads astray or spills over.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { CORPUS } from '../hostile/corpus.js';
import { madeIn, strangersIn } from '../hostile/inspect.mjs';
import { fullFeed } from '../feed/feeds.js';
import { example, frame, one, umea, warnings, wordings } from './page.js';

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

async function show(all: FeedElement[], feed: unknown): Promise<void> {
  await warnings(async () => {
    for (const element of all) element.feed = feed;
    // Never caught here: the page would hear of it.
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
  });
}

describe('the elements, given a feed that means harm', function () {
  this.timeout(60_000);
  let all: FeedElement[];
  let known: { tags: string[]; attributes: string[] };
  before(async () => {
    all = await elements();
    const box = all[0]!.parentElement!;
    document.body.append(box);
    known = { tags: [], attributes: [] };
    for (const feed of [example(), fullFeed(), umea(), '{', {}]) {
      await show(all, feed);
      const { tags, attributes } = madeIn(all);
      known.tags.push(...tags);
      known.attributes.push(...attributes);
    }
  });
  after(() => all[0]!.parentElement!.remove());

  const kinds = Map.groupBy
    ? Map.groupBy(CORPUS, ([name]) => name.replace(/ \d+$/, ''))
    : CORPUS.reduce(
        (groups, entry) => {
          const kind = entry[0].replace(/ \d+$/, '');
          return groups.set(kind, [...(groups.get(kind) ?? []), entry]);
        },
        new Map<string, typeof CORPUS>(),
      );
  for (const [kind, feeds] of kinds)
    it(`make nothing but words of it, and recover: ${kind}`, async () => {
      for (const [name, text] of feeds) {
        await show(all, text);
        const strangers = all.flatMap((element) => strangersIn(element, known));
        expect(strangers, name).to.deep.equal([]);
        for (const element of all) expect(element.shadowRoot!.querySelector('.root'), name).to.exist;
      }
      await show(all, umea());
      expect(wordings(all[0]!)).to.have.length(7);
      expect(all[0]!.shadowRoot!.querySelector('[role="alert"]')).to.not.exist;
    });
});
