// `medborgarloften follow-up`: adds a follow-up to a feed, and changes nothing else in it.
import { toPromiseFeed } from '../../feed/model.js';
import { read } from '../../feed/read.js';
import type { Activity, FeedDocument, FeedItem, FollowUpExtension } from '../../feed/schema.js';
import { EXTENSION, LIMITS, STATUSES } from '../../feed/values.js';
import { loadMessages } from '../../locale/load-messages.js';
import { withMessages, type Messages } from '../../locale/msg.js';
import { localDay } from '../../time/zone.js';
import { statusMeaning, statusWord } from '../../ui/status.js';
import { readList, readParts, readPeriod } from '../answers.js';
import { withAsker, type Asker } from '../ask.js';
import { edited } from '../edit-json.js';
import { UsageError } from '../errors.js';
import { shortened, visible } from '../feed-check/quote.js';
import { jsonLines } from '../feed-check/report.js';
import { openFeedFile } from '../feed-file.js';
import { fillIn, type Field } from '../fields.js';
import { labelOf } from '../read-source.js';
import { say, spoken } from '../say.js';
import { withOffset } from '../sheet/dates.js';
import { dateOrInstant, oneOf, readLink, type Context } from '../sheet/kinds.js';
import { contextOf } from '../sheet/to-tables.js';
import { sheetWords } from '../sheet/words.js';
import { writeWhole } from '../write-file.js';
import { isFile, onlyName, print, remark, type Command } from './command.js';

