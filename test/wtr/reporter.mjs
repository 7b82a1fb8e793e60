// Says in a line how each test file went in each engine.
import path from 'node:path';
import { SESSION_STATUS } from '@web/test-runner';

export function lineReporter() {
  let rootDir;
  return {
    start({ config }) {
      ({ rootDir } = config);
    },
    reportTestFileResults({ logger, testFile, sessionsForTestFile }) {
      const tallies = sessionsForTestFile.map((session) => ({
        engine: session.browser.name,
        ...tally(session),
      }));
      const sign = tallies.some(({ failed }) => failed > 0) ? '✗' : '✓';
      const counts = tallies.map(
        ({ engine, passed, failed }) => `${engine} ${passed}${failed > 0 ? ` (${failed} failed)` : ''}`,
      );
      logger.log(`${sign} ${path.relative(rootDir, testFile)}: ${counts.join(', ')}`);
      if (
        sessionsForTestFile.some(({ passed, testResults }) => passed && testsIn(testResults).length === 0)
      ) {
        logger.log('  It declares no test.');
      }
    },
  };
}

/**
 * How many tests passed and failed in a session, which is one file in one engine. One that is passed over has failed. What
 * fails outside of a test (the engine did not start, the file did not load, it has no tests) is one failure more.
 */
export function tally({ status, passed, errors = [], testResults }) {
  const tests = testsIn(testResults);
  const failures = tests.filter((test) => test.skipped || !test.passed).length;
  const isFinished = status === SESSION_STATUS.FINISHED;
  const isBroken = !isFinished || errors.length > 0 || tests.length === 0 || (!passed && failures === 0);
  return { passed: tests.length - failures, failed: failures + Number(isBroken) };
}

function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
