// `npm run pictures:readme`: writes docs/pictures/, the elements on a page of three widths, light and dark, for the README.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { build } from '../build.mjs';
import { isStale, root } from '../project.mjs';
import { startServer } from '../serve.mjs';
import { openBrowser } from './browser.mjs';

const FOLDER = path.join(root, 'docs/pictures');

/** The campaign of the example is a week away. */
const NOW = '2026-09-28T10:00:00Z';

/** Four narrow pages stand beside each other, for on one the elements make a ribbon. */
const WINDOWS = { 320: 4 * 320, 768: 768, 1280: 1280 };

/** The rest is cut off: a picture is to be seen in one piece. */
const HEIGHT = 1300;

const STYLE = `
  body { margin: 0; font: 16px/1.5 sans-serif; background: Canvas; color: CanvasText }
  main { display: grid; gap: 32px; padding: 16px; align-items: start }
  promise-list { grid-area: list } promise-card { grid-area: card }
  campaign-countdown { grid-area: countdown } reflex-reminder { grid-area: reminder }
  .w320 { grid-template: 'list countdown card reminder' / 288px 288px 288px 288px }
  .w768 { grid-template: 'list list' 'countdown reminder' auto 'card reminder' 1fr / 1fr 1fr }
  .w1280 { grid-template: 'list list reminder' 'countdown card reminder' 1fr / 1fr 1fr 1fr }`;

const element = (tag, attributes, feed) =>
  `<${tag} ${attributes}><script type="application/feed+json">${feed.replaceAll('</', '<\\/')}</script></${tag}>`;

const pageOf = (width, scheme, { example, umea }) => `<!doctype html>
<html lang="sv" style="color-scheme: ${scheme}"><meta charset="utf-8"><title>Kommunen</title><style>${STYLE}</style>
<script type="module" src="/cdn/v1/medborgarloften.js"></script>
<main class="w${width}">
  ${element('promise-list', 'limit="1"', umea)}
  ${element('campaign-countdown', 'campaign="host"', example)}
  ${element('promise-card', 'promise-id="svar-inom-en-vecka"', example)}
  ${element('reflex-reminder', 'season="always"', umea)}
</main>`;

async function readFeeds() {
  const read = (file) => readFile(path.join(root, file), 'utf8');
  const [example, umea] = await Promise.all(
    ['test/fixtures/example-feed.json', 'src/feed/umea-2025-2027.json'].map(read),
  );
  return { example, umea };
}

async function take(browser, { url, html, viewport, scheme }) {
  const page = await browser.newPage({
    colorScheme: scheme,
    viewport: { width: viewport, height: HEIGHT },
  });
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(url);
  for (const tag of ['promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder'])
    await page.locator(`${tag}:state(ready)`).waitFor();
  const png = await page.screenshot({ animations: 'disabled' });
  await page.close();
  return png;
}

if (await isStale()) await build();
await mkdir(FOLDER, { recursive: true });
const [browser, server, feeds] = await Promise.all([
  openBrowser({ now: NOW, smooth: true }),
  startServer(),
  readFeeds(),
]);
for (const [width, viewport] of Object.entries(WINDOWS))
  for (const scheme of ['light', 'dark']) {
    const url = `${server.url}pictures.html`;
    const png = await take(browser, { url, html: pageOf(width, scheme, feeds), viewport, scheme });
    // Letters lose more, and save less, in a lossy one; of the colours there are few but in the headlight.
    const few = await sharp(png).png({ palette: true, dither: 0 }).toBuffer();
    const webp = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer();
    const file = path.join(FOLDER, `${width}-${scheme}.webp`);
    await writeFile(file, webp);
    console.log(`${path.relative(root, file)}: ${webp.length} B`);
  }
await Promise.all([browser.close(), server.close()]);
