// A frame page can't be made to speak for others: each try to put words, a feed or a script in its mouth.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { readManifest } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';
import { startDeployment } from '../deployment-server.mjs';
import { framePages, framesIn } from './frame-pages.mjs';

const pages = framePages();
const REFUSED = 'Löftena visas inte: den här ramen får inte hämta flödet som anges i dess adress.';
const own = () => new URL(pages.url);
/** All that a screen reader finds, without the addresses of links. */
const names = async (frame) => (await frame.locator('body').ariaSnapshot()).replace(/^.*\/url:.*$/gm, '');
const element = (frame) =>
  frame.evaluate(() => document.querySelector('main > :not(p, noscript)')?.outerHTML);
const text = (frame) =>
  frame.evaluate(
    () =>
      document.querySelector('main').innerText +
      (document.querySelector('main > :not(p, noscript)')?.shadowRoot?.querySelector('.root').innerText ??
        ''),
  );

/** A frame page in a page of another server. */
async function frameOf(path, options) {
  const page = await pages.host(pages.frame(path), options);
  const [frame] = await framesIn(page);
  return { page, frame };
}

describe('a feed that a frame may not show', () => {
  const foreign = (key) => `${pages.feeds}/feed/${key}`;
  const asked = async (key) => (await (await fetch(`${pages.feeds}/count/${key}`)).json()).count;

  for (const [what, address] of [
    ['of another server', (key) => foreign(key)],
    ['of another server, without a scheme', (key) => foreign(key).replace('http:', '')],
    ['of another server, with backslashes', (key) => foreign(key).replace('http://', '\\\\')],
    ['of another server, behind a tab', (key) => `\t${foreign(key)}`],
    [
      'of another server, that begins with this one’s name',
      (key) => `${pages.feeds.replace('//', `//${own().host}@`)}/feed/${key}`,
    ],
    [
      'with a name and a password',
      () => `${own().href.replace('//', '//polisen:ljuger@')}cdn/feed/umea.json`,
    ],
    [
      'that is a script',
      () => 'javascript:{"version":"https://jsonfeed.org/version/1.1","title":"Falskt","items":[]}',
    ],
    [
      'that is written in the address',
      () =>
        'data:application/json,{"version":"https://jsonfeed.org/version/1.1","title":"Falskt","items":[{"id":"1","content_text":"Falskt"}]}',
    ],
    ['that is a blob', () => `blob:${own().origin}/5f6e`],
    ['that is a file', () => 'file:///etc/passwd'],
  ])
    it(`${what}: says so in words, on the console, and shows no other`, async () => {
      const key = `foreign-${what.length}`;
      const { page, frame } = await frameOf(`promise-list.html?src=${encodeURIComponent(address(key))}`);
      assert.match(await text(frame), new RegExp(REFUSED));
      assert.doesNotMatch(await text(frame), /alskt|ljuger|feed\//);
      assert.equal(await element(frame), undefined);
      assert.match(
        page.said.join('\n'),
        /src in the address of the frame was passed over: it must be a feed of this server/,
      );
      assert.equal(await asked(key), 0);
      assert.ok(page.asked.every((one) => !one.endsWith('/cdn/feed/umea.json')));
      await page.close();
    });

  for (const [lang, words] of [
    ['en', 'The promises are not shown: this frame may not get the feed'],
    ['fi', 'Lupauksia ei näytetä'],
    ['ar', 'لا تُعرض التعهّدات'],
  ])
    it(`is refused in the language of the frame: ${lang}`, async () => {
      const { page, frame } = await frameOf(`promise-list.html?lang=${lang}&src=https://falskt.example/`);
      await frame.getByText(words).waitFor();
      assert.equal(await frame.locator('p[role=alert]').getAttribute('lang'), lang);
      await page.close();
    });

  it('may come from its own server, at any address', async () => {
    for (const src of [
      '/cdn/feed/umea.json',
      '../cdn/feed/umea.json',
      `${pages.url}cdn/feed/umea.json?a=1`,
    ]) {
      const { page, frame } = await frameOf(`promise-list.html?src=${encodeURIComponent(src)}`);
      assert.match(await text(frame), /Polisen tillsammans med Umeå kommun/);
      await page.close();
    }
  });
});

describe('what embed/config.json lists', () => {
  let deployment;
  const redirects = {};
  const open = async (src, query = '') => {
    const page = await pages.host(
      `<iframe title="Löften" src="${deployment.url}embed/promise-list.html?src=${encodeURIComponent(src)}${query}"></iframe>`,
    );
    const [frame] = await framesIn(page);
    return { page, frame };
  };
  before(async () => {
    const feeds = [`${pages.feeds}/feed/exakt`, `${pages.feeds}/get/`];
    deployment = await startDeployment(pages.url, { config: JSON.stringify({ feeds }), redirects });
  });
  after(() => deployment.close());

  it('may be shown: an address to the letter, and what lies below one that ends in a slash', async () => {
    await fetch(`${pages.feeds}/put/under`, {
      method: 'POST',
      body: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Under',
        items: [{ id: '1', content_text: 'Under.' }],
      }),
    });
    for (const [src, title] of [
      [`${pages.feeds}/feed/exakt`, 'exakt'],
      [`${pages.feeds}/get/under`, 'Under'],
    ]) {
      const { page, frame } = await open(src);
      await frame.getByRole('heading', { name: title }).waitFor();
      assert.equal(await frame.title(), title);
      await page.close();
    }
  });

  for (const [what, path] of [
    ['beside it', '/feed/exakt2'],
    ['below it, without a slash at its end', '/feed/exakt/2'],
    ['with a query', '/feed/exakt?key=annat'],
    ['beside a folder', '/get'],
    ['out of a folder', '/get/../feed/annat'],
    ['out of a folder, encoded', '/get/%2e%2e/feed/annat'],
    ['out of a folder, by an encoded slash', '/get/..%2ffeed%2fannat'],
    ['out of a folder, by an encoded backslash', '/get/..%5Cfeed%5Cannat'],
  ])
    it(`lets in nothing ${what}`, async () => {
      const { page, frame } = await open(`${pages.feeds}${path}`);
      assert.match(await text(frame), new RegExp(REFUSED));
      await page.close();
    });

  it('counts where an address leads on to as well', async () => {
    redirects['/bort.json'] = `${pages.feeds}/get/under`;
    const allowed = await open('/bort.json');
    await allowed.frame.getByRole('heading', { name: 'Under' }).waitFor();
    await allowed.page.close();

    redirects['/bort.json'] = `http://localhost:${new URL(pages.feeds).port}/feed/bort`;
    const { page, frame } = await open('/bort.json');
    await frame.getByText(REFUSED).waitFor();
    assert.equal(await element(frame), undefined);
    assert.equal((await (await fetch(`${pages.feeds}/count/bort`)).json()).count, 0);
    await page.close();
  });

  for (const [what, config] of [
    ['is no JSON', 'feeds: *'],
    ['is a list', '[]'],
    ['is nothing', 'null'],
    ['has one feed where a list should be', JSON.stringify({ feeds: '/' })],
    ['has a feed that is no address', JSON.stringify({ feeds: ['*', '/'] })],
    ['has a base that is no address', JSON.stringify({ base: 'umea.se', feeds: ['http://127.0.0.1/'] })],
    ['has a directive of a policy', JSON.stringify({ feeds: ['https://a.example/; connect-src *'] })],
  ])
    it(`lists nothing where it ${what}: own feeds alone`, async () => {
      const broken = await startDeployment(pages.url, { config });
      const page = await pages.host(
        [`?src=${encodeURIComponent(`${pages.feeds}/feed/x`)}`, '']
          .map(
            (query) => `<iframe title="Löften" src="${broken.url}embed/promise-list.html${query}"></iframe>`,
          )
          .join(''),
      );
      const [foreign, standard] = await framesIn(page);
      assert.match(await text(foreign), new RegExp(REFUSED));
      assert.match(await text(standard), /Polisen tillsammans med Umeå kommun/);
      await page.close();
      await broken.close();
    });
});

