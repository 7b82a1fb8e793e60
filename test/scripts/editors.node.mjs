// What editors say of the elements: VS Code's own services with our data, and where JetBrains' data leads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { build } from '../../scripts/build.mjs';
import { isStale, packageJson, root } from '../../scripts/project.mjs';

const require = createRequire(import.meta.url);
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
/** A file of the package, by the address that an app imports it by. */
const published = (file) => require(`medborgarloften/${file}`);

before(async () => {
  if (await isStale()) await build();
});

/** A document, and the place in it that is marked with `|`. */
function marked({ TextDocument }, language, text) {
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  return [document, document.positionAt(text.indexOf('|'))];
}

describe('VS Code', () => {
  for (const language of ['html', 'css'])
    it(`takes the data for ${language} as valid`, () => {
      const schema = require(`vscode-${language}-languageservice/docs/customData.schema.json`);
      // It has keywords of its own, for editors.
      const validate = new Ajv({ strict: false }).compile(schema);
      assert.ok(validate(published(`vscode.${language}-custom-data.json`)), JSON.stringify(validate.errors));
    });

  describe('in HTML', () => {
    let service;
    before(() => {
      const data = html.newHTMLDataProvider('medborgarloften', published('vscode.html-custom-data.json'));
      service = html.getLanguageService({ customDataProviders: [data] });
    });
    const at = (text) => {
      const [document, position] = marked(html, 'html', text);
      return [document, position, service.parseHTMLDocument(document)];
    };
    const completed = (text) =>
      Object.fromEntries(service.doComplete(...at(text)).items.map((item) => [item.label, item]));

    it('completes elements', () => {
      const items = completed('<pro|');
      for (const tag of ['promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder'])
        assert.ok(items[tag], tag);
    });
    it('completes attributes, with a value only where one is taken', () => {
      const items = completed('<promise-list la|');
      assert.match(items.layout.textEdit.newText, /^layout="/);
      assert.equal(items.filters.textEdit.newText, 'filters');
      assert.equal(items['promise-id'], undefined);
    });
    it('completes values', () =>
      assert.deepEqual(Object.keys(completed('<promise-list layout="|"')), ['cards', 'list', 'compact']));
    it('explains an element and its events, and an attribute', () => {
      assert.match(
        service.doHover(...at('<promise-li|st>')).contents.value,
        /A feed's promises[^]*promise-select/,
      );
      assert.match(service.doHover(...at('<promise-list lay|out="list">')).contents.value, /narrow column/);
    });
  });

  describe('in CSS', () => {
    let service;
    before(() => {
      const data = css.newCSSDataProvider(published('vscode.css-custom-data.json'));
      service = css.getCSSLanguageService({ customDataProviders: [data] });
    });
    const completed = (text) => {
      const [document, position] = marked(css, 'css', text);
      return service.doComplete(document, position, service.parseStylesheet(document)).items;
    };

    it('completes tokens, parts and states, each once, with the elements that have it', () => {
      for (const [text, label, elements] of [
        [
          'promise-list { --mbl-| }',
          '--mbl-accent',
          /promise-list[^]*campaign-countdown|campaign-countdown[^]*promise-list/,
        ],
        ['promise-list::|', '::part(wording)', /<promise-card>/],
        ['promise-list:|', ':state(ready)', /<promise-list>/],
      ]) {
        const items = completed(text).filter((item) => item.label === label);
        assert.equal(items.length, 1, label);
        assert.match(items[0].documentation.value, elements);
      }
    });
    it('knows what README.md shows', () => {
      const [, example] = readme.match(/^```css\n([^]*?)^```$/m);
      const { properties, pseudoElements } = published('vscode.css-custom-data.json');
      const known = [...properties, ...pseudoElements].map(({ name }) => name);
      const names = example.match(/--mbl-[\w-]+|::part\(.+?\)/g);
      assert.deepEqual(
        names.filter((name) => !known.includes(name)),
        [],
      );
    });
  });

  it('finds the data where README.md says', async () => {
    const paths = [...readme.matchAll(/"\.\/node_modules\/medborgarloften\/(dist\/.+?)"/g)].map(
      ([, file]) => file,
    );
    assert.equal(paths.length, 2);
    for (const file of paths) JSON.parse(await readFile(path.join(root, file), 'utf8'));
  });
});

describe('JetBrains', () => {
  it('finds its data, of this version, by package.json', () => {
    assert.equal(
      require.resolve('medborgarloften/web-types.json'),
      path.join(root, packageJson['web-types']),
    );
    assert.equal(published('web-types.json').version, packageJson.version);
  });
  it('is led to classes and events that the package exports', async () => {
    const exported = await import('medborgarloften');
    const { elements } = published('web-types.json').contributions.html;
    for (const { source, js } of elements) {
      assert.ok(Object.hasOwn(exported, source.symbol), source.symbol);
      for (const { name } of js.events.flatMap(({ type }) => type))
        assert.ok(Object.hasOwn(exported, name), name);
    }
  });
});
