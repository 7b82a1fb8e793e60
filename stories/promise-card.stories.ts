// Every state of <promise-card> that a page can show.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { PromiseCard } from '../src/elements/promise-card/promise-card.js';
import type { CitizenPromise } from '../src/feed/model.js';
import { broken, example, plain, umea } from './feeds.js';

type Arguments = Partial<Pick<PromiseCard, 'promiseId' | 'feed' | 'promise' | 'headingLevel' | 'pageUrl'>>;

const meta: Meta<Arguments> = {
  title: 'promise-card',
  component: 'promise-card',
  args: { feed: umea, promiseId: 'cyklister-och-gangtrafikanter', headingLevel: 2 },
  argTypes: { feed: { control: false }, promise: { control: false } },
  render: (args) => html`
    <promise-card
      promise-id=${args.promiseId ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      page-url=${args.pageUrl ?? nothing}
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

export const Narrow: Story = {
  ...story('In a box of 20rem, as on a phone.', { feed: example, promiseId: 'stationsparken' }),
  globals: { width: '20rem' },
};

export const Dark: Story = {
  ...story('On a dark page.', { feed: example, promiseId: 'stationsparken' }),
  globals: { scheme: 'dark' },
};
