// Which occurrence of a campaign is shown on a day, and what phase it is in. Local dates throughout: the day is the feed's.
import type { Occurrence } from '../feed/schema.js';

export type CampaignPhase = 'unscheduled' | 'upcoming' | 'ongoing' | 'ended';

/** The day an occurrence ends with, inclusive; one without a date is waited for until its year is over. */
export const lastDay = ({ year, start, end }: Occurrence): string => (start ? end || start : `${year}-12-31`);

/** @param today `2026-10-12`. */
export function phaseOf(occurrence: Occurrence, today: string): CampaignPhase {
  const { start } = occurrence;
  if (!start) return 'unscheduled';
  return today < start ? 'upcoming' : today <= lastDay(occurrence) ? 'ongoing' : 'ended';
}

/**
 * The occurrence to show: the running one, else the next, else the last. Or the one of a `year`, whatever its phase.
 *
 * @param today `2026-10-12`.
 */
export function occurrenceOn(
  occurrences: Occurrence[],
  today: string,
  year?: number,
): Occurrence | undefined {
  const inOrder = occurrences
    .filter((one) => !year || one.year === year)
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  return (
    inOrder.find((one) => phaseOf(one, today) === 'ongoing') ??
    inOrder.find((one) => lastDay(one) >= today) ??
    // Of those that are over, one that had a date says more.
    inOrder.findLast(({ start }) => start) ??
    inOrder.at(-1)
  );
}
