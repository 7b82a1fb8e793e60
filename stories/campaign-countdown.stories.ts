// Every phase and precision of <campaign-countdown>, and a slider through the year.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { CampaignCountdown } from '../src/elements/campaign-countdown/campaign-countdown.js';
import { broken, example, umea } from './feeds.js';
import { answered, missing, never, once, refreshedInVain } from './network.js';
import { PAGES, type OtherPage } from './other-pages.js';
import { dateOf, day } from './year.js';

type Arguments = Partial<
  Pick<
    CampaignCountdown,
    | 'campaign'
    | 'year'
    | 'start'
    | 'end'
    | 'precision'
    | 'feed'
    | 'headingLevel'
    | 'debug'
    | 'pageUrl'
    | 'now'
  >
> & { day: number };

const meta: Meta<Arguments> = {
  title: 'campaign-countdown',
  component: 'campaign-countdown',
  args: { feed: example, campaign: 'host', day: 30 },
  argTypes: { day },
  render: (args) => html`
    <campaign-countdown
      campaign=${args.campaign ?? nothing}
      year=${args.year ?? nothing}
      start=${args.start ?? nothing}
      end=${args.end ?? nothing}
      precision=${args.precision ?? nothing}
      now=${args.now ?? dateOf(args.day)}
      heading-level=${args.headingLevel ?? nothing}
      page-url=${args.pageUrl ?? nothing}
      ?debug=${args.debug ?? false}
      .feed=${args.feed}
    ></campaign-countdown>
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

const countdownIn = (canvas: HTMLElement): CampaignCountdown => canvas.querySelector('campaign-countdown')!;

export const Upcoming = story('A month before: move the slider to see it begin, run and end.', {});

export const ToTheSecond = story('Finer than days, where somebody asks for it.', { precision: 'second' });

export const ToTheMinute = story('The last evening, in hours and minutes.', {
  precision: 'minute',
  now: '2026-10-04T21:30:00+02:00',
});

export const Tomorrow = story('The day before.', { day: 64 });

export const Ongoing = story('While it runs, to the end of its last day.', { day: 70 });

export const Ended = story('Over, of the year that was asked for.', { day: 100, year: 2026 });

export const Preliminary = story('The next year’s dates, which are not confirmed.', { day: 100 });

export const NoDate = story('Umeå’s own campaign: nobody has set a date, and none is made up.', {
  feed: umea,
  campaign: 'autumn',
});

export const NoDatePublished = story('A year that is over, and no date of it became known.', {
  feed: umea,
  campaign: 'autumn',
  year: 2025,
});

export const OwnDates = story('Dates that an editor has written on the page.', {
  feed: umea,
  campaign: 'autumn',
  start: '2026-10-12',
  end: '2026-10-18',
});

export const Unknown = story('The feed holds no campaign of this id: the line names it, for the editor.', {
  campaign: 'vinter',
});

export const Broken = story('A feed that cannot be read.', { feed: broken });

export const Loading: Story = {
  ...story('While the feed is on its way.', {}),
  render: () => html`<campaign-countdown src=${never} campaign="autumn"></campaign-countdown>`,
};

export const NoServer: Story = {
  ...story('A feed that is not at its address: why, and a button to try again.', {}),
  render: () => html`<campaign-countdown src=${missing} campaign="autumn"></campaign-countdown>`,
  play: ({ canvasElement }) => answered(countdownIn(canvasElement)),
};

export const Stale: Story = {
  ...story('A refresh that failed: the last good answer stays.', {}),
  render: () => html`<campaign-countdown src=${once} campaign="autumn"></campaign-countdown>`,
  play: ({ canvasElement }) => refreshedInVain(countdownIn(canvasElement)),
};

export const OwnHeading: Story = {
  ...story('A heading of the page’s own, in `slot="heading"`.', {}),
  render: ({ feed, campaign, day }) => html`
    <campaign-countdown .feed=${feed} campaign=${campaign ?? nothing} now=${dateOf(day)}>
      <h2 slot="heading">Snart är det dags</h2>
    </campaign-countdown>
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
