// The editors' page as an editor uses it: chosen, set, copied, and pasted into a page on another server, under the policy that it names.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { root } from '../../scripts/project.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { startFeedsServer } from '../feeds-server.mjs';

const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const dist = pagesOfDist();

/** A site of another origin: one page, which holds what was pasted, with the policy of a strict one. */
const site = { html: '', policy: '' };
let siteServer;
let feeds;
before(async () => {
  siteServer = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(site.policy && { 'content-security-policy': site.policy }),
    });
    response.end(site.html);
  });
  await new Promise((resolve) => siteServer.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${siteServer.address().port}/`;
  feeds = await startFeedsServer();
});
after(async () => {
  siteServer.close();
  siteServer.closeAllConnections();
  await feeds.close();
});

/** The page at a query, once it shows promises, unless it waits for an answer. */
async function editors(query = '', { waits, ...options } = {}) {
  const page = await dist.open(query, {
    locale: 'sv-SE',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  if (!waits) await page.locator('.code > pre').first().waitFor();
  return page;
}

async function choose(page, name) {
  await page.getByRole('radio', { name }).check();
  await page.locator('.code[aria-busy="false"]').waitFor();
}

/** Copies the code, and gives what is then on the clipboard. */
async function copied(page) {
  await page.getByRole('button', { name: /Kopiera koden|Copy the code/ }).click();
  await page
    .getByRole('status')
    .getByText(/Kopierat|Copied/)
    .waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The directives that the page says a strict site needs. */
async function policyOf(page) {
  await page.getByText('För den som sköter webbplatsens säkerhet').click();
  return page.getByRole('region', { name: 'Content-Security-Policy' }).textContent();
}

/** A page of the other site that holds the code. */
async function pasted(code, { policy = '', ...options } = {}) {
  site.html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Skolan</title><link rel="icon" href="data:,"><h1>Skolan</h1>${code}`;
  site.policy = policy && `default-src 'none'; img-src data:; ${policy}`;
  return dist.open(site.url, options);
}

/** By what stands in the element itself: its text is in the page as well. */
const showsPromises = (scope) =>
  scope
    .locator('promise-list:state(ready) b')
    .getByText('Polisen tillsammans med Umeå kommun lovar')
    .waitFor();

describe('the first screen of the editors’ page', () => {
  for (const [width, height] of [
    [1280, 800],
    [375, 667],
  ])
    it(`shows at ${width} px that one chooses, sets and copies, and asks its own server alone`, async () => {
      const page = await editors('', { viewport: { width, height } });
      for (const part of [
        page.getByRole('heading', { name: '1. Välj' }),
        page.getByRole('radio', { name: 'Alla löften' }),
        page.getByRole('heading', { name: '2. Ställ in' }),
        page.getByRole('button', { name: 'Kopiera koden' }),
      ]) {
        const { x, y, width: right, height: bottom } = await part.boundingBox();
        assert.ok(x >= 0 && y >= 0 && x + right <= width && y + bottom <= height, `${part}`);
      }
      assert.ok(
        page.asked.every((address) => address.startsWith(dist.url)),
        page.asked.join('\n'),
      );
      assert.deepEqual(page.said, []);
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
      assert.deepEqual(kept, [0, 0, '']);
      await page.close();
    });

  it('has a picture of each element, which is the element itself and can’t be come to', async () => {
    const page = await editors();
    for (const tag of ['promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder'])
      await page.locator(`.picture[inert][aria-hidden] ${tag}:state(ready)`).waitFor();
    await page.close();
  });
});

