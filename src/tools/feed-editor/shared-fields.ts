// Fields that stand at more than one place of a feed.
import type { Field, Words } from './fields.js';

export const periodFields = (place: string, label: Words, hint?: Words): Record<string, Field> => ({
  [place]: { kind: 'group', label, ...(hint && { hint }) },
  [`${place}.start`]: {
    kind: 'year-or-date',
    label: ['Första dagen', 'First day'],
    hint: ['Som 2026-01-01, eller 2026 för hela året.', 'Like 2026-01-01, or 2026 for the whole year.'],
  },
  [`${place}.end`]: {
    kind: 'year-or-date',
    label: ['Sista dagen', 'Last day'],
    hint: ['Dagen räknas med.', 'This day counts, too.'],
  },
});

export const activityFields = (place: string): Record<string, Field> => ({
  [`${place}[]`]: { kind: 'group', label: ['Aktivitet', 'Activity'] },
  [`${place}[].date`]: {
    kind: 'moment',
    label: ['Datum', 'Date'],
    hint: [
      'Lämna klockslaget tomt om det inte spelar någon roll.',
      'Leave the time empty if it does not matter.',
    ],
  },
  [`${place}[].title`]: {
    kind: 'line',
    label: ['Vad som gjordes eller ska göras', 'What was or will be done'],
  },
  [`${place}[].place`]: { kind: 'line', label: ['Plats', 'Place'], optional: true },
  [`${place}[].parties`]: { kind: 'parties', label: ['Vilka som deltog', 'Who took part'] },
});

export const authorFields = (place: string): Record<string, Field> => ({
  [place]: {
    kind: 'list',
    label: ['Avsändare', 'Authors'],
    hint: [
      'Används av flöden som en webbplats skapar. Löften har parter i stället.',
      'Used by feeds that a website makes. Promises have parties instead.',
    ],
    add: ['Lägg till avsändare', 'Add an author'],
    fresh: { name: '' },
    optional: true,
  },
  [`${place}[]`]: { kind: 'group', label: ['Avsändare', 'Author'] },
  [`${place}[].name`]: { kind: 'line', label: ['Namn', 'Name'], optional: true },
  [`${place}[].url`]: { kind: 'address', label: ['Webbadress', 'Web address'], optional: true },
});

/** @param entry What one of the list's lines is called. */
export const lineList = (
  place: string,
  entry: Words,
  field: Omit<Field, 'kind' | 'fresh'>,
): Record<string, Field> => ({
  [place]: { kind: 'list', fresh: '', ...field },
  [`${place}[]`]: { kind: 'line', label: entry },
});

export const LANGUAGE_HINT: Words = ['En språkkod: sv, fi, en …', 'A language tag: sv, fi, en …'];
