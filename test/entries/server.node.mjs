// The npm modules on a server: Node without a page, with Lit's own renderer.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { build } from '../../scripts/build.mjs';
import { isStale, root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';

const feed = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

describe('a server', () => {
  const dist = pagesOfDist();
  let example;
  let umea;
  /** What the package's main entry gives. */
  let library;
  before(async () => {
    if (await isStale()) await build();
    const entry = (name) => import(pathToFileURL(path.join(root, 'dist/npm/entries', name)));
    await entry('define.js');
    library = await entry('index.js');
    example = await feed('test/fixtures/example-feed.json');
    umea = await feed('src/feed/umea-2025-2027.json');
  });

  const written = (template) => collectResult(render(template));
  /** A page without script, whose shadow roots are declared. */
  const show = async (template) =>
    dist.open('server.html', {
      html: `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Server</title><body>${await written(template)}`,
    });
  /** What a reader sees of an element there. */
  async function seen(template) {
    const page = await show(template);
    // Not its innerText, which leaves out what is below the screen.
    const text = await page.evaluate(
      () => document.body.firstElementChild.shadowRoot.querySelector('.root').textContent,
    );
    await page.close();
    return text.replace(/\s+/g, ' ');
  }

  it('renders a list', async () => {
    const text = await seen(html`<promise-list .feed=${example} filters search></promise-list>`);
    const promises = example.items.filter(({ _medborgarloften: { type } }) => type === 'promise');
    for (const { content_text } of promises) assert.ok(text.includes(content_text), content_text);
    assert.match(text, /Exempeldata/);
    assert.match(text, /Sök i löftena/);
  });
  it('renders a card', async () => {
    const text = await seen(
      html`<promise-card
        .feed=${example}
        promise-id="stationsparken"
        page-url="https://kommun.example/"
      ></promise-card>`,
    );
    assert.match(text, /Delvis genomfört/);
  });
  it('renders a countdown', async () => {
    const text = await seen(
      html`<campaign-countdown
        .feed=${umea}
        campaign="autumn"
        start="2026-10-12"
        now="2026-10-01"
      ></campaign-countdown>`,
    );
    assert.match(text, /Börjar om 11 dagar/);
  });
  it('renders a reminder, for inline and for a screen', async () => {
    const text = await seen(html`<reflex-reminder .feed=${umea} now="2026-11-24"></reflex-reminder>`);
    assert.match(text, /Solen går ner/);
    await seen(html`<reflex-reminder .feed=${umea} now="2026-11-24" display="signage"></reflex-reminder>`);
  });
  it('leads from a promise to itself on whatever page it stands, or on the one that it is told of', async () => {
    const card = (page) =>
      written(html`<promise-card .feed=${umea} promise-id="synlig-polis" page-url=${page}></promise-card>`);
    assert.match(await card(''), /href="#medborgarlofte=synlig-polis"/);
    assert.match(
      await card('https://kommun.example/trygg#topp'),
      /href="https:\/\/kommun\.example\/trygg#medborgarlofte=synlig-polis"/,
    );
  });
  it('speaks a language that it has prepared', async () => {
    await library.prepareLanguage('fi');
    const text = await seen(html`<promise-list lang="fi" .feed=${umea}></promise-list>`);
    assert.match(text, /Tässä näytetään lupaukset/);
  });
  it('says what is wrong with a feed, and writes no markup of it', async () => {
    assert.match(await seen(html`<promise-list .feed=${'{'}></promise-list>`), /ogiltig JSON/);
    const [item] = umea.items;
    const items = [{ ...item, content_text: '<img src=x onerror=alert(1)> lovar' }];
    const text = await seen(html`<promise-list .feed=${{ ...umea, items }}></promise-list>`);
    assert.match(text, /<img src=x onerror=alert\(1\)> lovar/);
  });
  it('leaves an element that is given no feed to the page, with what stands inside it', async () => {
    const page = await show(
      html`<promise-list src="/feed.json"><p>Löftena finns i rådhuset.</p></promise-list>`,
    );
    assert.equal(await page.getByText('Löftena finns i rådhuset.').isVisible(), true);
    await page.close();
  });
  it('has no page to touch', () => {
    for (const name of ['window', 'document', 'location', 'localStorage', 'MutationObserver'])
      assert.equal(typeof globalThis[name], 'undefined', name);
  });
});