describe('the code that was copied', () => {
  it('shows the promises by its script, locked, under the policy that the page names', async () => {
    const page = await editors('?theme=kommun&filters');
    const code = await copied(page);
    assert.match(code, /integrity="sha384-[^"]+" crossorigin="anonymous"/);
    const shown = await pasted(code, { policy: await policyOf(page) });
    await showsPromises(shown);
    await shown.getByRole('button', { name: 'Trygghet' }).waitFor();
    const color = await shown.evaluate(() =>
      getComputedStyle(document.querySelector('promise-list')).getPropertyValue('--mbl-brand'),
    );
    assert.equal(color.trim(), '#0b5d43');
    assert.deepEqual([shown.said, page.said], [[], []]);
    await Promise.all([page.close(), shown.close()]);
  });

  it('follows the newest version, in another language and a colour of the page’s own', async () => {
    const page = await editors('?brand=7a1f5c&lang=en');
    await choose(page, /Följer 1\.x/);
    const code = await copied(page);
    assert.match(code, /cdn\/v1\/medborgarloften\.js"><\/script>/);
    const shown = await pasted(code, { policy: await policyOf(page) });
    await shown
      .locator('promise-list:state(ready) [part="footer"]')
      .getByText('This shows the promises')
      .waitFor();
    assert.deepEqual(shown.said, []);
    await Promise.all([page.close(), shown.close()]);
  });

  it('is not run where a byte of the locked script is another; its text stays', async () => {
    const page = await editors();
    const shown = await pasted(await copied(page), {
      before: (host) =>
        host.route('**/medborgarloften.js', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `${await response.text()} ` });
        }),
    });
    assert.equal(await shown.evaluate(() => customElements.get('promise-list')), undefined);
    assert.ok(await shown.getByText('att vid varje möjligt tillfälle').isVisible());
    assert.match(shown.said.join(), /integrity/);
    await Promise.all([page.close(), shown.close()]);
  });

  it('shows them in a frame as high as they are, and as high as is sensible without its script', async () => {
    const page = await editors();
    await choose(page, 'Iframe');
    const code = await copied(page);
    const viewport = { width: 560 + 16, height: 800 };
    const shown = await pasted(code, { policy: await policyOf(page), viewport });
    const frame = shown.frameLocator('iframe[title="Medborgarlöften Umeå 2025–2027"]');
    await showsPromises(frame);
    await shown.waitForFunction(() => document.querySelector('iframe').style.height);
    const { height: high } = await shown.locator('iframe').boundingBox();
    // On Linux Chromium has nothing to share with.
    assert.deepEqual(
      shown.said.filter((line) => !line.includes('web-share')),
      [],
    );
    await shown.close();

    const still = await pasted(code.replace(/<script.*/, ''), { viewport });
    const { height } = await still.locator('iframe').boundingBox();
    assert.ok(Math.abs(height - high) < 0.1 * high, `${height} where it is ${high} high`);
    await Promise.all([page.close(), still.close()]);
  });

  for (const [name, query] of [
    ['promise-card', '?element=promise-card'],
    ['campaign-countdown', '?element=campaign-countdown&campaign=autumn'],
    ['reflex-reminder', '?element=reflex-reminder&season=always'],
  ])
    it(`gives a frame of <${name}> a height that is sensible without script`, async () => {
      const page = await editors(`${query}&form=iframe`);
      const code = await copied(page);
      const shown = await pasted(code, { viewport: { width: 560 + 16, height: 800 } });
      await shown.waitForFunction(() => document.querySelector('iframe').style.height);
      const [own, set] = await shown.evaluate(() => {
        const frame = document.querySelector('iframe');
        return [Number(frame.getAttribute('height')), parseFloat(frame.style.height)];
      });
      assert.ok(own >= set * 0.95 && own <= set * 1.3, `${own} where it is ${set} high`);
      await Promise.all([page.close(), shown.close()]);
    });

  it('shows them without any script', async () => {
    const page = await editors('?area=trafik');
    await choose(page, 'Statisk HTML');
    const code = await copied(page);
    assert.doesNotMatch(code, /<script|<iframe|style=/);
    await page.getByText('För den som sköter webbplatsens säkerhet').click();
    assert.ok(await page.getByText('Koden kräver ingenting').isVisible());
    const shown = await pasted(code, { policy: "style-src 'none'", javaScriptEnabled: false });
    assert.equal(await shown.locator('li > p:first-child').count(), 3);
    await Promise.all([page.close(), shown.close()]);
  });

  it('shows them in an app that is bundled', async () => {
    const page = await editors('?search');
    await choose(page, 'npm');
    const [, imports, markup] = await page.locator('.code > pre').allTextContents();
    const app = await mkdtemp(path.join(tmpdir(), 'npm-'));
    try {
      await mkdir(path.join(app, 'node_modules'));
      await symlink(root, path.join(app, 'node_modules/medborgarloften'));
      await writeFile(path.join(app, 'main.js'), imports);
      await writeFile(
        path.join(app, 'index.html'),
        `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Appen</title><link rel="icon" href="data:,">${markup}<script type="module" src="main.js"></script>`,
      );
      await build({ root: app, logLevel: 'warn', build: { outDir: 'out' } });
      const server = await startServer({ root: path.join(app, 'out') });
      const shown = await dist.open(server.url);
      await showsPromises(shown);
      await shown.getByRole('searchbox').waitFor();
      assert.deepEqual(shown.said, []);
      await shown.close();
      await server.close();
    } finally {
      await rm(app, { recursive: true });
    }
    await page.close();
  });

  it('is selected, and said to be, where the browser refuses the clipboard', async () => {
    const page = await editors('?content=no', {
      before: (own) =>
        own.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
        }),
    });
    await page.getByRole('button', { name: 'Kopiera koden' }).click();
    await page.getByRole('status').getByText('Koden är markerad').waitFor();
    const [selected, code] = await page.evaluate(() => [
      getSelection().toString(),
      document.querySelector('.code > pre').textContent,
    ]);
    assert.equal(selected.trim(), code);
    await page.close();
  });
});

