// Starts Firefox for the test runner, through puppeteer-core over WebDriver BiDi.
import { ChromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

const PREFERENCES = {
  // No request of the browser's own.
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.http3.enable': false,
  'services.settings.server': 'data:,',
  // The same at first, whatever the machine's desktop says: light, and moving.
  'layout.css.prefers-color-scheme.content-override': 1,
  'ui.prefersReducedMotion': 0,
  'ui.systemUsesDarkTheme': 0,
};

// Runs in Firefox's parent process: BiDi has no media emulation of its own.
const EMULATE = `(media) => {
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const { browsingContext } of window.gBrowser.browsers) {
      browsingContext.prefersColorSchemeOverride = media.colorScheme ?? 'none';
      browsingContext.mediumOverride = media.media ?? '';
    }
  }
  const { prefs } = Services;
  prefs.setIntPref('ui.prefersReducedMotion', media.reducedMotion === 'reduce' ? 1 : 0);
  prefs.setIntPref('browser.display.document_color_use', media.forcedColors === 'active' ? 2 : 1);
  prefs.setIntPref('ui.useAccessibilityTheme', media.contrast === 'more' ? 1 : 0);
}`;

class FirefoxLauncher extends ChromeLauncher {
  // The pages that getPage() hands out are shaped like Playwright's: emulateMedia then takes every feature.
  type = 'playwright';
  #media = {};

  constructor() {
    const launchOptions = {
      browser: 'firefox',
      executablePath: findBrowsers().firefox,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: PREFERENCES,
    };
    const createContext = ({ browser }) => browser.defaultBrowserContext();
    const createPage = ({ context }) => context.newPage();
    super(launchOptions, createContext, createPage, puppeteer, 1);
  }

  getPage(id) {
    const page = super.getPage(id);
    return {
      url: () => page.url(),
      setViewportSize: (size) => page.setViewport(size),
      emulateMedia: (media) => this.#emulate(page, media),
      screenshot: (options) => page.screenshot(options),
      keyboard: {
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(keyName(key)),
        down: (key) => page.keyboard.down(keyName(key)),
        up: (key) => page.keyboard.up(keyName(key)),
      },
      mouse: {
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y, options) => page.mouse.click(x, y, options),
        down: (options) => page.mouse.down(options),
        up: (options) => page.mouse.up(options).catch(unlessNotPressed),
      },
    };
  }

  /** Emulation belongs to the browser, whose page serves the next file as well. */
  async stopSession(id) {
    if (Object.keys(this.#media).length > 0) {
      this.#media = {};
      await this.#emulate(super.getPage(id), {});
    }
    return super.stopSession(id);
  }

  /** As in Playwright: what is left out stays as it was, null is emulated no longer. */
  async #emulate(page, media) {
    Object.assign(this.#media, media);
    const emulated = Object.entries(this.#media).filter(([, value]) => value != null);

    const { connection } = page.browser();
    const { result: tree } = await connection.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: EMULATE,
      awaitPromise: false,
      target: { context: tree.contexts[0].context },
      arguments: [
        { type: 'object', value: emulated.map(([name, value]) => [name, { type: 'string', value }]) },
      ],
    });
    if (result.type !== 'success') throw new Error(`emulateMedia: ${result.exceptionDetails?.text}`);
    // The content process hears of it a frame later.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  }
}

const keyName = (key) => (key === 'Space' ? ' ' : key);

/** resetMouse() lifts all buttons, as Playwright allows. */
function unlessNotPressed(error) {
  if (!/not pressed/.test(error.message)) throw error;
}

export const firefoxLauncher = () => new FirefoxLauncher();
