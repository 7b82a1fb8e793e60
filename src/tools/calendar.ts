// A feed's campaigns as a calendar that people subscribe to.
import type { PromiseFeed } from '../feed/model.js';
import { LIMITS } from '../feed/values.js';
import { campaignEvents } from '../time/campaign-calendar.js';
import { escaped, toCalendar } from '../time/calendar.js';

/** How often a subscriber should look for changes: as often as a date is decided on. */
const EVERY = 'P1D';

/** RFC 5545, 3.6: a calendar has one component at the least. This one says nothing. */
const NO_EVENTS = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Writes the calendar file of all campaigns that have a date.
 *
 * @param now RFC 3339 instant, for a feed that does not say when it was last changed.
 */
export function feedCalendar(feed: PromiseFeed, now: string): string {
  let left: number = LIMITS.again;
  const events = feed.campaigns
    .flatMap((campaign) =>
      campaign.occurrences.flatMap((occurrence) =>
        campaignEvents(feed, campaign, occurrence, feed.sourceUrl),
      ),
    )
    // The wording stands at each occurrence: a small feed could ask for gigabytes.
    .map((event) => {
      left -= event.description?.length ?? 0;
      return left < 0 ? { ...event, description: undefined } : event;
    });
  const name = escaped(feed.title);
  return toCalendar(events, feed.updated ?? now, [
    // RFC 7986, and what calendars took before it.
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${EVERY}`,
    `X-PUBLISHED-TTL:${EVERY}`,
    ...(events.length ? [] : NO_EVENTS),
  ]);
}
