// What must hold of any text that may be a feed: nothing throws, what is kept is what the contract allows, and what is made of it is no markup.
import assert from 'node:assert/strict';
import { toPromiseFeed, type PromiseFeed } from '../../src/feed/model.js';
import { read } from '../../src/feed/read.js';
import { feedSchema } from '../../src/feed/schema.js';
import { LIMITS } from '../../src/feed/values.js';
import { feedCalendar } from '../../src/tools/calendar.js';
import { styleElement } from '../../src/tools/markup.js';
import { CONTENTS, placeStyle, staticHtml, type ElementName } from '../../src/tools/static.js';

/** What came of a text: no JSON, JSON that is no feed, a feed with something left out, or a good one. */
export type Outcome = 'no-json' | 'no-feed' | 'mended' | 'good';

/**
 * Reads a text as a page does, and looks at what it keeps.
 *
 * @throws AssertionError, or whatever was thrown that should not have been.
 */
export function readSoundly(text: string): { outcome: Outcome; value?: unknown; feed?: PromiseFeed } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { outcome: 'no-json' };
  }
  const { document, problems } = read(value);
  assert.ok(problems.length <= LIMITS.problems, 'more problems than anybody reads');
  for (const { path, expected, found } of problems) {
    assert.ok([path, expected, found].every((part) => typeof part === 'string'));
    assert.ok(found.length < 100, 'quotes much');
  }
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined, 'a prototype was changed');
  if (!document) return { outcome: 'no-feed', value };
  isKept(document);
  const feed = toPromiseFeed(document);
  isWhole(feed, text.length);
  return { outcome: problems.length ? 'mended' : 'good', value, feed };
}

/** Each value as the contract bounds it, whatever its key. */
function isKept(value: unknown, key = '', most: number = LIMITS.items): void {
  if (typeof value === 'string') {
    if (value.length > LIMITS.text) assert.fail(`${key} is long`);
    if (/url$/i.test(key)) assert.match(new URL(value).protocol, /^https?:$/, key);
  } else if (typeof value === 'number') {
    if (!(Math.abs(value) <= 1e9)) assert.fail(`${key} is large`);
  } else if (Array.isArray(value)) {
    if (value.length > most) assert.fail(`${key} has many`);
    for (const entry of value) isKept(entry, key, LIMITS.list);
  } else if (typeof value === 'object' && value) {
    // Nothing is in it but its own, whatever a page gave to all objects.
    if ('toString' in Object.getPrototypeOf(value)) assert.fail(`${key} inherits`);
    // A translation's keys are ids, whatever they are called.
    for (const [name, part] of Object.entries(value))
      isKept(part, 'official' in value ? 'text' : name, name === 'items' ? LIMITS.items : LIMITS.list);
  }
}

/** What pages show leads to what the feed has, and is not much more than the file. */
function isWhole({ promises, areas, parties, timeZone, campaigns }: PromiseFeed, length: number): void {
  assert.equal(new Set(promises.map(({ id }) => id)).size, promises.length, 'an id twice');
  let shown = 0;
  for (const { area, parties: own, followUps, text } of promises) {
    assert.equal(typeof text, 'string');
    assert.ok(!area || areas.includes(area));
    for (const party of own) assert.ok(parties.includes(party));
    for (const followUp of followUps) shown += JSON.stringify(followUp).length;
  }
  assert.ok(shown <= length * 6 + LIMITS.again, `${shown} characters of follow-ups`);
  new Intl.DateTimeFormat('sv', { timeZone }).format(0);
  for (const { promise } of campaigns) assert.equal(typeof promise, 'string');
}

/** Whether the contract and the reader agree: a good feed is read whole, and of another something is named. */
export function agrees(text: string, value: unknown): void {
  // zod passes over a key __proto__, wherever it stands; no feed has a use for it.
  if (text.includes('__proto__')) return;
  const { success, data } = feedSchema.safeParse(value);
  const { document, problems } = read(value);
  assert.equal(problems.length === 0, success, JSON.stringify(problems.slice(0, 3)));
  if (success) assert.deepEqual(structuredClone(document), data);
}

const ELEMENTS = Object.keys(CONTENTS) as ElementName[];
const TAG =
  /<(\/?)(a|b|br|details|div|h[2-6]|li|ol|p|span|summary|time|ul|promise-list|promise-card|campaign-countdown|reflex-reminder)((?: (?:lang|dir|id|href|datetime|campaign|promise-id)(?:="[^"<>]*")?)*)>/g;

/** The static pages and the calendar of a feed: only the tags, attributes and lines that they are made of. */
export async function isWords(feed: PromiseFeed, language: string): Promise<void> {
  for (const element of ELEMENTS) {
    const id = CONTENTS[element].idsOf?.(feed)[0];
    const html = (await staticHtml(feed, { element, id, language })) ?? '';
    const style = styleElement(placeStyle(element));
    assert.ok(html === '' || html.startsWith(style), 'the style sheet is the element’s own');
    assert.doesNotMatch(html.slice(style.length).replace(TAG, ''), /[<>]/, 'a tag that no template has');
    for (const [, address] of html.matchAll(/ href="([^"]*)"/g)) assert.match(address!, /^(?:https?:|#)/i);
  }
  const calendar = feedCalendar(feed, '2026-11-26T00:00:00Z');
  assert.ok(calendar.length < 40_000_000, 'a calendar without end');
  const lines = calendar.split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, 'a long line');
    assert.match(line, LINE);
  }
}

/** A calendar's lines: those of its texts, those that go on, and dates as RFC 5545 has them. */
const LINE =
  /^(?:| [^\0-\x1f\x7f-\x9f\u2028\u2029]*|(?:BEGIN|END|VERSION|PRODID|UID|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS|TRANSP|NAME|X-WR-CALNAME|REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL|TZID|TZOFFSETFROM|TZOFFSETTO):[^\0-\x1f\x7f]*|DTSTAMP:\d{8}T\d{6}Z|DTSTART:\d{8}T\d{6}|(?:DTSTART|DTEND)(?:;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z))$/;
