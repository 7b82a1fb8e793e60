// That the tests of feed/ and time/ would notice a mistake: they do, of nearly all that can be made, and the others are listed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { tryMutants } from './run.mjs';

/** The least that must be noticed, of a hundred. */
const LEAST = 85;

/** Why a mutant may live, by file, then by `line it is in | what is changed → into what`. */
const reasons = JSON.parse(await readFile(new URL('survivors.json', import.meta.url), 'utf8'));
const nameOf = ({ around, change }) => `${around} | ${change}`;

describe('mutants of feed/ and time/', () => {
  it(`are noticed, ${LEAST} of 100 at the least, and each that is not is listed with its reason`, async (test) => {
    const results = await tryMutants();
    const alive = results.filter((result) => !result.test).map(({ mutant }) => mutant);
    const score = 100 * (1 - alive.length / results.length);
    test.diagnostic(`${results.length} mutants, ${alive.length} not noticed: ${score.toFixed(1)} of 100 are`);

    assert.ok(results.length > 1_000, 'there are mutants');
    assert.deepEqual(
      alive
        .filter((one) => !reasons[one.file]?.[nameOf(one)])
        .map((one) => `${one.file}:${one.line} ${nameOf(one)}`),
      [],
      'Nothing notices these: write a test, or say in survivors.json why not.',
    );
    const listed = Object.entries(reasons).flatMap(([file, names]) =>
      Object.keys(names).map((name) => `${file} ${name}`),
    );
    const found = alive.map((one) => `${one.file} ${nameOf(one)}`);
    assert.deepEqual(
      listed.filter((one) => !found.includes(one)),
      [],
      'These are noticed now, or gone: take them out of survivors.json.',
    );
    assert.ok(score >= LEAST, `${score.toFixed(1)} of 100 are noticed`);
  });
});
