// <reflex-reminder> through the year, at places where the light differs, and on a screen.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ReflexReminder } from '../src/elements/reflex-reminder/reflex-reminder.js';
import { broken, umea } from './feeds.js';
import type { HostPage } from './host-page.js';
import { dateOf, day } from './year.js';

type Arguments = Partial<
  Pick<
    ReflexReminder,
    | 'season'
    | 'display'
    | 'latitude'
    | 'longitude'
    | 'place'
    | 'dayStart'
    | 'dayEnd'
    | 'travelMinutes'
    | 'feed'
    | 'headingLevel'
    | 'now'
  >
> & { day: number };

const meta: Meta<Arguments> = {
  title: 'reflex-reminder',
  component: 'reflex-reminder',
  args: { feed: umea, day: 115, headingLevel: 2 },
  argTypes: {
    day,
    feed: { control: false },
    season: { control: 'select', options: ['auto', 'always'] },
    display: { control: 'select', options: ['inline', 'signage'] },
  },
  render: (args) => html`
    <reflex-reminder
      season=${args.season ?? nothing}
      display=${args.display ?? nothing}
      latitude=${args.latitude ?? nothing}
      longitude=${args.longitude ?? nothing}
      place=${args.place ?? nothing}
      day-start=${args.dayStart ?? nothing}
      day-end=${args.dayEnd ?? nothing}
      travel-minutes=${args.travelMinutes ?? nothing}
      now=${args.now ?? dateOf(args.day)}
      heading-level=${args.headingLevel ?? nothing}
      .feed=${args.feed}
    >
      <p slot="off-season">
        The sun is up on the way there and home: a page without this line shows nothing.
      </p>
    </reflex-reminder>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** A story with a line on what it shows. */
const story = (description: string, args: Partial<Arguments>, rest: Story = {}): Story => ({
  args,
  parameters: { docs: { description: { story: description } } },
  ...rest,
});

/** The same on another page. */
const on = (globals: Partial<HostPage>, description: string): Story => story(description, {}, { globals });

export const November = story('Umeå in November: move the slider to see the season begin and end.', {});

export const October = story('The first days: the sun is down on some of the way home.', { day: 82 });

export const OffSeason = story('In May: only what the page itself has put into the slot.', { day: 280 });

export const Always = story('In May, on a page that shows it on every day.', { day: 280, season: 'always' });

export const PolarNight = story('Kiruna in December, where the sun does not rise.', {
  day: 142,
  latitude: 67.86,
  longitude: 20.23,
  place: 'Kiruna',
});

export const WithoutAFeed = story('A feed that cannot be read: no place, so nothing about the light.', {
  feed: broken,
});

export const Signage = story('A screen in a hall: one slide at a time, each elsewhere than the last.', {
  display: 'signage',
});

export const SignageOffSeason = story('The screen in May: what the page has put into the slot.', {
  day: 280,
  display: 'signage',
});

export const OwnHeading: Story = {
  ...story('A heading of the page’s own, in `slot="heading"`.', {}),
  render: ({ feed, day }) => html`
    <reflex-reminder .feed=${feed} now=${dateOf(day)}>
      <h2 slot="heading">Syns ditt barn på vägen hem?</h2>
    </reflex-reminder>
  `,
};

export const Narrow = on({ width: '20rem' }, 'In a column of 20rem, as on a phone.');

export const Narrowest = on({ width: '12.5rem' }, 'In a column of 200 px.');

export const Dark = on({ scheme: 'dark' }, 'On a dark page: the page’s `color-scheme` decides.');

export const DarkUndeclared = on(
  { scheme: 'undeclared' },
  'On a page that is dark and declares nothing: the colours follow the text’s.',
);

export const DarkTold = on({ scheme: 'told' }, 'On such a page, which says so by `--mbl-scheme`.');

export const English = on(
  { language: 'en' },
  'On an English page: what is not translated is marked as Swedish.',
);

export const Finnish = on({ language: 'fi' }, 'On a Finnish page.');

export const Arabic = on({ language: 'ar' }, 'On an Arabic page, from right to left.');

export const Kommun = on({ theme: 'kommun' }, '`themes/kommun.css`.');

export const PoliceBlue = on({ theme: 'police-blue' }, '`themes/police-blue.css`.');

export const School = on({ theme: 'school' }, '`themes/school.css`: brighter, and larger.');

export const SchoolDark = on({ theme: 'school', scheme: 'dark' }, 'The same on a dark page.');

export const HighContrast = on({ theme: 'high-contrast' }, '`themes/high-contrast.css`.');

export const HighContrastDark = on({ theme: 'high-contrast', scheme: 'dark' }, 'The same on a dark page.');
