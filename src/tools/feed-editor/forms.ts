// Which fields each form has, in the order in which one fills them in; the rarer ones stand together behind the others.
import { EXTENSION } from '../../feed/values.js';
import type { Words } from './fields.js';
import type { Path } from '../json.js';

/** A field of a form by its place in what the form is for; words of its own where it means something else there. */
export interface FormField {
  path: Path;
  label?: Words;
  hint?: Words;
  /** Whether it must be there though the contract lets other items go without. */
  isNeeded?: true;
}

export interface Form {
  main: FormField[];
  more: FormField[];
}

const own = (key: string, words: Omit<FormField, 'path'> = {}): FormField => ({
  path: [EXTENSION, key],
  ...words,
});
const plain = (key: string, words: Omit<FormField, 'path'> = {}): FormField => ({ path: [key], ...words });

const ITEM_REST = [
  'date_published',
  'date_modified',
  'language',
  'tags',
  'title',
  'url',
  'content_html',
  'authors',
  'id',
].map((key) => plain(key, key === 'date_published' ? { isNeeded: true } : {}));

export const PROMISE_FORM: Form = {
  main: [
    plain('content_text', { label: ['Ordalydelse', 'Wording'], isNeeded: true }),
    ...['area', 'parties', 'target', 'plainText'].map((key) => own(key)),
  ],
  more: [own('order'), own('continues'), ...ITEM_REST],
};

/** Of an item that a CMS wrote, or that does not say what it is. */
export const PLAIN_FORM: Form = {
  main: ['title', 'content_text', 'content_html', 'url', 'tags', 'authors'].map((key) => plain(key)),
  more: ['date_published', 'date_modified', 'language', 'id'].map((key) => plain(key)),
};

export const FOLLOW_UP_FORM: Form = {
  main: [
    own('promises'),
    own('status'),
    own('period'),
    plain('content_text', {
      isNeeded: true,
      label: ['Sammanfattning', 'Summary'],
      hint: ['Vad som har hänt, med några meningar.', 'What has happened, in some sentences.'],
    }),
    ...['activities', 'sources', 'reportedBy'].map((key) => own(key)),
  ],
  more: ITEM_REST,
};

export const CAMPAIGN_FORM: Form = {
  main: ['title', 'season', 'promise', 'occurrences', 'themes', 'audience'].map((key) => plain(key)),
  more: [plain('id')],
};

/** Of the feed itself, by sections; without the extension only the first and the last. */
export const FEED_FORM: readonly { title: Words; fields: FormField[] }[] = [
  { title: ['Rubrik och inledning', 'Heading and introduction'], fields: [plain('title'), own('intro')] },
  {
    title: ['Giltighet och underskrifter', 'Validity and signatures'],
    fields: ['period', 'signed', 'signatories', 'sourceUrl', 'contact'].map((key) => own(key)),
  },
  { title: ['Områden och parter', 'Areas and parties'], fields: [own('areas'), own('parties')] },
  { title: ['Kommun och plats', 'Municipality and place'], fields: [own('municipality'), own('place')] },
  { title: ['Fakta', 'Facts'], fields: [own('facts')] },
  {
    title: ['För flödesläsare och program', 'For feed readers and programs'],
    fields: [
      ...['language', 'home_page_url', 'feed_url', 'description', 'authors', 'version'].map((key) =>
        plain(key),
      ),
      ...['about', 'schemaVersion', 'example'].map((key) => own(key)),
    ],
  },
];

/** What has a form that was made for it, or is chosen when a thing is made. */
export const ELSEWHERE: readonly string[] = [
  EXTENSION,
  `${EXTENSION}.campaigns`,
  `${EXTENSION}.translations`,
  'items',
  `items[].${EXTENSION}`,
  `items[].${EXTENSION}.type`,
  `items[].${EXTENSION}.translations`,
];
