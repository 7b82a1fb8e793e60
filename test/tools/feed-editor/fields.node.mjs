// The forms and the contract: every field of a feed can be filled in, as the contract wants it, in its order.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { source } from '../../../scripts/source.mjs';

const { feedSchema } = await source('feed/schema.ts');
const { FIELDS } = await source('tools/feed-editor/fields.ts');
const { CAMPAIGN_FORM, ELSEWHERE, FEED_FORM, FOLLOW_UP_FORM, PLAIN_FORM, PROMISE_FORM } = await source(
  'tools/feed-editor/forms.ts',
);
const EXT = '_medborgarloften';

/** Every place of the contract for one kind of item, with its part and whether it may be left out, in order. */
function placesOf(kind, schema = feedSchema, place = '', found = new Map()) {
  const isOptional = schema instanceof z.ZodOptional;
  const inner = isOptional ? schema.unwrap() : schema;
  const own = inner instanceof z.ZodDiscriminatedUnion ? inner.options[kind] : inner;
  if (place) found.set(place, { schema: own, isOptional });
  if (own instanceof z.ZodObject)
    for (const [key, part] of Object.entries(own.shape))
      placesOf(kind, part, place ? `${place}.${key}` : key, found);
  // What a list of ids holds is chosen as a whole.
  else if (own instanceof z.ZodArray && !['parties', 'promises'].includes(FIELDS[place]?.kind))
    placesOf(kind, own.element, `${place}[]`, found);
  return found;
}

const [ofPromise, ofFollowUp] = [placesOf(0), placesOf(1)];

/** What a control of a kind fills in. */
const FITS = {
  line: z.ZodString,
  text: z.ZodString,
  address: z.ZodString,
  id: z.ZodString,
  date: z.ZodString,
  'year-or-date': z.ZodString,
  instant: z.ZodString,
  moment: z.ZodString,
  number: z.ZodNumber,
  flag: z.ZodBoolean,
  area: z.ZodString,
  party: z.ZodString,
  promise: z.ZodString,
  parties: z.ZodArray,
  promises: z.ZodArray,
  group: z.ZodObject,
  list: z.ZodArray,
};

describe('the fields of the forms', () => {
  it('are those of the contract, in its order', () => {
    const fields = Object.keys(FIELDS);
    for (const places of [ofPromise, ofFollowUp])
      assert.deepEqual(
        fields.filter((place) => places.has(place)),
        [...places.keys()],
      );
    assert.deepEqual(
      fields.filter((place) => !ofPromise.has(place) && !ofFollowUp.has(place)),
      [],
    );
  });

  it('are filled in as the contract wants them, and may be left out where it says so', () => {
    for (const [place, field] of Object.entries(FIELDS)) {
      const { schema, isOptional } = ofPromise.get(place) ?? ofFollowUp.get(place);
      assert.equal(!!field.optional, isOptional, place);
      if (field.kind === 'choice')
        assert.deepEqual(
          field.options.map(([value]) => value).sort(),
          [...(schema.options ?? schema.values)].sort(),
          place,
        );
      else if (field.kind !== 'special')
        assert.ok(schema instanceof FITS[field.kind], `${place}: ${field.kind}`);
    }
  });

  it('have a name in both languages, and a list says what adds to it', () => {
    for (const [place, { label, hint, kind, add }] of Object.entries(FIELDS)) {
      for (const words of [label, hint ?? ['–', '–']])
        assert.ok(words.length === 2 && words.every((text) => text.trim()), place);
      if (kind === 'list') assert.equal(add?.length, 2, place);
    }
  });

  it('each stand in a form', () => {
    const inForm = (prefix, { main, more = [] }) =>
      [...main, ...more].map(({ path }) => [prefix, ...path].filter(Boolean).join('.'));
    const shown = new Set([
      ...FEED_FORM.flatMap(({ fields }) => inForm('', { main: fields })),
      ...[PROMISE_FORM, FOLLOW_UP_FORM, PLAIN_FORM].flatMap((form) => inForm('items[]', form)),
      ...inForm(`${EXT}.campaigns[]`, CAMPAIGN_FORM),
      ...ELSEWHERE,
    ]);
    const forms = ['items[]', `${EXT}.campaigns[]`];
    // What lies in a group or a list comes with it.
    const isShown = (place) =>
      [...shown].some(
        (other) =>
          place === other ||
          (!ELSEWHERE.includes(other) && (place.startsWith(`${other}.`) || place.startsWith(`${other}[]`))),
      );
    assert.deepEqual(
      Object.keys(FIELDS).filter((place) => !forms.includes(place) && !isShown(place)),
      [],
    );
    assert.deepEqual(
      [...shown].filter((place) => !FIELDS[place]),
      [],
    );
  });
});
