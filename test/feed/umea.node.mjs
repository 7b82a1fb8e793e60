// Holds the Umeå feed to the signed document, word for word both ways, and to the formats that it says it is in.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

const require = createRequire(import.meta.url);
const file = (path) => new URL(path, import.meta.url);
const read = (url) => readFileSync(url, 'utf8');

const source = read(file('../fixtures/medborgarloften-umea-2025-2027.txt'));

const feed = JSON.parse(read(file('../../src/feed/umea-2025-2027.json')));
const extension = feed._medborgarloften;

/** What stands between empty lines, each line without its bullet or emphasis. */
const blocks = source
  .split(/\n\s*\n|\n(?=- )/)
  .map((block) =>
    block
      .replace(/^\s*- /, '')
      .replace(/^\s*\*|\*\s*$/g, '')
      .trim(),
  )
  .filter(Boolean);

/** One line of a block that was wrapped, with words put together that were divided at a line's end. */
const unwrap = (block) => block.replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1').replace(/\s*\n\s*/g, ' ');
const sentences = (text) => text.split(/(?<=\.)\s+/);
const sorted = (texts) => [...texts].sort();

const words = (date) =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** Everything that the feed says in Swedish as the document's words. */
const feedTexts = [
  feed.title,
  extension.intro,
  ...extension.areas.map(({ title }) => title),
  ...feed.items.map((item) => item.content_text),
  `${extension.signed.place} ${words(extension.signed.date)}`,
  ...extension.signatories.flatMap(({ name, role }) => [name, role]),
];

describe('the Umeå feed and the signed document', () => {
  it('say the same sentences and lines, to the letter', () => {
    const [heading, place, ...rest] = blocks.map(unwrap);
    const theirs = [`${heading} ${place}`, ...rest];
    // A signatory's title and authority stand on two lines there, on one here.
    const ours = feedTexts.map((text) =>
      extension.signatories.some(({ role }) => role === text) ? text.replace(', ', ' ') : text,
    );
    assert.deepEqual(sorted(ours.flatMap(sentences)), sorted(theirs.flatMap(sentences)));
  });

  it('hold the promises in the same order, each under its heading', () => {
    const titles = new Map(extension.areas.map(({ id, title }) => [title, id]));
    let area;
    const theirs = blocks.map(unwrap).flatMap((block) => {
      area = titles.get(block) ?? area;
      return /\blovar att\b/.test(block) ? [[area, block]] : [];
    });
    const inOrder = [...feed.items].sort((a, b) => a._medborgarloften.order - b._medborgarloften.order);
    assert.deepEqual(
      inOrder.map((item) => [item._medborgarloften.area, item.content_text]),
      theirs,
    );
    assert.equal(theirs.length, 7);
  });

  it('name the same parties in the same order', () => {
    const names = extension.parties.map(({ id, name }) => ({ id, name: name.toLowerCase() }));
    for (const { content_text, _medborgarloften } of feed.items) {
      const subject = content_text.slice(0, content_text.indexOf(' lovar ')).toLowerCase();
      const named = names
        .filter(({ name }) => subject.includes(name))
        .sort((a, b) => subject.indexOf(a.name) - subject.indexOf(b.name));
      assert.deepEqual(
        _medborgarloften.parties,
        named.map(({ id }) => id),
        subject,
      );
    }
  });

  it('tag each promise with its area', () => {
    const titles = new Map(extension.areas.map(({ id, title }) => [id, title]));
    for (const item of feed.items) assert.deepEqual(item.tags, [titles.get(item._medborgarloften.area)]);
  });
});

describe('what the Umeå feed does not claim', () => {
  it('is a date of a campaign: the document gives none', () => {
    for (const { id, occurrences } of extension.campaigns) {
      assert.deepEqual(
        occurrences,
        [2025, 2026, 2027].map((year) => ({ year, confirmed: false })),
        id,
      );
    }
  });

  it('is any date but that of the signature and the years of the period', () => {
    const dates = JSON.stringify(feed)
      .match(/"\d{4}(-\d\d-\d\d[^"]*)?"/g)
      .filter((date) => date !== '"2480"');
    const signed = extension.signed.date;
    assert.deepEqual(
      sorted(new Set(dates.map((date) => JSON.parse(date)))),
      sorted(['2025', '2027', signed, `${signed}T00:00:00+01:00`]),
    );
  });

  it('is a follow-up, a status or easy Swedish', () => {
    for (const { id, _medborgarloften: own } of feed.items) {
      assert.equal(own.type, 'promise', id);
      assert.ok(!('plainText' in own) && !('status' in own), id);
    }
  });

  it('is an address of the document: none is known', () => {
    assert.ok(!('sourceUrl' in extension));
    assert.deepEqual(JSON.stringify(feed).match(/https?:[^"]+/g), ['https://jsonfeed.org/version/1.1']);
  });

  it('is that its English is official', () => {
    const translations = [extension, ...feed.items.map((item) => item._medborgarloften)].map(
      (it) => it.translations.en,
    );
    assert.equal(translations.length, 8);
    for (const { official } of translations) assert.equal(official, false);
    for (const { content_text } of translations.slice(1)) assert.match(content_text, /\bpromise/);
    const { id } = extension.areas[0];
    assert.ok(translations[0].title && translations[0].intro && translations[0][id]);
  });
});

const formats = {
  uri: (text) => URL.canParse(text),
  'date-time': (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !isNaN(Date.parse(text)),
};

/** What an ajv validator finds wrong with a value, as text. */
const errors = (validate, value) => (validate(value) ? '' : JSON.stringify(validate.errors));
const without = (key) => Object.fromEntries(Object.entries(feed).filter(([name]) => name !== key));

describe('the formats of the Umeå feed', () => {
  it('are JSON Feed 1.1, by jsonfeed-schema', () => {
    const validate = new Ajv({ formats, strict: false }).compile(require('jsonfeed-schema/v1.1'));
    assert.equal(errors(validate, feed), '');
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(!validate(without('title')), 'the schema refuses what is no feed');
    assert.ok(
      !validate({ ...feed, items: [{ content_text: 'x' }] }),
      'the schema refuses an item without id',
    );
  });

  it('keep JSON Feed’s rules for extensions: no dots in keys, and `about`', () => {
    assert.equal(typeof extension.about, 'string');
    JSON.stringify(feed, (key, value) => {
      assert.ok(!key.includes('.'), key);
      return value;
    });
  });

  it('are our own published schema', () => {
    const schema = file('../../dist/schema/feed.schema.json');
    assert.ok(existsSync(schema), 'dist/schema/feed.schema.json is missing: npm run build');
    const validate = new Ajv2020({ formats, strictTypes: false }).compile(JSON.parse(read(schema)));
    assert.equal(errors(validate, feed), '');

    const broken = structuredClone(feed);
    broken.items[3]._medborgarloften.type = 'nyhet';
    assert.ok(!validate(broken), 'the schema refuses an item of unknown type');
    for (const key of ['version', 'title', 'items']) assert.ok(!validate(without(key)), key);
    assert.ok(!validate({ ...feed, home_page_url: 'umea' }), 'the schema refuses a link that is none');
  });
});
