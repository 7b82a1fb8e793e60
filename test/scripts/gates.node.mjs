// What keeps a bad change out: none of it goes without somebody seeing it here.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SESSION_STATUS } from '@web/test-runner';
import { checks } from '../../scripts/check.mjs';
import { BOUNDS } from '../../scripts/coverage/coverage.mjs';
import { packageJson, root } from '../../scripts/project.mjs';
import { tally } from '../wtr/reporter.mjs';

describe('what CI asks of a change', () => {
  it('is all tests, then all checks, then a build, from what the lock file names', async () => {
    const steps = (await readFile(path.join(root, '.ci/run'), 'utf8')).match(/^npm .+$/gm);
    assert.deepEqual(steps, ['npm ci', 'npm test | tee "$output"', 'npm run check', 'npm run build']);
    assert.equal(packageJson.scripts.test, 'node scripts/test.mjs');
    assert.equal(packageJson.scripts.check, 'node scripts/check.mjs');
  });

  it('is checks of types, lint, format, manifest, texts, contrast, bytes, contents, weaknesses and figures', () => {
    assert.deepEqual(Object.keys(checks), [
      'types of the library',
      'types of tools, tests and stories',
      'lint',
      'format',
      'manifest',
      'manifest, drift',
      'messages',
      'version',
      'contrast',
      'build',
      'script, bytes',
      'script, contents',
      'frame.js, bytes',
      'weaknesses of packages',
      'README, what was measured',
    ]);
  });

  it('is that tests run 95 of 100 lines, and 90 of 100 branches', () => {
    assert.deepEqual(BOUNDS, { lines: 95, branches: 90 });
  });
});

describe('a test that is passed over', () => {
  it('has failed on a page', () => {
    const session = (test) => ({
      status: SESSION_STATUS.FINISHED,
      passed: true,
      testResults: { tests: [{ passed: true, skipped: false }, test], suites: [] },
    });
    assert.deepEqual(tally(session({ passed: true, skipped: false })), { passed: 2, failed: 0 });
    assert.deepEqual(tally(session({ passed: false, skipped: true })), { passed: 1, failed: 1 });
    assert.deepEqual(tally(session({ passed: true, skipped: true })), { passed: 1, failed: 1 });
  });

  for (const [how, written, failed] of [
    ['it is skipped', 'it.skip("a", () => {});', 1],
    ['it says so itself', 'it("a", (test) => test.skip());', 1],
    ['it is still to do', 'it.todo("a");', 1],
    ['its suite is skipped', 'describe.skip("b", () => it("a", () => {}));', 1],
    ['it is there', 'it("a", () => {});', 0],
  ])
    it(`has failed in Node: ${how}`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'gates-'));
      const file = path.join(folder, 'one.node.mjs');
      await writeFile(file, `import { describe, it } from "node:test";\n${written}`);
      const runner = new URL('../../scripts/test-node.mjs', import.meta.url).href;
      // In a process of its own, which does not know it: the runner does not run inside of itself.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const out = execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '--eval',
          `import { testNode } from ${JSON.stringify(runner)};
           const { failed } = await testNode([${JSON.stringify(file)}]);
           console.log("failed: " + failed);`,
        ],
        {
          encoding: 'utf8',
          env,
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      assert.match(out, new RegExp(`^failed: ${failed}$`, 'm'));
      await rm(folder, { recursive: true });
    });
});
