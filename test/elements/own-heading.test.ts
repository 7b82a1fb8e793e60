// A page that has a heading of its own puts it where ours would be.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { violations } from '../wtr/axe.js';
import { all, one, umea } from './page.js';

const OWN = html`<h2 slot="heading"><a href="#loften">Vad vi har lovat</a></h2>`;

const ELEMENTS: Record<string, (feed: unknown) => TemplateResult> = {
  'promise-list': (feed) => html`<promise-list .feed=${feed}>${OWN}</promise-list>`,
  'promise-card': (feed) => html`<promise-card .feed=${feed} promise-id="synlig-polis">${OWN}</promise-card>`,
  'promise-card whose promise has no area': () =>
    html`<promise-card
      .promise=${{ id: 'a', text: 'Vi lovar att byta lampor.', language: 'sv', parties: [], followUps: [] }}
      >${OWN}</promise-card
    >`,
  'campaign-countdown': (feed) =>
    html`<campaign-countdown .feed=${feed} campaign="autumn">${OWN}</campaign-countdown>`,
  'reflex-reminder': (feed) => html`<reflex-reminder .feed=${feed} now="2026-11-24">${OWN}</reflex-reminder>`,
};

for (const [name, template] of Object.entries(ELEMENTS))
  describe(`a heading of the page’s own in a ${name}`, () => {
    const show = async (feed: unknown) => {
      const main = await fixture(
        html`<main>
          <h1>Kommunen</h1>
          ${template(feed)}
        </main>`,
      );
      return main.querySelector<LitElement>('h1 + *')!;
    };

    it('stands instead of ours, at the level and in the colours of the page', async () => {
      const element = await show(umea());
      const own = element.querySelector<HTMLElement>('h2')!;
      expect(own.checkVisibility()).to.be.true;
      const [first] = all(element, '[role="heading"]').filter((it) => it.checkVisibility());
      expect(first?.part.value, 'ours').to.not.equal('heading');
      expect(own.getBoundingClientRect().bottom).to.be.at.most(
        one(element, '[part="wording"]').getBoundingClientRect().top,
      );
      expect(await violations(element.parentElement!)).to.deep.equal([]);
    });

    it('stays while the feed is on its way', async () => {
      const element = await show(undefined);
      expect(element.querySelector('h2')!.checkVisibility()).to.be.true;
    });
  });
