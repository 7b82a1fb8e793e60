// Every state of <promise-list> that a page can show.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { PromiseList } from '../src/elements/promise-list/promise-list.js';
import { broken, example, plain, umea } from './feeds.js';
import { answered, missing, never, once, refreshedInVain } from './network.js';
import { PAGES, type OtherPage } from './other-pages.js';

type Arguments = Partial<
  Pick<
    PromiseList,
    | 'area'
    | 'party'
    | 'status'
    | 'groupBy'
    | 'layout'
    | 'filters'
    | 'search'
    | 'limit'
    | 'heading'
    | 'headingLevel'
    | 'pageUrl'
    | 'now'
    | 'debug'
    | 'feed'
  >
>;

const meta: Meta<Arguments> = {
  title: 'promise-list',
  component: 'promise-list',
  args: { feed: umea },
  render: (args) => html`
    <promise-list
      area=${args.area ?? nothing}
      party=${args.party ?? nothing}
      status=${args.status ?? nothing}
      group-by=${args.groupBy ?? nothing}
      layout=${args.layout ?? nothing}
      ?filters=${args.filters ?? false}
      ?search=${args.search ?? false}
      limit=${args.limit ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      page-url=${args.pageUrl ?? nothing}
      now=${args.now ?? nothing}
      ?debug=${args.debug ?? false}
      .feed=${args.feed}
    ></promise-list>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** A story with a line on what it shows. */
const story = (description: string, args: Arguments, rest: Story = {}): Story => ({
  args,
  parameters: { docs: { description: { story: description } } },
  ...rest,
});

/** The same on another page. */
const on = ([globals, description]: OtherPage): Story =>
  story(description, { feed: example, filters: true, search: true }, { globals });

const listIn = (canvas: HTMLElement): PromiseList => canvas.querySelector('promise-list')!;

export const Default = story(
  'The seven signed promises of Umeå, as the element shows them without any attribute.',
  {},
);

export const FiltersAndSearch = story(
  'Buttons with counts and a search field, for those who look for something.',
  {
    filters: true,
    search: true,
  },
);

export const Filtered: Story = {
  ...story('Narrowed to one area: the result is said in words, and there is a way back.', {
    filters: true,
    search: true,
  }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.updateComplete;
    list.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part="filter"]')[1]?.click();
    await list.updateComplete;
  },
};

export const NothingFits: Story = {
  ...story('A search that finds nothing says what to try, and leads back.', { filters: true, search: true }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.updateComplete;
    const field = list.shadowRoot?.querySelector<HTMLInputElement>('[part="search"]');
    if (!field) throw new Error('No search field is shown.');
    field.value = 'raketer';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await list.updateComplete;
  },
};

export const OneArea = story('Only the promises on traffic, under the editor’s own heading.', {
  area: 'trafik',
  heading: 'Det här gäller i trafiken',
});

export const OneStatus = story('Only what is reported as done.', { feed: example, status: 'done' });

export const ByParty = story('Grouped by who promised: those of the police alone stand apart.', {
  groupBy: 'party',
});

export const Ungrouped = story('In the document’s order, without headings between.', { groupBy: 'none' });

export const AsRunningText = story('`layout="list"`: the size of the text around it.', { layout: 'list' });

export const Compact = story('`layout="compact"`: wording and status alone, for a sidebar.', {
  feed: example,
  layout: 'compact',
});

export const Limited = story('The first three, and a button for the rest.', { limit: 3 });

export const WithFollowUps = story(
  'Made-up data with a follow-up for nearly every promise. It is marked as such.',
  {
    feed: example,
    filters: true,
    search: true,
  },
);

export const FollowUpsOpen: Story = {
  ...story('As a link to one promise leaves it: its three follow-ups are open, the newest first.', {
    feed: example,
  }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.updateComplete;
    list.reveal('stationsparken');
    await list.updateComplete;
  },
};

export const Preview = story('With `now`, it says that what is shown is a preview of another day.', {
  feed: example,
  now: '2026-10-12',
});

export const PlainJsonFeed = story(
  'A JSON Feed 1 of a CMS, without our extension: titles and text, never markup.',
  {
    feed: plain,
  },
);

export const Empty: Story = {
  ...story('Nothing for this list in the feed: the editor’s own content stays.', { area: 'finns-inte' }),
  render: ({ feed, area }) => html`
    <promise-list .feed=${feed} area=${area ?? nothing}>
      <p>Löftena finns också på <a href="https://example.org/loften">kommunens sida</a>.</p>
    </promise-list>
  `,
};

export const Broken: Story = {
  ...story('A feed that cannot be read: one line says why, and the editor’s own content stays.', {
    feed: broken,
  }),
  render: ({ feed }) => html`
    <promise-list .feed=${feed}>
      <p>Löftena finns också på <a href="https://example.org/loften">kommunens sida</a>.</p>
    </promise-list>
  `,
};

export const NoServer: Story = {
  ...story('A feed that is not at its address: why, and a button to try again.', {}),
  render: () => html`<promise-list src=${missing}></promise-list>`,
  play: ({ canvasElement }) => answered(listIn(canvasElement)),
};

export const Loading: Story = {
  ...story('While the feed is on its way.', {}),
  render: () => html`<promise-list src=${never}></promise-list>`,
};

export const Stale: Story = {
  ...story('A refresh that failed: the last good answer stays, and says since when it is.', {}),
  render: () => html`<promise-list src=${once}></promise-list>`,
  play: ({ canvasElement }) => refreshedInVain(listIn(canvasElement)),
};

export const WithoutHeading = story('Where the page has a heading above it: `heading=""`.', { heading: '' });

export const OwnHeading: Story = {
  ...story('A heading of the page’s own, in `slot="heading"`.', {}),
  render: ({ feed }) => html`
    <promise-list .feed=${feed}><h2 slot="heading">Vad vi har lovat varandra</h2></promise-list>
  `,
};

export const Branded: Story = {
  ...story('In one colour of the page’s own, `--mbl-brand`, and in its font.', { filters: true }),
  decorators: [
    (inner) => html`<div style="--mbl-brand: #ffd400; font-family: Georgia, serif">${inner()}</div>`,
  ],
};

export const Debug = story('`debug`: version, address and what is wrong in the feed, for who mends it.', {
  feed: { ...(example as object), language: 7 },
  debug: true,
});

export const Narrow = on(PAGES.narrow);
export const Narrowest = on(PAGES.narrowest);
export const Dark = on(PAGES.dark);
export const DarkUndeclared = on(PAGES.undeclared);
export const DarkTold = on(PAGES.told);
export const English = on(PAGES.english);
export const Finnish = on(PAGES.finnish);
export const Arabic = on(PAGES.arabic);
export const Kommun = on(PAGES.kommun);
export const KommunDark = on(PAGES.kommunDark);
export const PoliceBlue = on(PAGES.policeBlue);
export const PoliceBlueDark = on(PAGES.policeBlueDark);
export const School = on(PAGES.school);
export const SchoolDark = on(PAGES.schoolDark);
export const HighContrast = on(PAGES.highContrast);
export const HighContrastDark = on(PAGES.highContrastDark);
