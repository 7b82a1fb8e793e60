// Runs the tests that need a page, in each engine, and counts them.
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { lineReporter, tally } from '../test/wtr/reporter.mjs';

/**
 * @param {string[]} files absolute paths
 * @param {string[]} engines of ENGINES in browsers.mjs
 * @returns {Promise<{part: string, passed: number, failed: number}[]>} an entry for each engine
 */
export async function testBrowsers(files, engines) {
  process.env.BROWSERS = engines.join(',');
  const { default: config } = await import('../web-test-runner.config.mjs');

  const runner = await startTestRunner({
    config: { ...config, files, reporters: [defaultReporter({ reportTestProgress: false }), lineReporter()] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  // It has said why.
  if (!runner) return engines.map((part) => ({ part, passed: 0, failed: 1 }));
  if (!runner.stopped) await new Promise((resolve) => runner.on('stopped', resolve));

  return runner.browsers.map((browser) => {
    const tallies = [...runner.sessions.forBrowser(browser)].map(tally);
    return { part: browser.name, passed: sum(tallies, 'passed'), failed: sum(tallies, 'failed') };
  });
}

const sum = (tallies, key) => tallies.reduce((total, tally) => total + tally[key], 0);
