// Each story stands on a page as its name says, and passes axe there.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../src/entries/define.js';
import * as countdown from '../stories/campaign-countdown.stories.js';
import * as card from '../stories/promise-card.stories.js';
import * as list from '../stories/promise-list.stories.js';
import * as reminder from '../stories/reflex-reminder.stories.js';
import { violations } from './wtr/axe.js';
import { resetPage } from './wtr/browser.js';

/** What the stories use of Storybook's format. */
interface Story {
  args?: object;
  render?: (args: object) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const files = [list, card, countdown, reminder] as unknown as (Record<string, Story> & { default: Story })[];

describe('a story', () => {
  before(() => {
    document.documentElement.lang = 'sv';
    document.title = 'Prov';
  });
  afterEach(resetPage);

  for (const { default: meta, ...stories } of files) {
    for (const [name, story] of Object.entries(stories)) {
      it(`${(meta as { title: string }).title}, ${name}: shows something, accessibly`, async () => {
        const render = story.render ?? meta.render!;
        const page = await fixture<HTMLElement>(
          html`<main>
            <h1>Kommunen</h1>
            ${render({ ...meta.args, ...story.args })}
          </main>`,
        );
        const shown = page.querySelector<LitElement>('h1 + *')!;
        await shown.updateComplete;
        await story.play?.({ canvasElement: page });
        expect(shown.getBoundingClientRect().height).to.be.above(20);
        expect(await violations(page)).to.deep.equal([]);
      });
    }
  }
});
