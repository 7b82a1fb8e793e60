// <reflex-reminder> through the year, at places where the light differs, and on a screen.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ReflexReminder } from '../src/elements/reflex-reminder/reflex-reminder.js';
import { broken, example, umea } from './feeds.js';
import { once, refreshedInVain } from './network.js';
import { PAGES, type OtherPage } from './other-pages.js';
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
    | 'debug'
    | 'pageUrl'
    | 'now'
  >
> & { day: number };

const meta: Meta<Arguments> = {
  title: 'reflex-reminder',
  component: 'reflex-reminder',
  args: { feed: umea, day: 115 },
  argTypes: { day },
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
      page-url=${args.pageUrl ?? nothing}
      ?debug=${args.debug ?? false}
      .feed=${args.feed}
    >
      <p slot="off-season">Solen är uppe på vägen dit och hem. Utan den här raden visas ingenting.</p>
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
const on = ([globals, description]: OtherPage): Story => story(description, {}, { globals });

const reminderIn = (canvas: HTMLElement): ReflexReminder => canvas.querySelector('reflex-reminder')!;

export const November = story('Umeå in November: move the slider to see the season begin and end.', {});

export const October = story('The first days: the sun is down on some of the way home.', { day: 82 });

export const CampaignRuns = story('While the autumn campaign runs: it is named.', { feed: example, day: 66 });

export const DarkClothes: Story = {
  ...story('Another choice: the picture, and what it says in words.', {}),
  play: async ({ canvasElement }) => {
    const reminder = reminderIn(canvasElement);
    await reminder.updateComplete;
    reminder.shadowRoot?.querySelector<HTMLButtonElement>('[part="choice"]')?.click();
    await reminder.updateComplete;
  },
};

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

export const Stale: Story = {
  ...story('A refresh that failed: the last good answer stays.', {}),
  render: ({ day }) => html`<reflex-reminder src=${once} now=${dateOf(day)}></reflex-reminder>`,
  play: ({ canvasElement }) => refreshedInVain(reminderIn(canvasElement)),
};

export const OwnHeading: Story = {
  ...story('A heading of the page’s own, in `slot="heading"`.', {}),
  render: ({ feed, day }) => html`
    <reflex-reminder .feed=${feed} now=${dateOf(day)}>
      <h2 slot="heading">Syns ditt barn på vägen hem?</h2>
    </reflex-reminder>
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
