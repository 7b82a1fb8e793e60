// When a campaign is, in words.
import type { Campaign, Occurrence } from '../../feed/schema.js';
import { formatPeriod } from '../../locale/format.js';
import { joined } from '../../locale/join.js';
import { msg, str } from '../../locale/msg.js';
import { isoWeek } from '../../time/zone.js';

/** `12–18 oktober 2026, v. 42` of an occurrence that has a date. */
export function formatDates({ start, end = start, confirmed }: Occurrence, language: string): string {
  const weeks = [...new Set([isoWeek(start!), isoWeek(end!)])].join('–');
  return joined([
    formatPeriod({ start: start!, end: end! }, language),
    msg(str`v. ${weeks}`, { id: 'week', desc: '{0} är ett veckonummer, eller två med streck emellan.' }),
    !confirmed && msg('preliminärt', { id: 'preliminary', desc: 'Efter ett datum som inte är bekräftat.' }),
  ]);
}

/** `Hösten 2026`. */
export const season = (kind: Campaign['season'], year: number): string =>
  kind === 'spring'
    ? msg(str`Våren ${year}`, {
        id: 'season-spring',
        desc: 'I stället för antalet dagar, när datum saknas. {0} är ett årtal.',
      })
    : msg(str`Hösten ${year}`, {
        id: 'season-autumn',
        desc: 'I stället för antalet dagar, när datum saknas. {0} är ett årtal.',
      });
