// What the contract allows, and whoever writes a feed still wants to know of.
import { entries, fields, type Fields } from '../../feed/loose.js';
import { EXTENSION, SCHEMA_VERSION, YEAR_OR_DATE } from '../../feed/values.js';
import { say } from '../say.js';
import type { WarningCode } from './codes.js';
import type { Path } from './schema-at.js';
import { spelling } from './spelling.js';
import { translations } from './translations.js';

export interface Warning {
  code: WarningCode;
  path: Path;
  /** The place that was meant: where that is missing, it is said there. */
  meant?: Path;
  message: string;
  advice?: string | undefined;
}

/** Looks through a feed that may be broken in any way. */
export function* warningsOf(feed: unknown, now?: string): Generator<Warning> {
  const extension = fields(fields(feed)[EXTENSION]);
  yield* schemaVersion(extension['schemaVersion']);
  yield* spelling(feed);
  yield* translations(feed);
  for (const [index, { occurrences }] of entries(extension['campaigns']).entries())
    yield* ofOccurrences(entries(occurrences), [EXTENSION, 'campaigns', index, 'occurrences'], now);
  for (const [index, item] of entries(fields(feed)['items']).entries()) {
    yield* dates(item, ['items', index]);
    const own = fields(item[EXTENSION]);
    if (own['type'] === 'follow-up')
      yield* ofFollowUp(own, ['items', index, EXTENSION], fields(extension['period']));
  }
}

function* schemaVersion(version: unknown): Generator<Warning> {
  if (isNewer(version))
    yield {
      code: 'newer-schema',
      path: [EXTENSION, 'schemaVersion'],
      message: say(
        `Flödet är skrivet för version ${version}. Det här verktyget känner version ${SCHEMA_VERSION} och kan inte kontrollera det som är nytt.`,
        `The feed is written for version ${version}. This tool knows version ${SCHEMA_VERSION}, and can't check what is new.`,
      ),
      advice: say('Använd ett nyare verktyg.', 'Use a newer tool.'),
    };
}

/** Whether a feed is of a schema version that is yet to come. */
export const isNewer = (version: unknown): version is number =>
  typeof version === 'number' && version > SCHEMA_VERSION;

function* ofOccurrences(occurrences: Fields[], path: Path, now?: string): Generator<Warning> {
  // Where no year has a date, none is known yet: that is for the parties to decide, and no mistake.
  const hasDates = occurrences.some(({ start }) => typeof start === 'string');
  const thisYear = Number(now?.slice(0, 4));
  for (const [index, { year, start, confirmed }] of occurrences.entries()) {
    if (typeof year !== 'number') continue;
    const place = [...path, index];
    if (typeof start === 'string') {
      if (!start.startsWith(String(year)))
        yield {
          code: 'other-year',
          path: [...place, 'start'],
          message: say(
            `Kampanjen gäller ${year} men börjar ett annat år.`,
            `The campaign is of ${year} but starts in another year.`,
          ),
          advice: say('Rätta det år som är fel.', 'Correct the year that is wrong.'),
        };
    } else if (confirmed === true)
      yield {
        code: 'confirmed-without-dates',
        path: [...place, 'confirmed'],
        message: say(
          'Datumet är bekräftat, men det finns inget datum.',
          'The date is confirmed, but there is none.',
        ),
        advice: say('Lägg till "start", eller skriv false.', 'Add "start", or write false.'),
      };
    else if (hasDates && year < thisYear)
      yield {
        code: 'passed-without-dates',
        path: place,
        message: say(
          `${year} har gått utan att datum fylldes i.`,
          `${year} has passed without a date being filled in.`,
        ),
        advice: say(
          'Lägg till "start" och "end" om kampanjen blev av, annars kan året tas bort.',
          'Add "start" and "end" if the campaign took place; otherwise the year can be left out.',
        ),
      };
  }
}

function* dates({ date_published, date_modified }: Fields, path: Path): Generator<Warning> {
  if (Date.parse(String(date_modified)) < Date.parse(String(date_published)))
    yield {
      code: 'modified-before-published',
      path: [...path, 'date_modified'],
      message: say('Ändrad före publiceringen.', 'Modified before it was published.'),
      advice: say(
        '"date_modified" ska vara senare än "date_published". Ta bort det om inget har ändrats.',
        '"date_modified" must be later than "date_published". Leave it out if nothing was changed.',
      ),
    };
}

function* ofFollowUp(own: Fields, path: Path, whole: Fields): Generator<Warning> {
  const { status, sources } = own;
  if (Array.isArray(sources) && !sources.length && status !== 'not-reviewed')
    yield {
      code: 'no-sources',
      path: [...path, 'sources'],
      message: say(
        'Uppföljningen anger en status men ingen källa.',
        'The follow-up gives a status, but no source.',
      ),
      advice: say(
        'Länka till det som visar hur det gick, till exempel en rapport.',
        'Link to what shows how it went, a report for example.',
      ),
    };
  const { start, end } = datesOf(own['period']);
  const { start: first, end: last } = datesOf(whole);
  if (isBefore(start, first) || isBefore(last, end))
    yield {
      code: 'outside-period',
      path: [...path, 'period'],
      message: say(
        `Perioden ${start}–${end} går utanför löftenas, ${first}–${last}.`,
        `The period ${start}–${end} goes beyond that of the promises, ${first}–${last}.`,
      ),
      advice: say('Kontrollera åren.', 'Check the years.'),
    };
}

const datesOf = (period: unknown) => {
  const [start, end] = [fields(period)['start'], fields(period)['end']].map((date) =>
    YEAR_OR_DATE.test(String(date)) ? String(date) : '',
  );
  return { start: start!, end: end! };
};

/** By years where one of them names no day. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