describe('the address in the code', () => {
  it('is this computer’s own, which the page warns of', async () => {
    const page = await editors();
    assert.ok(await page.getByText('Koden fungerar bara på den här datorn.').isVisible());
    assert.ok((await copied(page)).includes(`src="${dist.url}cdn/`));
    await page.close();
  });

  it('is what the deployment says in config.json', async () => {
    const base = 'https://www.kommun.example/loften/';
    const page = await editors('?content=no', {
      before: (own) =>
        own.route('**/embed/config.json', (route) => route.fulfill({ json: { base, feeds: [] } })),
    });
    assert.ok((await copied(page)).includes(`src="${base}cdn/`));
    assert.ok(await page.getByText('Koden fungerar bara på den här datorn.').isHidden());
    await page.close();
  });
});

describe('a shared address', () => {
  it('holds what was chosen, and brings it back', async () => {
    const page = await editors();
    await choose(page, 'Nedräkning');
    await page.getByLabel('Kampanj').selectOption('autumn');
    await page.getByLabel('Färger').selectOption('school');
    await choose(page, 'Telefon');
    await choose(page, 'Mörk');
    await page.getByLabel('Visa dagen').fill('2026-09-01');
    await page.getByRole('button', { name: 'English' }).click();
    const code = await copied(page);
    const address = page.url();
    assert.equal(
      new URL(address).search,
      '?element=campaign-countdown&campaign=autumn&theme=school&width=phone&scheme=dark&now=2026-09-01&ui=en',
    );
    const again = await editors(address);
    assert.equal(await copied(again), code);
    assert.doesNotMatch(code, /2026-09-01/);
    await again.getByRole('heading', { name: '2. Adjust' }).waitFor();
    await again.locator('widget-preview .dark campaign-countdown[now="2026-09-01"]').waitFor();
    assert.equal(await again.locator('html').getAttribute('lang'), 'en');
    await Promise.all([page.close(), again.close()]);
  });

  it('that can’t all be used says what was left out, and repeats none of it', async () => {
    const page = await editors('?limit=0&heading=Falskt&area=inte-dar&brand=gul&theme=gul&%3Cb%3E=1');
    const text = await page.locator('.notice[role="status"]').innerText();
    for (const words of [': Färger, Antal löften från början', 'Egen rubrik', 'Område', 'inte känner till'])
      assert.ok(text.includes(words), words);
    assert.doesNotMatch(await page.locator('body').innerText(), /Falskt|inte-dar/);
    await page.close();
  });

  it('asks before it loads promises of another origin, and says whose they are', async () => {
    const src = `${feeds.url}/feed/annan-kommun`;
    const host = new URL(src).host;
    const page = await editors(`?src=${encodeURIComponent(src)}`, { waits: true });
    await page.getByRole('heading', { name: `Visa löften från ${host}?` }).waitFor();
    await page.locator('.picture promise-list:state(ready)').waitFor();
    assert.ok(
      page.asked.every((address) => address.startsWith(dist.url)),
      page.asked.join('\n'),
    );
    assert.equal(
      await page.getByRole('button', { name: 'Kopiera koden' }).getAttribute('aria-disabled'),
      'true',
    );

    await page.getByRole('button', { name: `Visa från ${host}` }).click();
    await page.locator('widget-preview').getByText('Vi lovar annan-kommun.').first().waitFor();
    assert.ok(await page.getByText(`Löftena hämtas från ${host}: annan-kommun`).isVisible());
    assert.ok((await copied(page)).includes(`src="${src}"`));
    await page.close();
  });

  it('of which one wants nothing shows the deployment’s own promises', async () => {
    const page = await editors(`?src=${encodeURIComponent(`${feeds.url}/feed/nej`)}`, { waits: true });
    await page.getByRole('button', { name: 'Nej, visa löftena som ligger här' }).click();
    await page.locator('widget-preview').getByText('Medborgarlöften Umeå').first().waitFor();
    assert.equal(new URL(page.url()).search, '');
    assert.ok(page.asked.every((address) => address.startsWith(dist.url)));
    await page.close();
  });

  it('loads what the deployment lists unasked', async () => {
    const src = `${feeds.url}/feed/listad`;
    const page = await editors(`?src=${encodeURIComponent(src)}`, {
      before: (own) =>
        own.route('**/embed/config.json', (route) => route.fulfill({ json: { base: '', feeds: [src] } })),
    });
    await page.locator('widget-preview').getByText('Vi lovar listad.').first().waitFor();
    await page.close();
  });
});

