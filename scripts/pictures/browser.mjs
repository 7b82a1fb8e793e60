// A Chromium whose pictures are the same on every machine: its own fonts, one clock, no network but the loopback.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../browsers.mjs';
import { chromiumOptions } from '../../test/wtr/chromium-launcher.mjs';

/** The only fonts that there are: Latin, Arabic, and signs such as ✓. */
const FONTS = ['noto-sans', 'noto-sans-arabic', 'noto-sans-symbols-2'].map((name) =>
  path.dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`))),
);

/**
 * Fonts are given to Chromium as the machine's, rather than to the page: then they also stand for Georgia, for form
 * controls, and for a character that the first font lacks, and no story knows of them. Chromium takes TrueType files there,
 * and no WOFF2.
 */
const fontConfiguration = (cache, smooth) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${FONTS.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${cache}</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>${smooth}</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/**
 * @param {{now: string, smooth?: boolean}} options the time, and whether letters have smooth edges. Without them a letter
 *   is the same wherever it stands: steadier, and a third of the bytes.
 * @returns {Promise<{version: string, newPage(options?: object): Promise<import('playwright-core').Page>, close(): Promise<void>}>}
 * @throws {Error} where fonts can't be fixed, or there is no Chromium
 */
export async function openBrowser({ now, smooth = false }) {
  // Other systems draw with their own fonts, whatever fontconfig says.
  if (process.platform !== 'linux') throw new Error('Pictures are the same on Linux alone.');
  ensureBrowsers(['chromium']);
  const folder = await mkdtemp(path.join(tmpdir(), 'medborgarloften-fonts-'));
  const file = path.join(folder, 'fonts.conf');
  await writeFile(file, fontConfiguration(folder, smooth));

  const options = chromiumOptions();
  options.args.push(
    '--disable-lcd-text',
    '--force-color-profile=srgb',
    // Whatever lies elsewhere is not found, at once.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(smooth ? [] : ['--disable-font-subpixel-positioning']),
  );
  const browser = await chromium.launch({ ...options, env: { ...process.env, FONTCONFIG_FILE: file } });
  return {
    version: browser.version(),
    newPage: async (options) => {
      const page = await browser.newPage({
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        reducedMotion: 'reduce',
        ...options,
      });
      await page.clock.setFixedTime(now);
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