describe('a frame page’s parameters', () => {
  const WORDS = 'Polisen ljuger';
  const surroundings = {
    here: new URL('https://a.example/embed/x.html'),
    holder: undefined,
    deployment: { base: '', feeds: [] },
  };
  const ADDRESSES = ['src', 'page-url'];
  const IDS = ['area', 'party', 'campaign', 'promise-id'];
  let elements;
  let readParameters;
  before(async () => {
    elements = elementsOf(await readManifest());
    ({ readParameters } = await source('entries/embed/frame-parameters.ts'));
  });

  it('give no attribute of any element words, and refuse each for a reason', () => {
    for (const { tag, attributes } of elements)
      for (const { name } of attributes) {
        const value = ADDRESSES.includes(name) ? `https://falskt.example/${WORDS}` : WORDS;
        const given = readParameters(new URLSearchParams({ [name]: value }), attributes, surroundings);
        assert.equal(given.attributes.size, 0, `${tag} ${name}`);
        // Where it is no id, which the element gets when the feed has it.
        if (given.refused.size) assert.match(given.refused.get(name), /^must be/);
        else assert.ok(IDS.includes(name), `${tag} ${name}`);
      }
  });

  it('give each attribute what it documents, and free text nothing but that it is empty', () => {
    const fine = {
      src: '/f.json',
      lang: 'fi',
      now: '2026-11-24T08:00:00+01:00',
      'day-start': '08:00',
      'day-end': '15:00',
      'page-url': '/sida',
      status: 'done',
    };
    for (const { tag, attributes } of elements)
      for (const { name, type, values } of attributes) {
        const value = values[0] ?? (/number/.test(type) ? '-12.5' : (fine[name] ?? ''));
        const given = readParameters(new URLSearchParams({ [name]: value }), attributes, surroundings);
        if (IDS.includes(name)) continue;
        assert.ok(given.attributes.has(name), `${tag} ${name}=${value}: ${given.refused.get(name)}`);
        if (!value && type !== 'boolean')
          assert.match(name, /^(heading|place|start|end)$/, `${tag} ${name} is taken for free text`);
      }
  });

  const attempts = {
    'promise-list': [
      `heading=${WORDS}`,
      `heading=%50olisen%20ljuger`,
      `heading=&heading=${WORDS}`,
      `layout=${WORDS}`,
      `area=${WORDS}`,
      `now=${WORDS}`,
      `now=2026-02-30&now=${WORDS}`,
      `feed={"title":"${WORDS}"}`,
      `title=${WORDS}`,
      `class=${WORDS}`,
      `slot=${WORDS}`,
      `innerHTML=<b>${WORDS}</b>`,
      `onclick=alert('${WORDS}')`,
      `style=content:'${WORDS}'`,
      `debug=&src=/cdn/feed/umea.json?${WORDS}`,
      `debug=&src=/cdn/${WORDS}.json`,
      `lang=${WORDS}`,
      `constructor=${WORDS}&__proto__=${WORDS}&toString=${WORDS}`,
      `limit=${WORDS}&heading-level=${WORDS}`,
    ],
    'promise-card': [
      `promise-id=${WORDS}`,
      'promise-id=polisen-ljuger',
      'promise-id=<img src=x onerror=alert(1)>Polisen ljuger',
      `promise-id=synlig-polis&promise-id=${WORDS}`,
      `page-url=https://polisen-ljuger.example/&promise-id=synlig-polis`,
    ],
    'campaign-countdown': [
      `campaign=${WORDS}`,
      'campaign=polisen-ljuger',
      `campaign=autumn&start=${WORDS}`,
      `campaign=autumn&precision=${WORDS}`,
      'campaign=autumn&start=2026-12-01',
    ],
    'reflex-reminder': [
      `season=always&place=${WORDS}`,
      `season=always&day-start=${WORDS}`,
      `season=always&latitude=1&longitude=1&place=${WORDS}`,
    ],
  };
  for (const [tag, queries] of Object.entries(attempts))
    for (const query of queries)
      it(`<${tag}> says nothing of ${query}`, async () => {
        const given = query.split('&').map((one) => one.split('=')[0]);
        const encoded = query.includes('%') ? query : encodeURI(query);
        const { page, frame } = await frameOf(`${tag}.html?${encoded}`);
        const shown = `${await frame.title()}\n${await names(frame)}`;
        assert.doesNotMatch(shown, /polisen.ljuger|december/i);
        assert.doesNotMatch((await element(frame)) ?? '', /onclick|style|class|slot|innerhtml|onerror|<b>/i);
        assert.equal(await frame.locator('main > p').evaluate((notice) => notice.children.length), 0);
        assert.ok(
          page.asked.every((address) => address.startsWith(pages.url) || address.startsWith(pages.feeds)),
        );
        assert.match(
          page.said.join('\n') + (await text(frame)),
          new RegExp(`${given[0]}|${given.at(-1)}|finns inte i flödet`),
        );
        await page.close();
      });

  it('may be those of the element: ids that the feed has, numbers, dates, a preview that says so', async () => {
    const { page, frame } = await frameOf(
      'promise-list.html?area=trafik&limit=2&layout=list&filters=true&search=false&heading=&now=2026-11-24&debug=',
    );
    const shown = await text(frame);
    assert.match(shown, /^Förhandsvisning 24 november 2026/m);
    assert.match(shown, /Visa alla 3 löften/);
    assert.match(shown, /Medborgarlöften 1\./);
    assert.match(
      await element(frame),
      /^<promise-list limit="2" layout="list" filters="" heading="" now="2026-11-24" debug="" area="trafik">/,
    );
    assert.deepEqual(page.said, []);
    await page.close();
  });
});

