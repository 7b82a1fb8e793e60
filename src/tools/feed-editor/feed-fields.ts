// The fields of a feed as a whole, in the schema's order.
import { EXTENSION, SCHEMA_VERSION } from '../../feed/values.js';
import type { Field } from './fields.js';
import { activityFields, authorFields, LANGUAGE_HINT, lineList, periodFields } from './shared-fields.js';

const own = EXTENSION;

export const FEED_FIELDS: Record<string, Field> = {
  version: {
    kind: 'choice',
    label: ['Filformat', 'File format'],
    options: ['https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'].map((version) => [
      version,
      [version, version],
    ]),
  },
  title: {
    kind: 'line',
    label: ['Titel', 'Title'],
    hint: ['Rubriken över löftena.', 'The heading above the promises.'],
  },
  home_page_url: {
    kind: 'address',
    label: ['Sidan där löftena visas', 'The page that shows the promises'],
    optional: true,
  },
  feed_url: { kind: 'address', label: ['Flödets egen adress', 'The feed’s own address'], optional: true },
  description: {
    kind: 'text',
    label: ['Beskrivning för flödesläsare', 'Description for feed readers'],
    optional: true,
  },
  language: { kind: 'line', label: ['Språk', 'Language'], hint: LANGUAGE_HINT, optional: true },
  ...authorFields('authors'),
  [own]: { kind: 'special', label: ['Uppgifter om löftena', 'What belongs to promises'], optional: true },
  [`${own}.about`]: {
    kind: 'text',
    label: ['Vad filen är', 'What the file is'],
    hint: [
      'För den som öppnar filen. Syns inte på sidor.',
      'For whoever opens the file. Pages do not show it.',
    ],
  },
  [`${own}.schemaVersion`]: {
    kind: 'choice',
    label: ['Version av formatet', 'Version of the format'],
    options: [[SCHEMA_VERSION, [`${SCHEMA_VERSION}`, `${SCHEMA_VERSION}`]]],
  },
  [`${own}.example`]: {
    kind: 'flag',
    label: ['Innehållet är påhittat, ett exempel', 'The content is made up, an example'],
    hint: ['Sidor märker det tydligt.', 'Pages mark it plainly.'],
    optional: true,
  },
  [`${own}.municipality`]: { kind: 'group', label: ['Kommun', 'Municipality'] },
  [`${own}.municipality.code`]: {
    kind: 'line',
    label: ['Kommunkod', 'Municipality code'],
    hint: ['Fyra siffror, som 2480.', 'Four digits, like 2480.'],
  },
  [`${own}.municipality.name`]: { kind: 'line', label: ['Kommunens namn', 'Name of the municipality'] },
  [`${own}.place`]: {
    kind: 'group',
    label: ['Plats för sol och klocka', 'Place for sun and clock'],
    hint: [
      'Av den räknas när solen är nere, och vilken dag det är.',
      'From it follows when the sun is down, and which day it is.',
    ],
    optional: true,
  },
  [`${own}.place.name`]: { kind: 'line', label: ['Ort', 'Name of the place'] },
  [`${own}.place.latitude`]: {
    kind: 'number',
    label: ['Latitud', 'Latitude'],
    hint: ['Grader norrut, som 63,8258.', 'Degrees north, like 63.8258.'],
  },
  [`${own}.place.longitude`]: {
    kind: 'number',
    label: ['Longitud', 'Longitude'],
    hint: ['Grader österut, som 20,263.', 'Degrees east, like 20.263.'],
  },
  [`${own}.place.timeZone`]: {
    kind: 'line',
    label: ['Tidszon', 'Time zone'],
    hint: ['I Sverige: Europe/Stockholm.', 'In Sweden: Europe/Stockholm.'],
  },
  ...periodFields(`${own}.period`, ['När löftena gäller', 'When the promises hold']),
  [`${own}.signed`]: { kind: 'group', label: ['Undertecknandet', 'The signing'], optional: true },
  [`${own}.signed.date`]: { kind: 'date', label: ['Dag', 'Day'] },
  [`${own}.signed.place`]: { kind: 'line', label: ['Ort', 'Place'] },
  [`${own}.sourceUrl`]: {
    kind: 'address',
    label: ['Adressen till det undertecknade dokumentet', 'Address of the signed document'],
    optional: true,
  },
  [`${own}.contact`]: {
    kind: 'line',
    label: ['Kontakt', 'Contact'],
    hint: ['En e-postadress eller ett telefonnummer.', 'An e-mail address or a telephone number.'],
    optional: true,
  },
  [`${own}.intro`]: {
    kind: 'text',
    label: ['Inledning', 'Introduction'],
    hint: ['Står över löftena.', 'Stands above the promises.'],
  },
  [`${own}.areas`]: {
    kind: 'list',
    label: ['Områden', 'Areas'],
    add: ['Lägg till område', 'Add an area'],
    fresh: { id: '', title: '' },
  },
  [`${own}.areas[]`]: { kind: 'group', label: ['Område', 'Area'] },
  [`${own}.areas[].id`]: { kind: 'id', label: ['Id', 'Id'] },
  [`${own}.areas[].title`]: { kind: 'line', label: ['Områdets namn', 'Name of the area'] },
  [`${own}.areas[].intro`]: {
    kind: 'text',
    label: ['Inledning till området', 'Introduction to the area'],
    optional: true,
  },
  [`${own}.parties`]: {
    kind: 'list',
    label: ['Parter: de som lovar', 'Parties: those who promise'],
    add: ['Lägg till part', 'Add a party'],
    fresh: { id: '', name: '' },
  },
  [`${own}.parties[]`]: { kind: 'group', label: ['Part', 'Party'] },
  [`${own}.parties[].id`]: { kind: 'id', label: ['Id', 'Id'] },
  [`${own}.parties[].name`]: { kind: 'line', label: ['Partens namn', 'Name of the party'] },
  [`${own}.parties[].shortName`]: { kind: 'line', label: ['Kort namn', 'Short name'], optional: true },
  [`${own}.parties[].kind`]: {
    kind: 'choice',
    label: ['Slag', 'Kind'],
    options: [
      ['police', ['Polis', 'Police']],
      ['municipality', ['Kommun', 'Municipality']],
      ['school', ['Skola', 'School']],
      ['association', ['Förening', 'Association']],
      ['other', ['Annan', 'Other']],
    ],
  },
  [`${own}.parties[].url`]: { kind: 'address', label: ['Webbadress', 'Web address'], optional: true },
  [`${own}.signatories`]: {
    kind: 'list',
    label: ['De som skrev under', 'Those who signed'],
    add: ['Lägg till undertecknare', 'Add a signatory'],
    fresh: { name: '', role: '', party: '' },
  },
  [`${own}.signatories[]`]: { kind: 'group', label: ['Undertecknare', 'Signatory'] },
  [`${own}.signatories[].name`]: { kind: 'line', label: ['Namn', 'Name'] },
  [`${own}.signatories[].role`]: {
    kind: 'line',
    label: ['Titel och organisation', 'Title and organisation'],
  },
  [`${own}.signatories[].party`]: { kind: 'party', label: ['För vem', 'For whom'] },
  [`${own}.campaigns`]: {
    kind: 'special',
    label: ['Kampanjer', 'Campaigns'],
    add: ['Ny kampanj', 'New campaign'],
  },
  [`${own}.campaigns[]`]: { kind: 'group', label: ['Kampanj', 'Campaign'] },
  [`${own}.campaigns[].id`]: { kind: 'id', label: ['Id', 'Id'] },
  [`${own}.campaigns[].title`]: { kind: 'line', label: ['Kampanjens namn', 'Name of the campaign'] },
  [`${own}.campaigns[].season`]: {
    kind: 'choice',
    label: ['Årstid', 'Season'],
    options: [
      ['spring', ['Vår', 'Spring']],
      ['autumn', ['Höst', 'Autumn']],
    ],
  },
  [`${own}.campaigns[].promise`]: {
    kind: 'promise',
    label: ['Löftet som kampanjen hör till', 'Its promise'],
  },
  ...lineList(`${own}.campaigns[].themes`, ['Tema', 'Theme'], {
    label: ['Teman', 'Themes'],
    add: ['Lägg till tema', 'Add a theme'],
  }),
  ...lineList(`${own}.campaigns[].audience`, ['Målgrupp', 'Audience'], {
    label: ['Målgrupper', 'Audience'],
    add: ['Lägg till målgrupp', 'Add an audience'],
  }),
  [`${own}.campaigns[].occurrences`]: {
    kind: 'list',
    label: ['Tillfällen', 'Occurrences'],
    hint: [
      'Ett för varje år. Skriv bara datum som är bestämda: utan datum står ”datum ej fastställt”.',
      'One for each year. Write only dates that are decided on: without them pages say that none is set.',
    ],
    add: ['Lägg till år', 'Add a year'],
    fresh: { confirmed: false },
  },
  [`${own}.campaigns[].occurrences[]`]: { kind: 'group', label: ['Tillfälle', 'Occurrence'] },
  [`${own}.campaigns[].occurrences[].year`]: { kind: 'number', label: ['År', 'Year'] },
  [`${own}.campaigns[].occurrences[].start`]: {
    kind: 'date',
    label: ['Första dagen', 'First day'],
    optional: true,
  },
  [`${own}.campaigns[].occurrences[].end`]: {
    kind: 'date',
    label: ['Sista dagen', 'Last day'],
    hint: ['Dagen räknas med.', 'This day counts, too.'],
    optional: true,
  },
  [`${own}.campaigns[].occurrences[].confirmed`]: {
    kind: 'flag',
    label: ['Datumen är bekräftade', 'The dates are confirmed'],
  },
  [`${own}.campaigns[].occurrences[].activities`]: {
    kind: 'list',
    label: ['Aktiviteter', 'Activities'],
    add: ['Lägg till aktivitet', 'Add an activity'],
    fresh: { date: '', title: '', parties: [] },
    optional: true,
  },
  ...activityFields(`${own}.campaigns[].occurrences[].activities`),
  [`${own}.facts`]: {
    kind: 'list',
    label: ['Egna trafikfakta', 'Traffic facts of your own'],
    hint: [
      'De står i stället för de inbyggda med samma id och enhet. Varje fakta behöver en källa.',
      'They stand instead of the built-in ones of the same id and unit. Each needs a source.',
    ],
    add: ['Lägg till fakta', 'Add a fact'],
    fresh: { id: '', value: 0, unit: '', source: '', checked: '' },
    optional: true,
  },
  [`${own}.facts[]`]: { kind: 'group', label: ['Fakta', 'Fact'] },
  [`${own}.facts[].id`]: { kind: 'id', label: ['Id', 'Id'] },
  [`${own}.facts[].value`]: { kind: 'number', label: ['Värde', 'Value'] },
  [`${own}.facts[].unit`]: { kind: 'line', label: ['Enhet', 'Unit'] },
  [`${own}.facts[].source`]: { kind: 'line', label: ['Källa', 'Source'] },
  [`${own}.facts[].url`]: {
    kind: 'address',
    label: ['Källans adress', 'Address of the source'],
    optional: true,
  },
  [`${own}.facts[].checked`]: { kind: 'date', label: ['Kontrollerat', 'Checked'] },
  [`${own}.translations`]: { kind: 'special', label: ['Översättningar', 'Translations'], optional: true },
  items: { kind: 'special', label: ['Löften och uppföljningar', 'Promises and follow-ups'] },
};