const options = {
  promises: { type: 'string' },
  status: { type: 'string' },
  period: { type: 'string' },
  text: { type: 'string' },
  'reported-by': { type: 'string' },
  source: { type: 'string', multiple: true },
  activity: { type: 'string', multiple: true },
  id: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** Each status with its word and its public definition, in Swedish or in the language of other messages. */
const meanings = (messages?: Messages) =>
  withMessages(messages, () =>
    STATUSES.map(
      (status) => `      ${status.padEnd(14)}${statusWord(status)}: ${statusMeaning(status)}`,
    ).join('\n'),
  );

export const followUp: Command = {
  options,
  speaks: true,
  help: () =>
    say(
      `medborgarloften follow-up FLÖDE
    Lägger till en uppföljning i flödet, en fil. Frågar efter det som inte anges.
    --promises ID,ID      löftena som följs upp
    --status STATUS       hur det går:
${meanings()}
    --period DAG/DAG      tiden som följs upp, som 2026-01-01/2026-06-30 eller 2026
    --text TEXT           vad som har gjorts, i en eller ett par meningar
    --reported-by NAMN    vem som rapporterar
    --source RUBRIK=https://…  var det går att läsa mer; får anges flera gånger
    --activity DATUM|RUBRIK|PLATS|PART,PART  något som har gjorts; får anges flera gånger
    --id ID               uppföljningens id, om du vill välja det själv
    --dry-run             visar uppföljningen utan att skriva
    --lang SPRÅK          kommandots språk: sv eller en (sv)`,
      `medborgarloften follow-up FEED
    Adds a follow-up to the feed, a file. Asks for what is not given.
    --promises ID,ID      the promises that are followed up
    --status STATUS       how it goes: ${STATUSES.join(', ')}
    --period DAY/DAY      the time that is followed up, like 2026-01-01/2026-06-30 or 2026
    --text TEXT           what was done, in a sentence or two
    --reported-by NAME    who reports
    --source TITLE=https://…  where to read more; may be given several times
    --activity DATE|TITLE|PLACE|PARTY,PARTY  something that was done; may be given several times
    --id ID               the follow-up's id, if you want to choose it
    --dry-run             shows the follow-up and writes nothing
    --lang LANGUAGE       the command's language: sv or en (sv)`,
    ),
  async run(input) {
    const name = onlyName(
      input,
      say('Ange ett enda flöde efter follow-up, en fil.', 'Name one feed after follow-up, a file.'),
    );
    if (!isFile(name) && !input.values['dry-run'])
      throw new UsageError(
        say(
          `follow-up ändrar en fil. Spara ${labelOf(name)} som en fil först.`,
          `follow-up changes a file. Save ${labelOf(name)} as a file first.`,
        ),
      );
    const { bytes, text, value } = await openFeedFile(name);
    const context = contextOf(value, await sheetWords());
    const messages = spoken() === 'en' ? await loadMessages('en') : undefined;
    const feed = structuredClone(value);
    const index = feed.items.push(unwritten(feed, input.now, context)) - 1;
    await withAsker(async (asker) => {
      if (asker && input.values['promises'] === undefined) tellPromises(feed, asker);
      await fillIn(
        feed,
        fieldsOf(index, input.values['id'] !== undefined, context, meanings(messages)),
        input.values,
        asker,
      );
    });
    const item = feed.items[index]!;
    const own = item[EXTENSION] as FollowUpExtension;
    if (input.values['id'] === undefined) item.id = freshId(feed, `${own.promises[0]}-${own.period.end}`);
    if (!own.sources.length)
      remark(
        say(
          'Uppföljningen har ingen källa. Lägg gärna till en med --source, så kan läsarna se efter själva.',
          'The follow-up has no source. With one, by --source, readers can see for themselves.',
        ),
      );
    if (input.values['dry-run']) return print(jsonLines(item));
    await writeWhole(name, edited(text, value, feed), { overwrite: true, expected: bytes });
    remark(
      visible(say(`Skrev uppföljningen ${item.id} i ${name}.`, `Wrote the follow-up ${item.id} in ${name}.`)),
    );
    remark(withMessages(messages, () => statusesShown(feed, own)));
  },
};

/** A follow-up of which nothing is known but when it is published: each field is filled in before anything is written. */
const unwritten = (feed: FeedDocument, now: string, { zone }: Context): FeedItem => ({
  id: freshId(feed, 'uppfoljning'),
  content_text: '',
  date_published: withOffset(localDay(Date.parse(now), zone), zone),
  language: feed.language ?? 'sv',
  [EXTENSION]: {
    type: 'follow-up',
    promises: [],
    period: { start: '', end: '' },
    status: 'not-reviewed',
    activities: [],
    sources: [],
    reportedBy: '',
  },
});

function fieldsOf(index: number, hasId: boolean, context: Context, statuses: string): Field[] {
  const item = ['items', index];
  const own = [...item, EXTENSION];
  const activityForm = say('datum|rubrik|plats|part,part', 'date|title|place|party,party');
  return [
    {
      option: 'promises',
      question: say(
        'Vilka löften följs upp? Deras id, med komma emellan',
        'Which promises are followed up? Their ids, with commas between',
      ),
      path: [...own, 'promises'],
      read: readList,
    },
    {
      option: 'period',
      question: say(
        'Vilken tid följs upp? Som 2026-01-01/2026-06-30',
        'What time is followed up? Like 2026-01-01/2026-06-30',
      ),
      path: [...own, 'period'],
      read: readPeriod,
    },
    {
      option: 'status',
      question: say(`Hur går det?\n${statuses}\nStatus`, `How does it go?\n${statuses}\nStatus`),
      path: [...own, 'status'],
      read: (written) => oneOf('status').read(written, context),
    },
    {
      option: 'text',
      question: say('Vad har gjorts? En eller ett par meningar', 'What was done? A sentence or two'),
      path: [...item, 'content_text'],
      read: (written) => written,
    },
    {
      option: 'reported-by',
      question: say('Vem rapporterar? Som Umeå kommun', 'Who reports? Like Umeå kommun'),
      path: [...own, 'reportedBy'],
      read: (written) => written,
    },
    {
      option: 'source',
      question: say('Var går det att läsa mer? Rubrik=https://…', 'Where to read more? Title=https://…'),
      path: [...own, 'sources'],
      read: readLink,
      isOptional: true,
      isRepeated: true,
    },
    {
      option: 'activity',
      question: say(`En aktivitet: ${activityForm}`, `An activity: ${activityForm}`),
      path: [...own, 'activities'],
      read: (written): Activity => {
        const [date, title, place, parties] = readParts(written, activityForm, 2);
        return {
          date: dateOrInstant.read(date, context) as string,
          title: title!,
          ...(place && { place }),
          parties: readList(parties),
        };
      },
      isOptional: true,
      isRepeated: true,
    },
    // Asked for by nobody: one is made.
    ...(hasId
      ? [{ option: 'id', question: 'Id', path: [...item, 'id'], read: (written: string) => written }]
      : []),
  ];
}

/** An id that no item has: the one that is wished for, or the first with a number. */
function freshId({ items }: FeedDocument, wished: string): string {
  const taken = new Set(items.map(({ id }) => id));
  const base = wished.slice(0, LIMITS.id - 6);
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function tellPromises(feed: FeedDocument, { tell }: Asker): void {
  for (const { id, content_text = '', [EXTENSION]: own } of feed.items)
    if (own?.type !== 'follow-up') tell(visible(`  ${id}: ${shortened(content_text)}`));
}

/** What each promise shows from now on: not this follow-up's status where a newer one is there. */
function statusesShown(feed: FeedDocument, { promises }: FollowUpExtension): string {
  const shown = toPromiseFeed(read(feed).document!).promises.filter(({ id }) => promises.includes(id));
  return shown
    .map(({ id, status }) =>
      visible(
        say(
          `${id} visar nu: ${statusWord(status!)}. ${statusMeaning(status!)}`,
          `${id} shows now: ${statusWord(status!)}. ${statusMeaning(status!)}`,
        ),
      ),
    )
    .join('\n');
}
