// Each story stands on a page as its name says, passes axe there, and asks nobody but its own server for anything.
import { expect, fixture } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';
import '../src/entries/define.js';
import { prepareLanguage } from '../src/locale/interface-language.js';
import * as countdown from '../stories/campaign-countdown.stories.js';
import { argTypesOf } from '../stories/docs/arg-types.js';
import { hostPage, initialGlobals, onDate, type HostPage } from '../stories/host-page.js';
import * as card from '../stories/promise-card.stories.js';
import * as list from '../stories/promise-list.stories.js';
import * as reminder from '../stories/reflex-reminder.stories.js';
import { stub } from './elements/page.js';
import { violations } from './wtr/axe.js';
import { resetPage } from './wtr/browser.js';

/** What the stories use of Storybook's format. */
interface Story {
  component?: string;
  args?: object;
  globals?: Partial<HostPage>;
  decorators?: ((inner: () => TemplateResult) => TemplateResult)[];
  render?: (args: object) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const files = [list, card, countdown, reminder] as unknown as (Record<string, Story> & { default: Story })[];

/** The page that a story is about, and one that the toolbar makes of it. */
const PAGES: Record<string, Partial<HostPage>> = {
  '': {},
  ', on all that the toolbar has': { language: 'ar', theme: 'kommun', scheme: 'told', date: '2026-12-21' },
};

describe('a story', () => {
  const errors: string[] = [];
  const restore: (() => void)[] = [];
  before(async () => {
    document.documentElement.lang = 'sv';
    document.title = 'Prov';
    performance.setResourceTimingBufferSize(10_000);
    await Promise.all(['en', 'fi', 'ar'].map(prepareLanguage));
    restore.push(stub(console, 'error', (...words: unknown[]) => errors.push(words.join(' '))));
  });
  after(() => restore.forEach((put) => put()));
  afterEach(resetPage);

  for (const { default: meta, ...stories } of files)
    for (const [name, story] of Object.entries(stories))
      for (const [where, globals] of Object.entries(PAGES))
        it(`${(meta as { title: string }).title}, ${name}${where}: shows something, accessibly`, async () => {
          const page = { ...initialGlobals, ...story.globals, ...globals };
          const render = story.render ?? meta.render!;
          const args = onDate({ ...meta.args, ...story.args }, page);
          let inner = () => render(args);
          for (const decorator of story.decorators ?? []) {
            const within = inner;
            inner = () => decorator(within);
          }
          const main = await fixture<HTMLElement>(
            html`<main>
              <h1>Kommunen</h1>
              ${hostPage(page, inner())}
            </main>`,
          );
          const shown = main.querySelector<LitElement>(meta.component!)!;
          await shown.updateComplete;
          await story.play?.({ canvasElement: main });
          expect(shown.getBoundingClientRect().height).to.be.above(20);
          expect(await violations(main)).to.deep.equal([]);
          expect(errors.splice(0)).to.deep.equal([]);
        });

  for (const { default: meta } of files)
    it(`of <${meta.component}> has controls that reach it`, async () => {
      const values = { select: '', boolean: true, number: 3, text: '2026-10-05' };
      for (const [name, { control, options }] of Object.entries(argTypesOf(meta.component!))) {
        const value = options?.at(-1) ?? values[control.type];
        const main = await fixture(html`<main>${meta.render!({ ...meta.args, [name]: value })}</main>`);
        expect(main.querySelector(meta.component!), name).to.have.property(name, value);
      }
    });

  it('asks only the server that it is on', () => {
    const asked = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin);
    expect([...new Set(asked)]).to.deep.equal([location.origin]);
  });
});
