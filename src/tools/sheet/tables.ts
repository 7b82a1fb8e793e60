// Which tables a workbook of promises has, and which columns: one description for writing and for reading.
import { EXTENSION as X, SCHEMA_VERSION } from '../../feed/values.js';
import type { Json, Path } from '../json.js';
import { say } from '../say.js';
import * as kinds from './kinds.js';

/** Swedish, English, and what else it may be called. */
type Names = readonly [swedish: string, english: string, ...others: string[]];

export interface Column {
  names: Names;
  /** Where its value stands in an entry. */
  path: Path;
  kind: kinds.Kind;
  /** What an empty cell means, of an entry that has nothing there; without it: nothing. */
  empty?: (position: number) => unknown;
}

export interface Table {
  names: Names;
  /** Columns that say what an entry belongs to; their paths are those of no entry. */
  parents?: readonly Column[];
  columns: readonly Column[];
  /** What every entry has besides, so that no column shows it. */
  constant?: Json;
  /** The column by which an entry of a feed is known again. */
  key?: Column;
  /** Whether its fields stand below each other, for there is one entry. */
  isVertical?: boolean;
}

/** What no column holds stands in this one, so that nothing is lost. */
export const REST: Names = ['Övrigt (JSON)', 'Other (JSON)'];

export const nameOf = ([swedish, english]: Names): string => say(swedish, english);

const column = (names: Names, path: string, kind: kinds.Kind, empty?: unknown): Column => ({
  names,
  path: path.split('.'),
  kind,
  ...(empty !== undefined && {
    empty:
      typeof empty === 'function' ? (empty as (position: number) => unknown) : () => structuredClone(empty),
  }),
});

const id = column(['Id', 'Id'], 'id', kinds.word);
const name = column(['Namn', 'Name'], 'name', kinds.text);
const title = column(['Titel', 'Title', 'Rubrik'], 'title', kinds.text);
const published = column(['Publicerat', 'Published'], 'date_published', kinds.instant);
const modified = column(['Ändrat', 'Modified'], 'date_modified', kinds.instant);
const language = column(['Språk', 'Language'], 'language', kinds.word);
const intro = column(['Inledning', 'Introduction', 'Intro'], 'intro', kinds.text);
const address = column(['Webbadress', 'Web address', 'Adress', 'Url'], 'url', kinds.word);

/** What the extension of JSON Feed is, for whoever meets it elsewhere. */
export const ABOUT =
  'Medborgarlöften: promises that the police and a municipality have signed to their residents, and how they are followed up.';

export const settings: Table = {
  names: ['Flödet', 'Feed', 'Flöde'],
  isVertical: true,
  constant: { version: 'https://jsonfeed.org/version/1.1', [X]: { schemaVersion: SCHEMA_VERSION } },
  columns: [
    title,
    column(['Kommun', 'Municipality'], `${X}.municipality.name`, kinds.text),
    column(['Kommunkod', 'Municipality code'], `${X}.municipality.code`, kinds.municipalityCode),
    column(['Gäller från', 'Valid from'], `${X}.period.start`, kinds.yearOrDate),
    column(['Gäller till', 'Valid to'], `${X}.period.end`, kinds.yearOrDate),
    { ...intro, path: [X, 'intro'] },
    column(['Undertecknat', 'Signed'], `${X}.signed.date`, kinds.localDate),
    column(['Undertecknat i', 'Signed in'], `${X}.signed.place`, kinds.text),
    column(['Källa', 'Source'], `${X}.sourceUrl`, kinds.word),
    column(['Kontakt', 'Contact'], `${X}.contact`, kinds.text),
    column(['Plats', 'Place'], `${X}.place.name`, kinds.text),
    column(['Latitud', 'Latitude'], `${X}.place.latitude`, kinds.number),
    column(['Longitud', 'Longitude'], `${X}.place.longitude`, kinds.number),
    column(['Tidszon', 'Time zone'], `${X}.place.timeZone`, kinds.word),
    language,
    column(['Webbsida', 'Home page'], 'home_page_url', kinds.word),
    column(['Flödets adress', 'Feed address'], 'feed_url', kinds.word),
    column(['Beskrivning', 'Description'], 'description', kinds.text),
    column(['Om flödet', 'About'], `${X}.about`, kinds.text, ABOUT),
    column(['Påhittat exempel', 'Made-up example'], `${X}.example`, kinds.boolean),
  ],
};

export const areas: Table = {
  names: ['Områden', 'Areas', 'Område'],
  key: id,
  columns: [id, title, intro],
};

export const parties: Table = {
  names: ['Parter', 'Parties', 'Part'],
  key: id,
  columns: [
    id,
    name,
    column(['Kortnamn', 'Short name'], 'shortName', kinds.text),
    column(['Sort', 'Kind', 'Typ'], 'kind', kinds.oneOf('kind')),
    address,
  ],
};

export const signatories: Table = {
  names: ['Undertecknare', 'Signatories', 'Undertecknat av'],
  key: name,
  columns: [
    name,
    column(['Roll', 'Role', 'Titel'], 'role', kinds.text),
    column(['Part', 'Party'], 'party', kinds.idOf('party')),
  ],
};

