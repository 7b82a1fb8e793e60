// The elements' content as plain HTML: read without script, in each language, and given way to by the element itself.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { headersFor } from '../../scripts/headers.mjs';
import { root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { medborgarloften } from './cli.mjs';

const UMEA = 'src/feed/umea-2025-2027.json';
const EXAMPLE = 'test/fixtures/example-feed.json';
const SRC = ['--src', 'https://kommun.example/feed.json'];

const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
const built = (file) => readFile(path.join(root, 'dist/static', file), 'utf8');
const umea = await readJson(UMEA);
const promisesOf = (feed) => feed.items.filter((item) => item._medborgarloften.type === 'promise');

/** What the command writes. */
async function written(feed, ...options) {
  const isFile = typeof feed === 'string';
  const args = ['static', isFile ? feed : '-', ...SRC, ...options];
  const { out, remarks, code } = await medborgarloften(args, isFile ? '' : JSON.stringify(feed));
  assert.equal(code, 0, remarks);
  return out;
}

const html = (body, { lang = 'sv', head = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Kommunen</title>${head}<main><h1>Kommunen</h1>${body}</main>`;

describe('a page without script', () => {
  const dist = pagesOfDist();
  const open = (body, options = {}) =>
    dist.open('page.html', { html: html(body, options), javaScriptEnabled: false });

  it('has all promises to the letter, in lists under their areas, with the parties and the signatures', async () => {
    const page = await open(await built('sv/promise-list.html'));
    const wordings = await page.locator('ul > li > p:first-child').allTextContents();
    assert.deepEqual(
      wordings,
      promisesOf(umea).map((item) => item.content_text),
    );
    assert.deepEqual(await page.getByRole('heading').allTextContents(), [
      'Kommunen',
      umea.title,
      ...umea._medborgarloften.areas.map(({ title }) => title),
    ]);
    const text = await page.locator('promise-list').innerText();
    for (const words of [
      'Lovat av Polisen och Umeå kommun',
      'Gäller 2025–2027',
      'Umeå 11 mars 2025',
      'Michael Rystedt, Lokalpolisområdeschef, Lokalpolisområde Umeå',
      'ingen officiell publikation',
    ])
      assert.ok(text.includes(words), words);
    await page.close();
  });

  it('leads to a promise by its link', async () => {
    const page = await open('');
    await page.route('**/long.html*', async (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html(`<p style="height: 2000px"></p>${await built('sv/promise-list.html')}`),
      }),
    );
    await page.goto(`${dist.url}long.html#medborgarlofte=motorburna-unga`);
    const target = page.locator(':target');
    assert.match(await target.textContent(), /motorburna ungas möjlighet/);
    assert.ok((await target.boundingBox()).y < 800);
    await page.close();
  });

  it('says how promises were followed up, by whom and with what source, and that examples are made up', async () => {
    const page = await open(await written(EXAMPLE));
    const promise = page.locator('li').filter({ hasText: 'Stationsparken' }).first();
    const text = await promise.innerText();
    for (const words of [
      'Lättläst, inte den undertecknade texten: Vi ska göra Stationsparken ljusare.',
      'Delvis genomfört: En del av det som lovades för perioden är gjort.',
      '3 uppföljningar:',
      'Delvis genomfört, 1 januari–30 juni 2026',
      '15 april 2026, De sista lyktorna tändes, Stationsparken',
      'Rapporterat av Exempelby kommun och Polisen i Exempelby, 2 juli 2026',
    ])
      assert.ok(text.includes(words), words);
    assert.equal(
      await promise.getByRole('link', { name: 'Uppföljning våren 2026' }).getAttribute('href'),
      'https://example.org/exempelby/uppfoljning-2026',
    );
    assert.ok(await page.getByText('Exempeldata, inte riktiga uppgifter').isVisible());
    await page.close();
  });

  it('counts no days, and knows nothing of today’s light: that would become untrue', async () => {
    const page = await open(
      (await built('sv/campaign-countdown/autumn.html')) + (await built('sv/reflex-reminder.html')),
    );
    const text = await page.locator('main').innerText();
    assert.match(
      text,
      /Höstens trafik- och informationsinsatser\s+Datum ej fastställt\s+Tema: belysning och reflexer\. För cyklister/,
    );
    assert.match(text, /Med reflex syns du redan på ungefär 125 meter\./);
    assert.match(text, /I mörka kläder syns du först på 30 meter\./);
    assert.doesNotMatch(text, /Börjar om|[Ss]olen|Hösten 20/);
    await page.close();
  });

  it('has the dates of a campaign that has some', async () => {
    const feed = structuredClone(umea);
    Object.assign(feed._medborgarloften.campaigns[1].occurrences[1], {
      start: '2026-10-12',
      end: '2026-10-18',
      confirmed: false,
      activities: [{ date: '2026-10-13', title: 'Reflexutdelning', place: 'Torget', parties: [] }],
    });
    const page = await open(await written(feed, '--element', 'campaign-countdown', '--id', 'autumn'));
    const item = page.getByRole('listitem').first();
    assert.match(
      await item.innerText(),
      /^Hösten 2026: 12–18 oktober 2026, v\. 42, preliminärt\s+13 oktober 2026, Reflexutdelning, Torget$/,
    );
    assert.equal(await item.locator('time').getAttribute('datetime'), '2026-10-13');
    await page.close();
  });
});

