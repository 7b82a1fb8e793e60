// SECURITY.md promises nothing that no test holds: each line of its tables names one that is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packageJson, root } from '../scripts/project.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** The titles of a file's tests; what differs from one to the next is `…`, as the document has it. */
const titlesIn = (file) =>
  [...read(file).matchAll(/\bit\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , title]) =>
    title.replace(/\$\{[^}]*\}/g, '…'),
  );

describe('SECURITY.md', () => {
  const text = read('SECURITY.md');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (Svenska |-)/.test(line))
    .map((line) => line.slice(1, -1).split('|'));

  it('says each promise in both languages, with a test that is there by its name', () => {
    assert.ok(rows.length > 20, `${rows.length} promises`);
    for (const cells of rows) {
      assert.equal(cells.length, 3, cells.join('|'));
      const [swedish, english, test] = cells.map((cell) => cell.trim());
      assert.ok(swedish && english, test);
      const [, file, title] = /^`(test\/[\w/.-]+\.(?:test\.ts|node\.mjs))`: (.+)$/.exec(test) ?? [];
      assert.ok(file && existsSync(path.join(root, file)), `${swedish} names no test: ${test}`);
      assert.ok(titlesIn(file).includes(title), `${file} has no test "${title}"`);
    }
  });

  it('is about the version that is released, and the README leads to it', () => {
    const [major] = packageJson.version.split('.');
    assert.ok(text.includes(`Den senaste ${major}.x.`) && text.includes(`the newest ${major}.x`));
    assert.ok(read('README.md').includes('](SECURITY.md)'));
  });
});
