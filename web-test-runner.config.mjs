// How test/**/*.test.ts run in Chromium, Firefox and WebKit; BROWSERS=chromium,firefox chooses among them.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { ENGINES } from './scripts/browsers.mjs';
import { chromiumLauncher } from './test/wtr/chromium-launcher.mjs';
import { firefoxLauncher } from './test/wtr/firefox-launcher.mjs';
import { jsonModules } from './test/wtr/json-modules.mjs';
import { ownPages } from './test/wtr/own-pages.mjs';
import { rawStyles } from './test/wtr/raw-styles.mjs';
import { testServers } from './test/wtr/test-servers.mjs';
import { webkitLauncher } from './test/wtr/webkit-launcher.mjs';
import { workedOutColors } from './test/wtr/worked-out-colors.mjs';
import { xliffModules } from './test/wtr/xliff-modules.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };
/** A new one each time: launchers and servers serve one run. */
export function makeConfig(engines = process.env.BROWSERS?.split(',') ?? ENGINES) {
  return {
    rootDir: here('.'),
    files: 'test/**/*.test.ts',
    browsers: engines.map((engine) => launchers[engine]()),
    concurrentBrowsers: engines.length,
    // Lit as the visitors get it; WTR_DEV=1 gives its warnings.
    nodeResolve: { exportConditions: [process.env.WTR_DEV ? 'development' : 'production'] },
    middleware: [ownPages],
    plugins: [
      testServers(),
      workedOutColors(),
      jsonModules(),
      rawStyles(),
      xliffModules(),
      // What is JavaScript is served as it is: only TypeScript is transformed.
      esbuildPlugin({ ts: true, tsconfig: here('tsconfig.json'), target: 'esnext' }),
    ],
    // CI has all tests: none is left with `.only`.
    testFramework: { config: { timeout: 30_000, forbidOnly: !!process.env.CI } },
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    // For a slow machine: no test waits for time to pass.
    testsFinishTimeout: 300_000,
  };
}

export default makeConfig();