describe('the language of static content', () => {
  it('is the reader’s, with the signed text beside what is translated, and each marked', async () => {
    const english = await built('en/promise-card/synlig-polis.html');
    assert.match(english, /<promise-card promise-id="synlig-polis" lang="en">/);
    assert.match(english, /<p>The police promise to strive/);
    assert.match(
      english,
      /<summary>Unofficial translation\. Signed text \(Swedish\)<\/summary>\n {6}<p lang="sv">Polisen lovar att/,
    );
    assert.match(english, /The translation is unofficial\./);
  });

  it('runs from right to left in Arabic, and Swedish in it from left to right', async () => {
    const arabic = await built('ar/promise-list.html');
    assert.match(arabic, /<promise-list lang="ar" dir="rtl">/);
    assert.match(arabic, /<p lang="sv" dir="ltr">Polisen och Umeå kommun lovar/);
    assert.match(arabic, /<p>سارية للفترة 2025–2027<\/p>/);
  });

  for (const language of ['sv', 'en', 'fi', 'ar'])
    it(`is as the element has it: ${language}`, async () => {
      assert.equal(
        await built(`${language}/promise-list.html`),
        (await written(UMEA, '--lang', language)).replace(` src="${SRC[1]}"`, ''),
      );
    });
});

describe('static content of a feed that means harm', () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;\u0000';
  it('is words: nothing of it is markup, in text, attribute or address', async () => {
    const feed = await readJson(EXAMPLE);
    feed.title = feed.description = evil;
    const extension = feed._medborgarloften;
    extension.areas[0].title = extension.parties[0].name = extension.signatories[0].role = evil;
    extension.campaigns?.forEach((campaign) => (campaign.title = evil));
    for (const item of feed.items) {
      item.content_text = `${evil}\nandra raden`;
      for (const source of item._medborgarloften.sources ?? []) source.title = evil;
    }
    feed.items[0].id = evil;
    const out = await written(feed);
    const names = new Set();
    const titles = [];
    const walk = ({ nodeName, attrs = [], childNodes = [] }) => {
      names.add(nodeName);
      if (nodeName === 'h2') titles.push(childNodes[0].value);
      for (const { name, value } of attrs) {
        assert.ok(['lang', 'dir', 'id', 'src', 'href', 'datetime'].includes(name), name);
        if (name === 'href') assert.match(value, /^https?:/);
      }
      childNodes.forEach(walk);
    };
    walk(parseFragment(out));
    assert.deepEqual(
      [...names].sort(),
      [
        '#document-fragment',
        '#text',
        'a',
        'b',
        'br',
        'div',
        'h2',
        'h3',
        'li',
        'ol',
        'p',
        'promise-list',
        'span',
        'style',
        'time',
        'ul',
      ].filter((name) => names.has(name)),
    );
    assert.equal(titles[0], evil.replace('\0', ''));
  });
});

