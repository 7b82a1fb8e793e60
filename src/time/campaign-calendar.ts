// What a calendar holds of a campaign: the days it runs, and what happens then.
import type { Campaign, Occurrence } from '../feed/schema.js';
import type { PromiseFeed } from '../feed/model.js';
import type { CalendarEvent } from './calendar.js';

/**
 * The events of an occurrence; none where it has no date.
 *
 * @param url The page that calendars link to.
 */
export function campaignEvents(
  { municipality, place, promises }: PromiseFeed,
  { id, title, promise }: Campaign,
  { year, start, end, confirmed, activities = [] }: Occurrence,
  url?: string,
): CalendarEvent[] {
  if (!start) return [];
  const uid = (name: string) =>
    `${[municipality?.code, id, year, name].filter(Boolean).join('-')}@medborgarloften`;
  const shared = { tentative: !confirmed, url };
  const description = promises.find((one) => one.id === promise)?.text;
  return [
    { ...shared, uid: uid(''), title, start, end, description, place: place?.name },
    ...activities.map((activity, index) => ({
      ...shared,
      uid: uid(String(index + 1)),
      title: activity.title,
      start: activity.date,
      place: activity.place,
    })),
  ];
}
