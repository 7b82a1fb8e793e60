// What is not a feed and may mean harm as well: addresses, pasted pages, opened files, sheets. Each says in words what is wrong, or works.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { readManifest, root } from '../../scripts/project.mjs';
import { source, withSource } from '../../scripts/source.mjs';

const text = (file) => readFile(path.join(root, file), 'utf8');
const example = await text('test/fixtures/example-feed.json');
const [{ mutator, damaged, randomOf }, { textOf }, { CORPUS }, leaves] = await Promise.all(
  ['mutate', 'cases', 'corpus', 'leaves'].map((name) => source(`../test/hostile/${name}.ts`)),
);
const TEXTS = [leaves.MARKUP, leaves.ADDRESSES, leaves.SIGNS, leaves.NAMES, leaves.TAGS, leaves.DATES].flat();

/** Tries a seed after another; what fails is told by its seed. */
async function tryAll(count, attempt) {
  for (let seed = 0; seed < count; seed++)
    try {
      await attempt(seed);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${cause.stack ?? cause}`, { cause });
    }
}

describe('links to a promise', () => {
  it('lead to an id whatever it holds, and to nothing else', async () => {
    const { promiseHash, promiseIn } = await source('ui/deep-link.ts');
    for (const id of TEXTS) {
      const hash = promiseHash(id);
      assert.match(hash, /^#medborgarlofte=[\w.*%+-]*$/, 'has nothing that an address or a selector acts on');
      // Half a character can't be written in an address.
      assert.equal(promiseIn(hash), id.toWellFormed?.() ?? id.replace(/\p{Cs}/gu, '\ufffd'));
      assert.equal(promiseIn(new URL(hash, 'https://a.example/').hash), promiseIn(hash));
    }
    for (const hash of ['', '#', '#%', '#medborgarlofte', '#a=b', ...TEXTS.map((words) => `#${words}`)])
      assert.equal(promiseIn(hash) || null, null);
  });
});

describe('the parameters of frame pages', () => {
  it('give an element no words and no address but its own, whatever they say', async () => {
    const { readParameters } = await source('entries/embed/frame-parameters.ts');
    const surroundings = {
      here: new URL('https://a.example/embed/x.html'),
      holder: 'https://kommun.example',
      deployment: { base: '', feeds: ['https://b.example/loften/'] },
    };
    for (const { attributes } of elementsOf(await readManifest()))
      for (const words of TEXTS) {
        const names = [...attributes.map(({ name }) => name), ...leaves.NAMES];
        const given = new URLSearchParams(names.map((name) => [name, words]));
        const { attributes: taken } = readParameters(given, attributes, surroundings);
        for (const [name, value] of taken) {
          assert.match(value, /^[\w:.+-]*$|^https:/, `${name}=${value}`);
          if (value.startsWith('https:'))
            assert.match(new URL(value).origin, /^https:\/\/(a|kommun|b)\.example$/, `${name}=${value}`);
        }
      }
  });
});

describe('a pasted page', () => {
  it('is looked through, however it is damaged', async () => {
    const [{ checkPage }, { read }, { toPromiseFeed }] = await Promise.all(
      ['tools/page-check/check-page.ts', 'feed/read.ts', 'feed/model.ts'].map(source),
    );
    const known = {
      elements: elementsOf(await readManifest()),
      addresses: ['https://loften.example/'],
      version: '1.0.0',
      integrity: {},
      feed: toPromiseFeed(read(JSON.parse(example)).document),
    };
    const page = `<!doctype html><html lang="sv"><head><title>Sida</title>
      <meta http-equiv="Content-Security-Policy" content="script-src 'self' https://loften.example; connect-src 'none'">
      <script type="module" src="https://loften.example/cdn/v1.0.0/medborgarloften.js" integrity="sha384-x" crossorigin></script>
      </head><body><h1>Sida</h1><p><promise-list area="trafik" src="https://loften.example/feed.json" filters></promise-list></p>
      <iframe src="https://loften.example/embed/promise-card.html?promise-id=a" sandbox="allow-scripts" title="x"></iframe></body></html>`;
    const other = mutator(page);
    await tryAll(600, (seed) => {
      const findings = checkPage(other(seed), { ...known, policy: TEXTS[seed % TEXTS.length] });
      for (const { kind } of findings) assert.equal(typeof kind, 'string');
    });
  });
});