describe('a feed of one’s own', () => {
  it('is loaded when it is typed; without an answer the page says what to do', async () => {
    const page = await editors();
    await page.getByText('Era egna löften').click();
    const field = page.getByLabel('Adressen till era löften');
    await field.fill(`${feeds.url}/status/404`);
    await field.press('Enter');
    await page.getByRole('alert').getByText('Servern svarade med fel 404.').waitFor();
    await field.fill('exempel.se/feed.json');
    await field.press('Enter');
    await page.getByText('Skriv hela adressen, med https:// först.').waitFor();
    await field.fill(`${feeds.url}/feed/egen`);
    await field.press('Enter');
    await page.locator('widget-preview').getByText('Vi lovar egen.').first().waitFor();
    await page.close();
  });

  it('becomes no markup, whatever it says', async () => {
    const words = '"><img src=x onerror=alert(1)>\u202e';
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: words,
      items: [{ id: words, title: words, content_text: words, tags: [words], authors: [{ name: words }] }],
    };
    const page = await editors('?form=static&theme=school', {
      before: (own) => own.route('**/cdn/feed/umea.json', (route) => route.fulfill({ json: feed })),
    });
    for (const element of ['Ett löfte', 'Alla löften']) {
      await choose(page, element);
      for (const form of [/Skript/, 'Iframe', 'Statisk HTML', 'npm']) {
        await choose(page, form);
        assert.doesNotMatch(await copied(page), /<img|\u202e/);
      }
    }
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(page.said, []);
    await page.close();
  });
});

