// Finds what has changed in campaigns: dates that are set, moved or confirmed above all.
import { entries, type Fields } from '../../../feed/loose.js';
import { say } from '../../say.js';
import { visible } from '../quote.js';
import { isSame } from '../../json.js';
import { dates, named, pairs, type Change } from './change.js';
import { entryChanges, lead, orderChange, type Noun } from './entries.js';
import { fieldChanges, type Around } from './fields.js';

const CAMPAIGN: Noun = ['Kampanjen', 'The campaign'];

export function* campaignChanges(before: unknown, after: unknown, around: Around): Generator<Change> {
  const withoutYears = (list: unknown) =>
    Array.isArray(list) ? entries(list).map(({ occurrences: _, ...rest }) => rest) : list;
  yield* entryChanges(withoutYears(before), withoutYears(after), around, CAMPAIGN);
  const { kept } = pairs(named(entries(before)), named(entries(after)));
  for (const { name, before, after, index } of kept)
    yield* yearChanges(before['occurrences'], after['occurrences'], {
      ...around,
      path: [...around.path, index, 'occurrences'],
      lead: lead(CAMPAIGN, name),
    });
}

function* yearChanges(before: unknown, after: unknown, { feed, path, lead }: Around): Generator<Change> {
  if (isSame(before, after)) return;
  const yearOf = ({ year }: Fields) => year;
  const { gone, added, kept, isReordered } = pairs(
    named(entries(before), yearOf),
    named(entries(after), yearOf),
  );
  for (const { name } of gone)
    yield {
      kind: 'entry-gone',
      severity: 'warning',
      text: lead + say(`${visible(name)} är borttaget.`, `${visible(name)} is deleted.`),
    };
  for (const { name, entry, index } of added)
    yield {
      kind: 'entry-added',
      severity: 'info',
      path: [...path, index],
      text:
        lead +
        say(
          `${visible(name)} är tillagt, ${datesOrNone(entry)}.`,
          `${visible(name)} is added, ${datesOrNone(entry)}.`,
        ),
    };
  for (const { name, before, after, index } of kept) {
    const place = [...path, index];
    const year = `${lead}${visible(name)}: `;
    if (!isSame(before['start'], after['start']) || !isSame(before['end'], after['end']))
      yield {
        kind: 'campaign-dates',
        severity: 'info',
        path: place,
        text: `${year}${say('datum är nu', 'the dates are now')} ${datesOrNone(after)}, ${say('förut', 'before')} ${datesOrNone(before)}.`,
      };
    if (!isSame(before['confirmed'], after['confirmed']))
      yield {
        kind: 'campaign-confirmed',
        severity: 'info',
        path: [...place, 'confirmed'],
        text:
          year +
          (after['confirmed'] === true
            ? say('datumet är nu bekräftat.', 'the date is now confirmed.')
            : say('datumet är inte bekräftat längre.', 'the date is no longer confirmed.')),
      };
    yield* fieldChanges(before, after, { feed, path: place, lead: year }, ['start', 'end', 'confirmed']);
  }
  if (isReordered) yield orderChange(path);
}

const datesOrNone = (occurrence: Fields) => dates(occurrence) || say('inte fastställda', 'not set');