describe('a file in the feed editor', () => {
  let editor;
  before(async () => {
    const files = ['feed-editor/open-text', 'feed-editor/editing', 'json', 'feed-editor/translatable'];
    editor = Object.assign({}, ...(await Promise.all(files.map((name) => source(`tools/${name}.ts`)))));
  });

  /** Opens a text, changes its title, and gives what would be downloaded; nothing where it can't be opened. */
  function edited(text) {
    const { openText, OpenError, setAt } = editor;
    try {
      const edit = openText(text, 'a.json');
      assert.equal(edit.toText(), text.replace(/^\ufeff/, ''), 'unchanged');
      edit.change('Titel', (feed) => setAt(feed, ['title'], 'Ny'), 'title');
      return edit.toText();
    } catch (error) {
      // Says what is wrong, in words; of another name it is the same class from another module.
      if (error.constructor.name !== OpenError.name) throw error;
      assert.ok(error.message);
      return undefined;
    }
  }

  it('comes back as it was but for what was changed, or is refused in words', async () => {
    const all = [
      ...CORPUS.filter(([, { length }]) => length < 200_000).map(([, words]) => words),
      ...Array.from({ length: 400 }, (_, index) => textOf(7_000_000 + index)),
    ];
    let opened = 0;
    await tryAll(all.length, (index) => {
      const text = edited(all[index]);
      if (text === undefined) return;
      opened++;
      const value = JSON.parse(all[index]);
      assert.deepEqual(JSON.parse(text), { ...value, title: 'Ny' });
    });
    assert.ok(opened > 200, `${opened} were opened`);
  });

  it('is checked, whatever it is', async () => {
    const { checkText } = await source('tools/feed-check/check-text.ts');
    await tryAll(400, (seed) => {
      const { issues } = checkText(textOf(8_000_000 + seed));
      for (const { message, line, column } of issues) {
        assert.doesNotMatch(message, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        assert.ok(line >= 1 && column >= 1);
      }
    });
  });
});

describe('a sheet', () => {
  const isUsers = (error) => {
    assert.equal(error.constructor.name, 'UserError', error.stack);
  };

  it('is read, or refused in words, however its bytes or its XML are damaged', async () => {
    const book = new Uint8Array(await readFile(path.join(root, 'test/fixtures/exempelby-libreoffice.xlsx')));
    const parts = unzipSync(book);
    const names = Object.keys(parts);
    await withSource('tools/sheet/xlsx.ts', ({ fromXlsx }) =>
      tryAll(400, async (seed) => {
        const random = randomOf(seed);
        const name = names[seed % names.length];
        const changed =
          seed % 2
            ? damaged(book, random)
            : zipSync({ ...parts, [name]: damaged(parts[name], random) }, { level: 1 });
        await fromXlsx(changed, 'book').catch(isUsers);
      }),
    );
  });

  it('of CSV is read, or refused in words, and is written with nothing that Excel would run', async () => {
    const csv = mutator(await text('test/fixtures/exempelby-libreoffice.csv'));
    const cells = ([, ...rows]) => rows.flat();
    await withSource('tools/sheet/csv.ts', async ({ fromCsv, toCsv }) => {
      const check = async (rows) => {
        const written = strFromU8(await toCsv(rows));
        const { data } = Papa.parse(written, { delimiter: ';', newline: '\r\n' });
        for (const cell of data.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@\t\r＝＋－＠]/);
        return fromCsv(written, 'a', () => 0);
      };
      await tryAll(300, async (seed) => {
        const sheet = await fromCsv(csv(seed), 'a', () => 0).catch(isUsers);
        if (!sheet?.rows.length) return;
        assert.deepEqual(cells((await check(sheet.rows)).rows), cells(sheet.rows));
      });
      for (const words of TEXTS.filter((words) => !/\p{Cs}/u.test(words))) {
        const { rows } = await check([['Id', words]]);
        assert.deepEqual(rows, [['Id', words]]);
      }
    });
  });
});