describe('the form', () => {
  it('says what is wrong with what was written, and leaves it there to be mended', async () => {
    const page = await editors('?content=no');
    await page.getByText('Fler val').click();
    const field = page.getByLabel('Rubrikens nivå');
    await field.fill('9');
    await field.press('Tab');
    await page.getByText('Skriv ett tal från 2 till 6.').waitFor();
    assert.equal(await field.inputValue(), '9');
    assert.doesNotMatch(await copied(page), /heading-level/);
    await field.fill('3');
    await field.press('Tab');
    assert.match(await copied(page), /heading-level="3"/);
    assert.ok(await page.getByText('Skriv ett tal från 2 till 6.').isHidden());
    await page.close();
  });

  it('says in words whether a colour can be read, as it is painted', async () => {
    const page = await editors('?brand=ffd400');
    const verdict = page.locator('.verdicts');
    await verdict
      .getByText(/På ljus sida: för ljus \(1,4:1\)\. Elementet gör den mörkare: \d,\d:1\./)
      .waitFor();
    await verdict.getByText(/På mörk sida: bra, minst 1\d,\d:1/).waitFor();
    await page.getByLabel('Färgens nummer').fill('#0b4f8a');
    await page.getByLabel('Färgens nummer').press('Enter');
    await verdict.getByText(/På ljus sida: bra, minst [78],\d:1/).waitFor();
    await verdict.getByText(/På mörk sida: för mörk \(\d,\d:1\)\. Elementet gör den ljusare/).waitFor();
    await page.close();
  });

  it('says nothing of how others see the colours where the browser shows its own', async () => {
    const page = await editors('?element=reflex-reminder', { forcedColors: 'active' });
    await page.locator('.verdicts').getByText('Din webbläsare visar egna färger.').waitFor();
    assert.equal(await page.locator('.verdicts .wrong, .verdicts .good').count(), 0);
    await page.close();
  });

  it('says why there is nothing to see of the reminder on a summer’s day', async () => {
    const page = await editors('?element=reflex-reminder&now=2026-06-10');
    assert.ok(
      await page.locator('widget-preview').getByText('Den här dagen syns ingenting').first().isVisible(),
    );
    await page.close();
  });
});

describe('whoever has no mouse', () => {
  it('comes from the open page to copied code by keyboard alone', async () => {
    const page = await editors('?content=no');
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
    // The language, the elements.
    await press('Tab', 'Tab', 'ArrowDown');
    assert.ok(await page.getByRole('radio', { name: 'Ett löfte' }).isChecked());
    await press('Tab');
    assert.equal(await focused(), 'field-promise-id');
    await page.keyboard.type('Polisen lovar att efter');
    for (let steps = 0; (await focused()) !== 'Kopiera koden'; steps++) {
      assert.ok(steps < 40, 'the button is not come to');
      await press('Tab');
      // Nothing that has the keyboard lies under the head of step 3.
      const isSeen = await page.evaluate(() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const { top, bottom } = at.getBoundingClientRect();
        const head = document.querySelector('.copy-head');
        return head.contains(at) || top < head.getBoundingClientRect().top || bottom > innerHeight;
      });
      assert.ok(isSeen, await focused());
    }
    await press('Enter');
    await page.getByRole('status').getByText('Kopierat.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /promise-id="synlig-polis"/);
    await page.close();
  });
});

describe('the page’s accessibility', () => {
  for (const ui of ['sv', 'en'])
    for (const colorScheme of ['light', 'dark'])
      it(`has nothing that axe finds wrong, in ${ui}, ${colorScheme}`, async () => {
        for (const query of [
          `?ui=${ui}&debug&brand=ffd400&limit=0`,
          `?ui=${ui}&form=npm&element=campaign-countdown&scheme=dark&width=phone`,
        ]) {
          const page = await editors(query, { colorScheme });
          for (const summary of await page.locator('summary').all()) await summary.click();
          await page.evaluate(axe);
          const found = await page.evaluate(async () =>
            (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(
              ({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
            ),
          );
          assert.deepEqual(found, []);
          await page.close();
        }
      });

  it('has a place for all that is read aloud before anything is said in it', async () => {
    const page = await editors();
    const hidden = await page
      .locator('.copy-head [role=status], .settings > [role=alert], .verdicts, .page-check-sum')
      .evaluateAll((places) => places.map((place) => getComputedStyle(place).display));
    assert.deepEqual(hidden, ['block', 'block', 'block', 'block']);
    await page.close();
  });

  it('needs no scrolling sideways at 320 px, whatever is chosen', async () => {
    const page = await editors('?ui=sv', { viewport: { width: 320, height: 640 } });
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const element of ['Alla löften', 'Ett löfte', 'Nedräkning', 'Reflexpåminnelse']) {
      await choose(page, element);
      for (const form of [/Skript/, 'Iframe', 'Statisk HTML', 'npm']) {
        await choose(page, form);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          320,
          `${element} ${form}`,
        );
      }
    }
    await page.close();
  });
});
