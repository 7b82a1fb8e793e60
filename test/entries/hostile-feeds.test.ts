// What the script, as it is shipped, makes of each feed of the corpus in each engine: the same as the modules do.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { fullFeed } from '../feed/feeds.js';
import { CORPUS } from '../hostile/corpus.js';
import { madeIn, strangersIn } from '../hostile/inspect.mjs';
import { example, next, umea, wordings } from '../elements/page.js';
import { servers } from '../wtr/browser.js';
import { nextTask } from '../wtr/live-regions.js';

const { items, _medborgarloften: own } = example();

describe('the script, given a feed that means harm', function () {
  this.timeout(60_000);

  it('throws nothing, runs nothing, and shows a good one afterwards', async () => {
    const { dist } = await servers();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Värdsidan"></iframe>`);
    const window = frame.contentWindow! as Window & { wasRun?: unknown };
    const thrown: string[] = [];
    window.addEventListener('error', ({ message }) => thrown.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
    const { document } = window;
    document.open();
    document.write(`<!doctype html><html lang="sv"><title>Värdsidan</title>
      <script type="module" src="${dist}/cdn/v1/medborgarloften.js"></script>
      <body><promise-list filters search debug></promise-list><promise-card promise-id="${items[0]!.id}"></promise-card>
      <campaign-countdown campaign="${own.campaigns[0]!.id}"></campaign-countdown><reflex-reminder season="always"></reflex-reminder>`);
    document.close();
    await next(window, 'medborgarloften-load');
    const elements = [...document.body.children] as (LitElement & { feed: unknown })[];
    const show = async (text: string) => {
      for (const element of elements) element.feed = text;
      await nextTask();
    };
    const made = [];
    for (const feed of [example(), fullFeed(), {}]) {
      await show(JSON.stringify(feed));
      made.push(madeIn(elements));
    }
    const known = {
      tags: made.flatMap(({ tags }) => tags),
      attributes: made.flatMap(({ attributes }) => attributes),
    };
    for (const [name, text] of CORPUS) {
      await show(text);
      expect(
        elements.flatMap((element) => strangersIn(element, known)),
        name,
      ).to.deep.equal([]);
    }
    await show(JSON.stringify(umea()));
    expect(wordings(elements[0]!)).to.have.length(7);
    expect(thrown).to.deep.equal([]);
    expect(window.wasRun).to.equal(undefined);
  });
});
