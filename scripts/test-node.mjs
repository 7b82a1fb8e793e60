// Runs the tests that need no page, with Node's own test runner, and counts them.
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * @param {string[]} files absolute paths
 * @param {AbortSignal} [signal] ends the files' processes
 * @returns {Promise<{part: string, passed: number, failed: number}>}
 */
export async function testNode(files, signal) {
  const tally = { part: 'Node', passed: 0, failed: 0 };
  const fail = (reason) => {
    tally.failed++;
    if (reason) console.error(reason);
  };
  // One a core: `true` leaves one core without work.
  const events = run({ files, concurrency: availableParallelism(), signal });
  events.compose(spec).pipe(process.stdout, { end: false });

  events.on('test:pass', ({ name, file, details, skip, todo }) => {
    if (skip !== undefined || todo !== undefined) return fail(`${file}: "${name}" was passed over.`);
    if (details.type === 'suite') return;
    // A file that declares no test is reported as one that passed.
    if (name === file) fail(`${file} declares no test.`);
    else tally.passed++;
  });
  events.on('test:fail', ({ details }) => {
    // A suite fails with its tests, unless it is the suite itself that is wrong.
    const isEcho = details.type === 'suite' && details.error?.failureType === 'subtestsFailed';
    if (!isEcho) fail();
  });
  await new Promise((resolve, reject) => events.once('end', resolve).once('error', reject));
  return tally;
}
