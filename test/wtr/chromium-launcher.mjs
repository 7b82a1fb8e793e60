// Starts Chromium for the test runner, through Playwright.
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { isRoot } from '../../scripts/debian.mjs';
import { counted } from '../coverage.mjs';

/**
 * What Playwright has switched off, for this list takes the place of its own, and before that: two pages a window for its
 * address field, and what looks at the links of one page in two, by chance, and has it make twice as many frames.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'NavigationPredictor',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

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
    `--disable-features=${OFF.join()}`,
    // The same text widths on every machine.
    '--font-render-hinting=none',
  ],
});

export const chromiumLauncher = () =>
  playwrightLauncher({
    product: 'chromium',
    concurrency: 1,
    launchOptions: chromiumOptions(),
    createBrowserContext: lastingPage,
  });

/** As in the other engines one page serves all files, so that what one has loaded need not be loaded again by the next. */
async function lastingPage({ browser }) {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await counted(await context.newPage()));
  const media = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
  return { newPage: () => page, close: () => page.emulateMedia(media) };
}
