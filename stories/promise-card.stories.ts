// Every state of <promise-card> that a page can show.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { PromiseCard } from '../src/elements/promise-card/promise-card.js';
import type { CitizenPromise } from '../src/feed/model.js';
import { broken, example, plain, umea } from './feeds.js';
import { answered, missing, never, once, refreshedInVain } from './network.js';
import { PAGES, type OtherPage } from './other-pages.js';

type Arguments = Partial<
  Pick<PromiseCard, 'promiseId' | 'feed' | 'promise' | 'headingLevel' | 'debug' | 'pageUrl' | 'now'>
>;

const meta: Meta<Arguments> = {
  title: 'promise-card',
  component: 'promise-card',
  args: { feed: umea, promiseId: 'cyklister-och-gangtrafikanter' },
  render: (args) => html`
    <promise-card
      promise-id=${args.promiseId ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      ?debug=${args.debug ?? false}
      page-url=${args.pageUrl ?? nothing}
      now=${args.now ?? nothing}
      .feed=${args.feed}
      .promise=${args.promise}
    ></promise-card>
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
  story(description, { feed: example, promiseId: 'stationsparken' }, { globals });

const cardIn = (canvas: HTMLElement): PromiseCard => canvas.querySelector('promise-card')!;

const ownPromise: CitizenPromise = {
  id: 'cykeltak',
  text: 'Exempelskolan lovar att alla cyklar får stå under tak före nästa vinter.',
  language: 'sv',
  area: { id: 'skolvag', title: 'Skolvägen' },
  parties: [{ id: 'exempelskolan', name: 'Exempelskolan', kind: 'school' }],
  followUps: [],
};

export const Default = story('One of Umeå’s signed promises, with its area and who promised it.', {});

export const WithFollowUps = story(
  'Three follow-ups as a timeline, the newest first. The data is made up, and says so.',
  {
    feed: example,
    promiseId: 'stationsparken',
  },
);

export const NotReviewed = story(
  'Nothing has been reported on this promise, while others in the feed have follow-ups.',
  {
    feed: example,
    promiseId: 'cykelkontroller',
  },
);

export const OwnPromise = story('A promise handed in as `.promise`, without a feed.', {
  feed: undefined,
  promiseId: undefined,
  promise: ownPromise,
});

export const PlainJsonFeed = story('An item of a CMS’s plain JSON Feed.', {
  feed: plain,
  promiseId: 'https://example.org/exempelby/belysning',
});

export const Unknown = story('The feed holds no promise of this id: the line names it, for the editor.', {
  promiseId: 'reflexer',
});

export const Broken = story('A feed that cannot be read.', { feed: broken });

export const Loading: Story = {
  ...story('While the feed is on its way.', {}),
  render: () => html`<promise-card src=${never} promise-id="synlig-polis"></promise-card>`,
};

export const NoServer: Story = {
  ...story('A feed that is not at its address: why, and a button to try again.', {}),
  render: () => html`<promise-card src=${missing} promise-id="synlig-polis"></promise-card>`,
  play: ({ canvasElement }) => answered(cardIn(canvasElement)),
};

export const Stale: Story = {
  ...story('A refresh that failed: the last good answer stays.', {}),
  render: () => html`<promise-card src=${once} promise-id="synlig-polis"></promise-card>`,
  play: ({ canvasElement }) => refreshedInVain(cardIn(canvasElement)),
};

export const Preview = story('With `now`, it says that what is shown is a preview of another day.', {
  now: '2026-10-12',
});

export const OwnHeading: Story = {
  ...story('A heading of the page’s own, in `slot="heading"`.', {}),
  render: ({ feed, promiseId }) => html`
    <promise-card .feed=${feed} promise-id=${promiseId ?? nothing}>
      <h2 slot="heading">Månadens löfte</h2>
    </promise-card>
  `,
};

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
