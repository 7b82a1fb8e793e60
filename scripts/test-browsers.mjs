// Runs the tests that need a page, in each engine, and counts them.
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { pageOnCdnLit } from '../test/wtr/cdn-lit.mjs';
import { chromiumLauncher } from '../test/wtr/chromium-launcher.mjs';
import { makeConfig } from '../web-test-runner.config.mjs';
import { lineReporter, tally } from '../test/wtr/reporter.mjs';

/**
 * @param {string[]} files absolute paths
 * @param {string[]} engines of ENGINES in browsers.mjs
 * @returns {Promise<{part: string, passed: number, failed: number}[]>} an entry for each engine
 */
export async function testBrowsers(files, engines) {
  const config = makeConfig(engines);
  const groups = [{ name: 'all', files, browsers: config.browsers }];
  const ofElements = files.filter((file) => /\/test\/(?:elements|ui)\//.test(file));
  if (engines.includes('chromium') && ofElements.length > 0) groups.push(onCdnLit(ofElements));
  const browsers = groups.flatMap((group) => group.browsers);

  const runner = await startTestRunner({
    config: {
      ...config,
      files: undefined,
      groups,
      concurrentBrowsers: browsers.length,
      reporters: [defaultReporter({ reportTestProgress: false }), lineReporter()],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  // It has said why.
  if (!runner) return browsers.map(({ name }) => ({ part: name, passed: 0, failed: 1 }));
  if (!runner.stopped) await new Promise((resolve) => runner.on('stopped', resolve));

  return runner.browsers.map((browser) => {
    const tallies = [...runner.sessions.forBrowser(browser)].map(tally);
    return { part: browser.name, passed: sum(tallies, 'passed'), failed: sum(tallies, 'failed') };
  });
}

/** The elements once more, on what the CDN script has for Lit; that script itself is tested in each engine. */
function onCdnLit(files) {
  const browser = Object.assign(chromiumLauncher(), { name: 'Chromium, the script’s Lit' });
  return { name: 'cdn-lit', files, browsers: [browser], testRunnerHtml: pageOnCdnLit };
}

const sum = (tallies, key) => tallies.reduce((total, tally) => total + tally[key], 0);
