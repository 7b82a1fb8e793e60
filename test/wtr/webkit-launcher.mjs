// Starts WebKitGTK's MiniBrowser for the test runner: through its WebDriver, on a screen of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowsers } from '../../scripts/browsers.mjs';

const VIEWPORT = { width: 800, height: 600 };

// Its pointer rests at 300,300, inside the window, which gives the page focus.
const SCREEN = '600x600x24';

// MiniBrowser's toolbar would keep the window at least 447 px wide.
const NO_TOOLBAR = `window * {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; border-spacing: 0; outline-width: 0;
  font-size: 1px; letter-spacing: 0; -gtk-icon-source: none; -gtk-icon-size: 0;
}
`;

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

class WebKitLauncher {
  name = 'WebKit';
  // The page that getPage() hands out is shaped like Playwright's, so that the stock commands work.
  type = 'playwright';
  concurrency = 1;

  #config;
  #started;
  #children = [];
  #folder;
  #xsettingsd;
  #session;
  #activeSessions = new Set();
  #media = {};
  #pressedButtons = new Set();

  initialize(config) {
    this.#config = config;
  }

  async startSession(id, url) {
    this.#started ??= this.#start();
    await this.#started;
    this.#activeSessions.add(id);
    // One window serves all files, and both outlive a page.
    this.#media = {};
    this.#writeSettings();
    await this.#setViewport(VIEWPORT);
    await this.#command('POST', '/url', { url });
  }

  isActive(id) {
    return this.#activeSessions.has(id);
  }

  getBrowserUrl(id) {
    return this.isActive(id) ? this.#command('GET', '/url') : undefined;
  }

  async stopSession(id) {
    const testCoverage = this.#config.coverage ? await this.#run('return window.__coverage__ ?? null') : null;
    await this.#command('POST', '/url', { url: 'about:blank' });
    this.#activeSessions.delete(id);
    return { testCoverage: testCoverage ?? undefined };
  }

