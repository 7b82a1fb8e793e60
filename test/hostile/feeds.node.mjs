// Thousands of feeds that mean harm or are damaged, read as pages read them; a million in feeds.deep.mjs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSource } from '../../scripts/source.mjs';

describe('a feed that means harm', () => {
  it('is read without a throw, as the contract has it, and becomes no markup', () =>
    withSource('../test/hostile/cases.ts', async ({ tryCases, tryCorpus }) => {
      await tryCorpus();
      const some = await tryCases(0, 500);
      const more = await tryCases(500, 4_000, 100);
      for (const outcomes of [some, more])
        for (const [outcome, count] of Object.entries(outcomes)) assert.ok(count > 0, `none was ${outcome}`);
    }));
});
