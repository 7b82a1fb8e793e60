// Starts Chromium for the test runner, through Playwright.
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { isRoot } from '../../scripts/debian.mjs';
import { counted } from '../coverage.mjs';

/** For Playwright. */
export const chromiumOptions = () => ({
  executablePath: findBrowsers().chromium,
  chromiumSandbox: !isRoot(),
  args: [
    // Containers' shared memory is often too small, and they have no graphics card.
    '--disable-dev-shm-usage',
    '--disable-gpu',
    // No request of the browser's own.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    // The same text widths on every machine.
    '--font-render-hinting=none',
  ],
});

export const chromiumLauncher = () =>
  playwrightLauncher({
    product: 'chromium',
    concurrency: 1,
    launchOptions: chromiumOptions(),
    createPage: async ({ context }) => counted(await context.newPage()),
  });