describe('page-url', () => {
  const link = (frame) =>
    frame
      .locator('promise-card a[part=link]')
      .first()
      .evaluate((anchor) => anchor.href.split('#')[0]);
  const query = (address) =>
    `promise-card.html?promise-id=synlig-polis&page-url=${encodeURIComponent(address)}`;

  it('is of the page around the frame, of the frame’s own server, or of a listed feed’s', async () => {
    const deployment = await startDeployment(pages.url, {
      config: JSON.stringify({ feeds: ['https://www.umea.example/feed.json'] }),
    });
    const fine = [`${pages.feeds}/lofte?a=1`, `${deployment.url}lofte`, 'https://www.umea.example/lofte'];
    const page = await pages.host(
      fine
        .map((address) => `<iframe title="Löften" src="${deployment.url}embed/${query(address)}"></iframe>`)
        .join(''),
    );
    const links = await Promise.all((await framesIn(page)).map(link));
    assert.deepEqual(links, fine);
    await page.close();
    await deployment.close();
  });

  it('is nobody else’s, and no script: the frame’s own address stands instead', async () => {
    for (const address of [
      'https://falskt.example/',
      '//falskt.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      `${new URL(pages.feeds).origin}.falskt.example/`,
    ]) {
      const { page, frame } = await frameOf(query(address));
      assert.equal(await link(frame), frame.url().split('#')[0]);
      assert.match(
        page.said.join('\n'),
        /page-url in the address of the frame was passed over: it must be an address on the server/,
      );
      await page.close();
    }
  });

  it('is not of a page that only links to a frame page', async () => {
    const page = await pages.host(
      `<a href="${pages.url}embed/${query(`${pages.feeds}/lofte`)}">Till löftet</a>`,
    );
    await page.getByRole('link').click();
    await page.locator('promise-card .card').waitFor();
    assert.equal(await link(page), page.url());
    await page.close();
  });
});