  async stop() {
    try {
      if (this.#session) await this.#command('DELETE', '');
    } finally {
      this.#kill();
    }
  }

  startDebugSession() {
    throw new Error('WebKitGTK has no debug sessions here: use Chromium.');
  }

  getPage() {
    const tap = (key) => [keyAction('keyDown', key), keyAction('keyUp', key)];
    const press = (button) => {
      this.#pressedButtons.add(button);
      return { type: 'pointerDown', button: BUTTONS[button] };
    };
    const lift = (button) => {
      this.#pressedButtons.delete(button);
      return { type: 'pointerUp', button: BUTTONS[button] };
    };
    const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

    return {
      setViewportSize: (size) => this.#setViewport(size),
      emulateMedia: (media) => this.#emulate(media),
      screenshot: async () => Buffer.from(await this.#command('GET', '/screenshot'), 'base64'),
      keyboard: {
        type: (text) => this.#keys([...text].flatMap(tap)),
        press: (key) => this.#keys(tap(key)),
        down: (key) => this.#keys([keyAction('keyDown', key)]),
        up: (key) => this.#keys([keyAction('keyUp', key)]),
      },
      mouse: {
        move: (x, y) => this.#mouse([moveTo(x, y)]),
        click: (x, y, { button = 'left' } = {}) => this.#mouse([moveTo(x, y), press(button), lift(button)]),
        down: ({ button = 'left' } = {}) => this.#mouse([press(button)]),
        // resetMouse() lifts all buttons, pressed or not.
        up: async ({ button = 'left' } = {}) => {
          if (this.#pressedButtons.has(button)) await this.#mouse([lift(button)]);
        },
      },
    };
  }

  async #start() {
    // Whatever ends this process must not leave browsers behind.
    process.once('exit', () => this.#kill());
    const { webkit, xvfb, xsettingsd } = findBrowsers();
    this.#folder = mkdtempSync(path.join(tmpdir(), 'wtr-webkit-'));
    mkdirSync(path.join(this.#folder, 'gtk-3.0'));
    writeFileSync(path.join(this.#folder, 'gtk-3.0/gtk.css'), NO_TOOLBAR);
    this.#writeSettings();

    const DISPLAY = await this.#startScreen(xvfb);
    this.#xsettingsd = this.#spawn(xsettingsd, ['-c', this.#settingsFile], {
      env: { ...process.env, DISPLAY },
    });

    const port = await freePort();
    const driver = this.#spawn(webkit.driver, [`--port=${port}`], {
      // MiniBrowser outlives its driver: a process group of their own lets #kill end both.
      detached: true,
      env: {
        ...process.env,
        DISPLAY,
        GDK_BACKEND: 'x11',
        GTK_A11Y: 'none',
        NO_AT_BRIDGE: '1',
        WAYLAND_DISPLAY: '',
        XDG_CONFIG_HOME: this.#folder,
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await listening(driver, address);

    const browserOptions = { binary: webkit.miniBrowser, args: ['--automation'] };
    const { sessionId } = await request('POST', `${address}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    this.#session = `${address}/session/${sessionId}`;
  }

  async #startScreen(xvfb) {
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
    const screen = this.#spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const ended = once(screen, 'exit').then(([code]) => {
      throw new Error(`Xvfb ended with code ${code}.`);
    });
    const [number] = await Promise.race([once(screen.stdio[3], 'data'), ended]);
    return `:${String(number).trim()}`;
  }

  #spawn(program, args, options) {
    const child = spawn(program, args, { stdio: 'ignore', ...options });
    this.#children.push({ child, isGroup: options.detached });
    return child;
  }

  #kill() {
    for (const { child, isGroup } of this.#children.splice(0).reverse()) {
      try {
        process.kill(isGroup ? -child.pid : child.pid, 'SIGTERM');
      } catch {
        // It has ended already.
      }
    }
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  #command(method, pathname, body) {
    return request(method, this.#session + pathname, body);
  }

  #run(script) {
    return this.#command('POST', '/execute/sync', { script, args: [] });
  }

  #keys(actions) {
    return this.#command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #mouse(actions) {
    const parameters = { pointerType: 'mouse' };
    return this.#command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /** WebDriver sizes the window: the page's size is what is left, and is known a moment later. */
  async #setViewport({ width, height }) {
    const size = () => this.#run('return [innerWidth, innerHeight]');
    const isThere = async () => String(await size()) === String([width, height]);
    for (let attempt = 0; attempt < 4; attempt++) {
      if (await isThere()) return;
      const [innerWidth, innerHeight] = await size();
      const outer = await this.#command('GET', '/window/rect');
      await this.#command('POST', '/window/rect', {
        width: outer.width + width - innerWidth,
        height: outer.height + height - innerHeight,
      });
      if (await until(isThere, 500)) return;
    }
    throw new Error(`The viewport is ${await size()} instead of ${width},${height}.`);
  }

  /** As in Playwright: what is left out stays as it was, null is emulated no longer. */
  async #emulate(media) {
    if (media.media || (media.forcedColors && media.forcedColors !== 'none')) {
      throw new Error('WebKitGTK emulates neither a media type nor forced-colors.');
    }
    Object.assign(this.#media, media);
    this.#writeSettings();

    const { colorScheme, reducedMotion, contrast } = this.#media;
    const wanted = [colorScheme === 'dark', reducedMotion === 'reduce', contrast === 'more'];
    const queries = [
      'prefers-color-scheme: dark',
      'prefers-reduced-motion: reduce',
      'prefers-contrast: more',
    ];
    const script = `return ${JSON.stringify(queries)}.map((query) => matchMedia('(' + query + ')').matches)`;
    const isThere = async () => String(await this.#run(script)) === String(wanted);
    if (!(await until(isThere, 5000)))
      throw new Error(`WebKitGTK does not emulate ${JSON.stringify(media)}.`);
  }

  get #settingsFile() {
    return path.join(this.#folder, 'xsettingsd.conf');
  }

  /** Desktop settings drive WebKitGTK's media queries; xsettingsd tells it of them while it runs. */
  #writeSettings() {
    const { colorScheme, reducedMotion, contrast } = this.#media;
    const theme = contrast === 'more' ? 'HighContrast' : colorScheme === 'dark' ? 'Adwaita-dark' : 'Adwaita';
    const animations = reducedMotion === 'reduce' ? 0 : 1;
    writeFileSync(
      this.#settingsFile,
      `Net/ThemeName "${theme}"\nGtk/EnableAnimations ${animations}\nNet/EnableAnimations ${animations}\n`,
    );
    this.#xsettingsd?.kill('SIGHUP');
  }
}

const keyAction = (type, key) => ({ type, value: KEYS[key] ?? key });

async function request(method, url, body) {
  const signal = AbortSignal.timeout(30_000);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok)
    throw new Error(`WebDriver, ${method} ${new URL(url).pathname}: ${value?.error} ${value?.message}`);
  return value;
}

async function listening(driver, address) {
  const answers = () => fetch(`${address}/status`).then(Boolean, () => false);
  const failed = once(driver, 'exit').then(() => false);
  if (!(await Promise.race([until(answers, 10_000), failed])))
    throw new Error('WebKitWebDriver does not start.');
}

/** Asks again until the answer is yes; says whether it was in time. */
async function until(isSo, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(25))
    if (await isSo()) return true;
  return false;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export const webkitLauncher = () => new WebKitLauncher();
