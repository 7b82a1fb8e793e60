// The schema's own words as people write them in a sheet, in Swedish and English: a status as the elements say it.
import { STATUSES } from '../../feed/values.js';
import { loadMessages } from '../../locale/load-messages.js';
import { withMessages } from '../../locale/msg.js';
import { statusWord } from '../../ui/status.js';

type Pairs = ReadonlyMap<string, readonly [swedish: string, english: string]>;

export type Words = Record<'status' | 'kind' | 'season' | 'unit', Pairs>;

const pairs = (words: Record<string, readonly [string, string]>): Pairs => new Map(Object.entries(words));

export async function sheetWords(): Promise<Words> {
  const english = await loadMessages('en');
  return {
    status: new Map(
      STATUSES.map((status) => [
        status,
        [statusWord(status), withMessages(english, () => statusWord(status))],
      ]),
    ),
    kind: pairs({
      police: ['polis', 'police'],
      municipality: ['kommun', 'municipality'],
      school: ['skola', 'school'],
      association: ['förening', 'association'],
      other: ['annan', 'other'],
    }),
    season: pairs({ spring: ['vår', 'spring'], autumn: ['höst', 'autumn'] }),
    unit: pairs({ year: ['år', 'year'], period: ['period', 'period'] }),
  };
}