describe('medborgarloften static', () => {
  const folders = [];
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('names the feed for the element, the level and the language', async () => {
    const out = await written(
      EXAMPLE,
      '--element',
      'promise-card',
      '--id',
      'stationsparken',
      '--heading-level',
      '3',
      '--lang',
      'fi',
    );
    assert.match(
      out,
      /<\/style>\n<div lang="fi">\n {2}<promise-card src="https:\/\/kommun\.example\/feed\.json" promise-id="stationsparken" lang="fi" heading-level="3">\n/,
    );
    assert.match(out, /<h3 lang="sv">Trygga platser<\/h3>/);
  });

  it('writes all elements in all languages into a folder, as the build does', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'static-'));
    folders.push(folder);
    assert.equal(await written(UMEA, '--out', folder), `Skrev 44 filer i ${folder}.\n`);
    const list = async (from) =>
      (await readdir(from, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
    const files = await list(folder);
    assert.deepEqual(files, await list(path.join(root, 'dist/static')));
    for (const file of files)
      assert.equal(
        (await readFile(path.join(folder, file), 'utf8')).replace(` src="${SRC[1]}"`, ''),
        await built(file),
      );
  });

  it('is not found by search engines where it lies, but on the page that it is pasted into', () => {
    assert.equal(headersFor('/static/sv/promise-list.html')['x-robots-tag'], 'noindex');
    assert.match(headersFor('/static/sv/promise-list.html')['content-type'], /^text\/html; charset=utf-8/);
  });

  for (const [what, args, code, remark] of [
    ['no address for the element', ['static', UMEA], 2, /^Ange med --src var flödet ligger/],
    ['an address that is none', ['static', UMEA, '--src', 'feed.json'], 2, /^Ange med --src/],
    [
      'an unknown element',
      ['static', UMEA, ...SRC, '--element', 'constructor'],
      2,
      /^--element kan vara promise-list, .* inte constructor/,
    ],
    [
      'an unknown language',
      ['static', UMEA, ...SRC, '--lang', 'de'],
      2,
      /^--lang kan vara sv, ar, en, fi, inte de/,
    ],
    [
      'an impossible level',
      ['static', UMEA, ...SRC, '--heading-level', '1'],
      2,
      /^--heading-level kan vara 2–6/,
    ],
    [
      'a card without its promise',
      ['static', UMEA, ...SRC, '--element', 'promise-card'],
      2,
      /^promise-card behöver --id\. Där finns: organiserad-brottslighet, /,
    ],
    [
      'a promise that is not there',
      ['static', UMEA, ...SRC, '--element', 'promise-card', '--id', 'x'],
      2,
      /^x finns inte i flödet\. Där finns: /,
    ],
    ['an id for what has none', ['static', UMEA, ...SRC, '--id', 'x'], 2, /^promise-list tar inget --id/],
    ['two ways at once', ['static', UMEA, ...SRC, '--out', 'x', '--lang', 'fi'], 2, /^--out skriver alla/],
    ['an option without its value', ['static', UMEA, '--src'], 2, /^Ange ett värde efter --src/],
    ['an option of another command', ['calendar', UMEA, '--src', 'x'], 2, /^calendar tar inte --src/],
    [
      'a folder that can’t be written',
      ['static', UMEA, ...SRC, '--out', 'package.json'],
      1,
      /gick inte att skriva/,
    ],
    ['a feed that is not there', ['static', 'none.json', ...SRC], 1, /^none\.json: filen finns inte/],
  ])
    it(`says in one line what is wrong with ${what}`, async () => {
      const result = await medborgarloften(args);
      assert.deepEqual([result.out, result.code], ['', code], result.remarks);
      assert.match(result.remarks, remark);
      assert.equal(result.remarks.trim().split('\n').length, 1);
    });
});

describe('an element that takes the place of its static content', () => {
  const dist = pagesOfDist();
  const script = '<script type="module" src="/cdn/v1/medborgarloften.js"></script>';
  const AFTER = '<p id="after">Kontakta oss</p>';

  /** The heights that the element had from frame to frame, while its feed waits to be let through. */
  async function heightsOf(fragment, tag, options = {}) {
    let letThrough;
    const held = new Promise((resolve) => (letThrough = resolve));
    const page = await dist.open('page.html', {
      html: html(fragment + AFTER, { head: script, ...options }),
      before: async (page) => {
        await page.addInitScript((tag) => {
          globalThis.heights = [];
          const look = () => {
            const height = document.querySelector(tag)?.getBoundingClientRect().height;
            if (height !== undefined && height !== globalThis.heights.at(-1)) globalThis.heights.push(height);
            requestAnimationFrame(look);
          };
          look();
        }, tag);
        await page.route('**/umea.json', async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await page.waitForFunction((tag) => customElements.get(tag), tag);
    const frames = () =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    await frames();
    const before = await page.evaluate(() => globalThis.heights);
    letThrough();
    await page.locator(`${tag}:state(ready)`).waitFor();
    await frames();
    const all = await page.evaluate(() => globalThis.heights);
    await page.close();
    return { before, all };
  }

  for (const [tag, file] of [
    ['promise-list', 'sv/promise-list.html'],
    ['promise-card', 'sv/promise-card/synlig-polis.html'],
    ['campaign-countdown', 'sv/campaign-countdown/autumn.html'],
    ['reflex-reminder', 'sv/reflex-reminder.html'],
    ['promise-list', 'en/promise-list.html'],
  ])
    it(`goes from its height to the element’s own at once, and is never blank: ${file}`, async () => {
      const { before, all } = await heightsOf(await built(file), tag);
      assert.equal(before.length, 1, `nothing moves while the script and the feed come: ${before}`);
      assert.ok(before[0] > 100);
      assert.ok(all.length <= 2, `one change at the most: ${all}`);
    });

  it('is no second text where a CMS has put it into a paragraph', async () => {
    const page = await dist.open('page.html', {
      html: html(`<p>${script}\n${await built('sv/promise-list.html')}</p>`),
    });
    await page.locator('promise-list:state(ready)').waitFor();
    const shown = page.getByText('Polisen lovar att eftersträva').filter({ visible: true });
    assert.equal(await shown.count(), 1);
    await page.close();
  });

  it('stays where the script is blocked, and where there is no feed', async () => {
    for (const blocked of ['**/medborgarloften.js', '**/umea.json']) {
      const page = await dist.open('page.html', {
        html: html(await built('sv/promise-list.html'), { head: script }),
        before: (page) => page.route(blocked, (route) => route.abort()),
      });
      if (blocked.endsWith('json')) await page.locator('promise-list:state(error)').waitFor();
      assert.ok(await page.getByText('Polisen lovar att eftersträva').isVisible(), blocked);
      await page.close();
    }
  });
});
