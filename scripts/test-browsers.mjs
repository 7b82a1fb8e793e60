// Runs the tests that need a page, in each engine, and counts them.
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { cdnLit } from '../test/wtr/cdn-lit.mjs';
import { makeConfig } from '../web-test-runner.config.mjs';
import { lineReporter, tally } from '../test/wtr/reporter.mjs';

/**
 * @param {string[]} files absolute paths
 * @param {string[]} engines of ENGINES in browsers.mjs
 * @returns {Promise<{part: string, passed: number, failed: number}[]>} an entry for each engine
 */
export async function testBrowsers(files, engines) {
  const results = await runIn(engines, files);
  const ofElements = files.filter((file) => /\/test\/(?:elements|ui)\//.test(file));
  if (!engines.includes('chromium') || ofElements.length === 0) return results;
  // Once more on what the CDN script has for Lit; that script itself is tested in each engine.
  const onCdnLit = await runIn(['chromium'], ofElements, [cdnLit()]);
  return [...results, ...onCdnLit.map((result) => ({ ...result, part: 'Chromium, the script’s Lit' }))];
}

async function runIn(engines, files, plugins = []) {
  const config = makeConfig(engines);

  const runner = await startTestRunner({
    config: {
      ...config,
      files,
      plugins: [...plugins, ...config.plugins],
      reporters: [defaultReporter({ reportTestProgress: false }), lineReporter()],
    },
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
