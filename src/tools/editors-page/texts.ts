// What the form calls each attribute of the elements, and what it says about it: a test holds the table to the manifest.
import { say } from '../say.js';

export interface FieldText {
  label: string;
  hint?: string;
  /** What its values are called, where it has a few of its own. */
  values?: Record<string, string>;
  /** What the first choice is called where nothing is set; else it says that nothing is. */
  unset?: string;
  /** Whether it is among the choices that most make; the rest stand under "Fler val". */
  isCommon?: boolean;
}

export const FIELD_TEXTS: Record<string, () => FieldText> = {
  src: () => ({
    label: say('Adressen till era löften', 'The address of your promises'),
    hint: say(
      'Lämna tomt för löftena som ligger här. Annars: adressen till ert flöde (en JSON-fil), med https://.',
      'Leave empty for the promises that lie here. Otherwise: the address of your feed (a JSON file), with https://.',
    ),
  }),
  'promise-id': () => ({
    label: say('Löfte', 'Promise'),
    isCommon: true,
  }),
  campaign: () => ({
    label: say('Kampanj', 'Campaign'),
    isCommon: true,
  }),
  area: () => ({
    label: say('Område', 'Area'),
    unset: say('Alla områden', 'All areas'),
    isCommon: true,
  }),
  party: () => ({
    label: say('Vem som har lovat', 'Who promised'),
    unset: say('Alla', 'All'),
    isCommon: true,
  }),
  layout: () => ({
    label: say('Utseende', 'Appearance'),
    values: {
      cards: say('Stor text', 'Large text'),
      list: say('Löpande text', 'Running text'),
      compact: say('Kort, för en smal spalt', 'Short, for a narrow column'),
    },
    isCommon: true,
  }),
  filters: () => ({
    label: say('Knappar för att filtrera', 'Buttons to filter'),
    isCommon: true,
  }),
  search: () => ({
    label: say('Sökfält', 'Search field'),
    isCommon: true,
  }),
  start: () => ({
    label: say('Första dagen', 'First day'),
    hint: say(
      'Lämna tomt så gäller löftenas eget datum. Fyll bara i ett datum som är bestämt.',
      'Leave empty for the date of the promises. Fill in only a date that has been decided.',
    ),
    isCommon: true,
  }),
  end: () => ({
    label: say('Sista dagen', 'Last day'),
    isCommon: true,
  }),
  precision: () => ({
    label: say('Räkna ner', 'Count down'),
    values: {
      day: say('Dagar', 'Days'),
      hour: say('Dagar och timmar', 'Days and hours'),
      minute: say('Ner till minuter', 'Down to minutes'),
      second: say('Ner till sekunder', 'Down to seconds'),
    },
    isCommon: true,
  }),
  season: () => ({
    label: say('När den visas', 'When it shows'),
    values: {
      auto: say('När solen är nere på skolvägen', 'When the sun is down on the way to or from school'),
      always: say('Alltid', 'Always'),
    },
    isCommon: true,
  }),
  'day-start': () => ({
    label: say('Skoldagen börjar', 'The school day begins'),
    isCommon: true,
  }),
  'day-end': () => ({
    label: say('Skoldagen slutar', 'The school day ends'),
    isCommon: true,
  }),
  lang: () => ({
    label: say('Språk', 'Language'),
    hint: say(
      'Löften som inte är översatta visas på sitt eget språk.',
      'Promises without a translation are shown in their own language.',
    ),
    unset: say('Samma som sidan', 'The page’s own'),
    isCommon: true,
  }),
  status: () => ({
    label: say('Status', 'Status'),
    hint: say('Kommer ur uppföljningarna.', 'Comes from the follow-ups.'),
    unset: say('Alla', 'All'),
  }),
  'group-by': () => ({
    label: say('Gruppera efter', 'Group by'),
    values: {
      area: say('Område', 'Area'),
      party: say('Vem som har lovat', 'Who promised'),
      none: say('Inte alls', 'Not at all'),
    },
  }),
  limit: () => ({
    label: say('Antal löften från början', 'Promises at first'),
    hint: say(
      'Resten visas med knappen ”Visa alla”. Tomt: alla.',
      'The rest come with the button “Visa alla”. Empty: all.',
    ),
  }),
  heading: () => ({
    label: say('Egen rubrik', 'A heading of your own'),
    hint: say(
      'Tomt: löftenas egen rubrik. Rubriken följer inte med när du delar länken hit.',
      'Empty: the heading of the promises. It is not part of the link when you share this page.',
    ),
  }),
  year: () => ({
    label: say('År', 'Year'),
    unset: say('Det som pågår eller kommer härnäst', 'What is under way or comes next'),
  }),
  display: () => ({
    label: say('Var den visas', 'Where it shows'),
    values: {
      inline: say('På en webbsida', 'On a web page'),
      signage: say('På en skärm i en hall', 'On a screen in a hall'),
    },
  }),
  latitude: () => ({
    label: say('Latitud', 'Latitude'),
    hint: say(
      'Skolans plats, i grader norrut: 63,83. Tomt: löftenas plats.',
      'Where the school is, in degrees north: 63.83. Empty: the place of the promises.',
    ),
  }),
  longitude: () => ({
    label: say('Longitud', 'Longitude'),
    hint: say(
      'Grader österut: 20,26. Fyll i båda eller ingen.',
      'Degrees east: 20.26. Fill in both or neither.',
    ),
  }),
  place: () => ({
    label: say('Platsens namn', 'Name of the place'),
    hint: say(
      'Följer inte med när du delar länken hit.',
      'It is not part of the link when you share this page.',
    ),
  }),
  'travel-minutes': () => ({
    label: say('Minuter till och från skolan', 'Minutes to and from school'),
  }),
  'heading-level': () => ({
    label: say('Rubrikens nivå', 'Level of the heading'),
    hint: say(
      'Ett steg under rubriken ovanför på din sida.',
      'One step below the heading above it on your page.',
    ),
  }),
  refresh: () => ({
    label: say('Hämta nytt var … minut', 'Look for news every … minutes'),
    hint: say(
      'För skärmar som alltid är på. Tomt: när sidan öppnas.',
      'For screens that are always on. Empty: when the page is opened.',
    ),
  }),
  'page-url': () => ({
    label: say('Sidans adress', 'Address of the page'),
    hint: say(
      'Dit länkar och delningar leder. Behövs i en ram; annars är det sidan själv.',
      'Where links and shares lead. Needed in a frame; otherwise it is the page itself.',
    ),
  }),
  debug: () => ({
    label: say('Visa felsökning', 'Show debugging'),
    hint: say(
      'För den som letar fel. Ta bort när sidan publiceras.',
      'For whoever looks for a fault. Remove it when the page is published.',
    ),
  }),
  now: () => ({
    label: say('Visa dagen', 'Show the day'),
    hint: say('Bara här, aldrig i koden.', 'Only here, never in the code.'),
  }),
};

/** What each element is called, and what it is for. */
export const ELEMENT_TEXTS: Record<string, () => { name: string; use: string }> = {
  'promise-list': () => ({
    name: say('Alla löften', 'All promises'),
    use: say('Listan, med vem som lovat och hur det går.', 'The list, with who promised and how it goes.'),
  }),
  'promise-card': () => ({
    name: say('Ett löfte', 'One promise'),
    use: say('För en sida som handlar om just det.', 'For a page that is about just that.'),
  }),
  'campaign-countdown': () => ({
    name: say('Nedräkning', 'Countdown'),
    use: say('Till vårens eller höstens trafikinsats.', 'To the traffic campaign of spring or autumn.'),
  }),
  'reflex-reminder': () => ({
    name: say('Reflexpåminnelse', 'Reflector reminder'),
    use: say('Visas när solen är nere på skolvägen.', 'Shows when the sun is down on the way to school.'),
  }),
};
