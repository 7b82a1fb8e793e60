// The fields of a promise and of a follow-up, in the schema's order.
import { EXTENSION } from '../../feed/values.js';
import type { Field } from './fields.js';
import { activityFields, authorFields, LANGUAGE_HINT, lineList, periodFields } from './shared-fields.js';

const item = 'items[]';
const own = `${item}.${EXTENSION}`;

export const ITEM_FIELDS: Record<string, Field> = {
  [item]: { kind: 'special', label: ['Post', 'Item'] },
  [`${item}.id`]: {
    kind: 'id',
    label: ['Id', 'Id'],
    hint: ['Länkar leder hit. Därför ändras det inte.', 'Links lead here. Therefore it does not change.'],
  },
  [`${item}.url`]: { kind: 'address', label: ['Egen sida', 'A page of its own'], optional: true },
  [`${item}.title`]: {
    kind: 'line',
    label: ['Titel', 'Title'],
    hint: ['För flödesläsare. Löften visas utan titel.', 'For feed readers. Promises are shown without.'],
    optional: true,
  },
  [`${item}.content_text`]: { kind: 'text', label: ['Text', 'Text'], optional: true },
  [`${item}.content_html`]: {
    kind: 'text',
    label: ['Text som HTML', 'Text as HTML'],
    hint: ['Används bara där texten ovan saknas.', 'Used only where the text above is missing.'],
    optional: true,
  },
  [`${item}.date_published`]: { kind: 'instant', label: ['Publicerad', 'Published'], optional: true },
  [`${item}.date_modified`]: {
    kind: 'instant',
    label: ['Ändrad', 'Modified'],
    hint: ['När något rättades efter publiceringen.', 'When something was corrected after publication.'],
    optional: true,
  },
  [`${item}.language`]: { kind: 'line', label: ['Språk', 'Language'], hint: LANGUAGE_HINT, optional: true },
  ...lineList(`${item}.tags`, ['Etikett', 'Tag'], {
    label: ['Etiketter för flödesläsare', 'Tags for feed readers'],
    add: ['Lägg till etikett', 'Add a tag'],
    optional: true,
  }),
  ...authorFields(`${item}.authors`),
  [own]: { kind: 'special', label: ['Löfte eller uppföljning', 'Promise or follow-up'], optional: true },
  [`${own}.type`]: { kind: 'special', label: ['Slag', 'Type'] },

  [`${own}.area`]: { kind: 'area', label: ['Område', 'Area'] },
  [`${own}.parties`]: {
    kind: 'parties',
    label: ['Vilka som lovar', 'Who promises'],
    hint: [
      'Kryssa i dem i den ordning som texten nämner dem.',
      'Tick them in the order in which the text names them.',
    ],
  },
  [`${own}.order`]: {
    kind: 'number',
    label: ['Plats i ordningen', 'Place in the order'],
    hint: ['Lägst tal visas först.', 'The lowest number is shown first.'],
  },
  [`${own}.plainText`]: {
    kind: 'text',
    label: ['Lätt svenska', 'Easy Swedish'],
    hint: [
      'Visas bredvid ordalydelsen, märkt som inte den undertecknade texten.',
      'Shown beside the wording, marked as not the signed text.',
    ],
    optional: true,
  },
  [`${own}.target`]: {
    kind: 'group',
    label: ['Mål som går att räkna', 'Target that can be counted'],
    hint: ['Bara om det står i löftet.', 'Only if the promise says so.'],
    optional: true,
  },
  [`${own}.target.count`]: { kind: 'number', label: ['Antal gånger', 'How many times'] },
  [`${own}.target.per`]: {
    kind: 'choice',
    label: ['Under', 'In'],
    options: [
      ['year', ['ett år', 'a year']],
      ['period', ['hela perioden', 'the whole period']],
    ],
  },
  [`${own}.continues`]: {
    kind: 'line',
    label: ['Fortsätter ett tidigare löfte (dess id)', 'Continues an earlier promise (its id)'],
    optional: true,
  },

  [`${own}.promises`]: { kind: 'promises', label: ['Vilka löften det gäller', 'Which promises it is about'] },
  ...periodFields(
    `${own}.period`,
    ['Perioden som följs upp', 'The period that is followed up'],
    ['Statusen gäller den här tiden.', 'The status is of this time.'],
  ),
  [`${own}.status`]: {
    kind: 'special',
    label: ['Hur det går', 'How it goes'],
    hint: [
      'Under varje val står det som läsarna ser om det.',
      'Below each choice stands what readers are told of it.',
    ],
  },
  [`${own}.activities`]: {
    kind: 'list',
    label: ['Aktiviteter', 'Activities'],
    hint: ['Det som har gjorts, med datum.', 'What has been done, with its date.'],
    add: ['Lägg till aktivitet', 'Add an activity'],
    fresh: { date: '', title: '', parties: [] },
  },
  ...activityFields(`${own}.activities`),
  [`${own}.sources`]: {
    kind: 'list',
    label: ['Källor', 'Sources'],
    hint: ['Där man kan kontrollera uppgifterna.', 'Where it can be checked.'],
    add: ['Lägg till källa', 'Add a source'],
    fresh: { title: '', url: '' },
  },
  [`${own}.sources[]`]: { kind: 'group', label: ['Källa', 'Source'] },
  [`${own}.sources[].title`]: { kind: 'line', label: ['Källans namn', 'Name of the source'] },
  [`${own}.sources[].url`]: { kind: 'address', label: ['Webbadress', 'Web address'] },
  [`${own}.reportedBy`]: {
    kind: 'line',
    label: ['Rapporterat av', 'Reported by'],
    hint: ['Den som står för uppgifterna.', 'Who answers for what is said.'],
  },
  [`${own}.translations`]: { kind: 'special', label: ['Översättningar', 'Translations'], optional: true },
};
