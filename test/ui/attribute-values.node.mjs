// What attributes may say is what custom-elements.json says that they may.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { readManifest } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';

test('words and bounds are those of the documentation', async () => {
  const { RULES, allows } = await source('ui/attribute-values.ts');
  for (const { attributes } of elementsOf(await readManifest()))
    for (const { name, values, min, max } of attributes) {
      if (values.length) assert.equal(RULES[name]?.[0], values.join(', '), name);
      for (const bound of [min, max].filter((bound) => bound !== undefined))
        assert.ok(allows(name, String(bound)), `${name}="${bound}"`);
      if (min !== undefined) assert.ok(!allows(name, String(min - 1)), `${name}="${min - 1}"`);
      if (max !== undefined) assert.ok(!allows(name, String(max + 1)), `${name}="${max + 1}"`);
    }
});