export const promises: Table = {
  names: ['Löften', 'Promises', 'Medborgarlöften'],
  key: id,
  constant: { [X]: { type: 'promise' } },
  columns: [
    id,
    column(['Löfte', 'Promise', 'Löftestext', 'Text'], 'content_text', kinds.text),
    column(['Område', 'Area'], `${X}.area`, kinds.idOf('area')),
    column(['Parter', 'Parties', 'Lovat av'], `${X}.parties`, kinds.parties, []),
    column(['Ordning', 'Order', 'Nr', 'Nummer'], `${X}.order`, kinds.number, (position: number) => position),
    column(['Lättläst', 'Plain text'], `${X}.plainText`, kinds.text),
    column(['Antal', 'Count'], `${X}.target.count`, kinds.number),
    column(['Per', 'Per'], `${X}.target.per`, kinds.oneOf('unit')),
    column(['Fortsätter', 'Continues'], `${X}.continues`, kinds.word),
    published,
    modified,
    language,
    column(['Etiketter', 'Tags'], 'tags', kinds.lines),
  ],
};

export const followUps: Table = {
  names: ['Uppföljningar', 'Follow-ups', 'Uppföljning'],
  key: id,
  constant: { [X]: { type: 'follow-up' } },
  columns: [
    id,
    column(['Löften', 'Promises', 'Löfte'], `${X}.promises`, kinds.promiseIds, []),
    column(['Från', 'From'], `${X}.period.start`, kinds.yearOrDate),
    column(['Till', 'To'], `${X}.period.end`, kinds.yearOrDate),
    column(['Status', 'Status'], `${X}.status`, kinds.oneOf('status')),
    column(['Sammanfattning', 'Summary', 'Text'], 'content_text', kinds.text),
    column(['Rapporterat av', 'Reported by'], `${X}.reportedBy`, kinds.text),
    column(['Källor', 'Sources', 'Källa'], `${X}.sources`, kinds.links, []),
    published,
    modified,
    language,
  ],
};

export const campaigns: Table = {
  names: ['Kampanjer', 'Campaigns', 'Kampanj'],
  key: id,
  columns: [
    id,
    title,
    column(['Årstid', 'Season'], 'season', kinds.oneOf('season')),
    column(['Löfte', 'Promise'], 'promise', kinds.word),
    column(['Teman', 'Themes', 'Tema'], 'themes', kinds.lines, []),
    column(['Målgrupp', 'Audience'], 'audience', kinds.lines, []),
  ],
};

const ofCampaign = column(['Kampanj', 'Campaign'], '', kinds.word);
const year = column(['År', 'Year'], 'year', kinds.number);

export const occurrences: Table = {
  names: ['Tillfällen', 'Occurrences', 'Kampanjtillfällen'],
  key: year,
  parents: [ofCampaign],
  columns: [
    year,
    column(['Första dag', 'First day', 'Start'], 'start', kinds.localDate),
    column(['Sista dag', 'Last day', 'Slut'], 'end', kinds.localDate),
    column(['Bekräftat', 'Confirmed'], 'confirmed', kinds.boolean, false),
  ],
};

const activity = column(['Aktivitet', 'Activity', 'Titel'], 'title', kinds.text);

export const activities: Table = {
  names: ['Aktiviteter', 'Activities', 'Aktivitet'],
  key: activity,
  parents: [
    column(['Uppföljning', 'Follow-up'], '', kinds.word),
    ofCampaign,
    column(['År', 'Year'], '', kinds.number),
  ],
  columns: [
    column(['Datum', 'Date'], 'date', kinds.dateOrInstant),
    activity,
    column(['Plats', 'Place'], 'place', kinds.text),
    column(['Parter', 'Parties'], 'parties', kinds.parties, []),
  ],
};

export const facts: Table = {
  names: ['Trafikfakta', 'Facts', 'Fakta'],
  key: id,
  columns: [
    id,
    column(['Värde', 'Value'], 'value', kinds.number),
    column(['Enhet', 'Unit'], 'unit', kinds.text),
    column(['Källa', 'Source'], 'source', kinds.text),
    address,
    column(['Kontrollerat', 'Checked'], 'checked', kinds.localDate),
  ],
};

export const translations: Table = {
  names: ['Översättningar', 'Translations'],
  columns: [
    column(['Gäller', 'Applies to'], 'owner', kinds.word),
    column(['Översatt till', 'Translated to', 'Språk', 'Language'], 'language', kinds.word),
    column(['Vad', 'What'], 'name', kinds.word),
    column(['Översättning', 'Translation'], 'text', kinds.text),
    column(['Officiell', 'Official'], 'official', kinds.boolean),
  ],
};

/** In the order in which they stand in a workbook. */
export const TABLES: readonly Table[] = [
  promises,
  followUps,
  activities,
  campaigns,
  occurrences,
  areas,
  parties,
  signatories,
  settings,
  translations,
  facts,
];
