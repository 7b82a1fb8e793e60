// A changed JSON value is written over the text that it was read from: what was not changed stays, to the byte.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { root } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';

const { edited } = await source('tools/edit-json.ts');
const { setAt } = await source('tools/json.ts');
const umea = JSON.parse(await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8'));
const example = JSON.parse(await readFile(path.join(root, 'test/fixtures/example-feed.json'), 'utf8'));

/** The paths of all that is neither list nor object, in their order. */
const leaves = (value, at = []) =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) =>
        leaves(value[key], [...at, Array.isArray(value) ? Number(key) : key]),
      )
    : [at];

/** As some program or person may write a feed: a leaf a line, its letters and numbers in a spelling of their own. */
const written = fc
  .record({
    feed: fc.constantFrom(umea, example),
    indent: fc.constantFrom(1, 2, 4, '\t'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ feed, indent, lineBreak, mark, end }) => {
    const text = JSON.stringify(feed, null, indent)
      .replaceAll('å', '\\u00e5')
      .replace(/: (\d+)(?=,?$)/gm, ': $1.0');
    return { feed, lineBreak, text: mark + (text + end).replaceAll('\n', lineBreak) };
  });

/** As an editor has it, which shares what it did not change, or as a program that has made all of it anew. */
const from = fc.constantFrom(
  (value) => value,
  (value) => structuredClone(value),
);

/** The lines of a text that another has not. */
const otherLines = (text, than) => {
  const lines = than.split('\n');
  return text.split('\n').filter((line) => !lines.includes(line) || !lines.splice(lines.indexOf(line), 1));
};

describe('an edited text', () => {
  it('has other lines only where another leaf stands', () => {
    fc.assert(
      fc.property(written, from, fc.infiniteStream(fc.nat(999)), ({ feed, lineBreak, text }, as, numbers) => {
        const all = leaves(feed);
        const lines = text.split(lineBreak);
        const places = lines.flatMap((line, index) =>
          /^\s*("[^"]*": )?[^\s[\]{}]/.test(line) && !/[[{]$|[[{][\]}],?$/.test(line) ? index : [],
        );
        assert.equal(places.length, all.length);
        let after = feed;
        for (const [turn, number] of [...numbers.take(4)].entries()) {
          const leaf = number % all.length;
          const value = turn % 2 ? `Ny ${turn}: å` : -turn - 0.5;
          after = setAt(after, all[leaf], value);
          lines[places[leaf]] = lines[places[leaf]].replace(
            /^(\s*(?:"[^"]*": )?).*?(,?)$/,
            (_, before, comma) => before + JSON.stringify(value) + comma,
          );
        }
        assert.equal(edited(text, feed, as(after)), lines.join(lineBreak));
      }),
    );
  });

  it('has no other line where entries are gone or moved', () => {
    const some = written.chain((it) =>
      fc.record({ it: fc.constant(it), items: fc.shuffledSubarray(it.feed.items, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(some, from, ({ it: { feed, text }, items }, as) => {
        const next = edited(text, feed, as({ ...feed, items }));
        assert.deepEqual(otherLines(next, text), []);
        assert.deepEqual(JSON.parse(next.replace('\ufeff', '')), { ...feed, items });
      }),
    );
  });

  it('has what was put into a list without an id, and the rest of it as it was', () => {
    const text = '{"tal": [1.0, 2.0,\n {"a": 1e0}, 3.0]}';
    assert.equal(
      edited(text, JSON.parse(text), { tal: [0, 1, 2, { a: 1 }, 3] }),
      '{"tal": [0, 1.0, 2.0,\n {"a": 1e0}, 3.0]}',
    );
  });

  it('is right for any JSON, spaced in any way, changed in any way', () => {
    const space = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n\t');
    const spaced = fc
      .tuple(fc.json(), fc.array(space, { minLength: 1, maxLength: 7 }))
      .map(([json, spaces]) => {
        let turn = 0;
        // Between tokens alone: a string is one token.
        return json.replace(
          /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g,
          (token) => token + spaces[turn++ % spaces.length],
        );
      });
    fc.assert(
      fc.property(spaced, fc.json(), (text, other) => {
        const value = JSON.parse(text);
        assert.equal(edited(text, value, JSON.parse(text)), text);
        const next = JSON.parse(other);
        assert.deepEqual(JSON.parse(edited(text, value, next)), next);
      }),
    );
  });

  it('is right for any mixing of two feeds’ parts', () => {
    const [small] = [{ a: [1, 2, { id: 'x', b: [] }], c: {}, d: 'd' }];
    const part = fc.constantFrom(
      small.a,
      small.c,
      small.d,
      [],
      {},
      [2, 1],
      [{ id: 'x', b: [3], e: 1 }],
      null,
    );
    const text = JSON.stringify(small, null, 2);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'c', 'd', 'e', '0'), part, { noNullPrototype: true }),
        (next) => {
          assert.deepEqual(JSON.parse(edited(text, small, next)), next);
        },
      ),
    );
  });
});
