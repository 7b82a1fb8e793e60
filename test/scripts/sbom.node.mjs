// What dist/ says of the code of others in it: as whole as the bundler's own lists, valid, and with each licence's text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv';
import { build } from '../../scripts/build.mjs';
import { filesUnder, isStale, packageJson, root } from '../../scripts/project.mjs';
import { packageAt, packagesIn } from '../../scripts/third-party.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const schema = (name) =>
  JSON.parse(read(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`));

describe('the bill of materials', () => {
  let bill;
  before(async () => {
    if (await isStale()) await build();
    bill = JSON.parse(read('dist/sbom.cdx.json'));
  });
  const bundledIn = ({ properties = [] }) => properties.map(({ value }) => value);

  it('is valid by the schema of CycloneDX 1.6', () => {
    // The formats of addresses are left to those who follow them.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const isValid = ajv.compile(schema('bom-1.6'));
    assert.ok(isValid(bill), ajv.errorsText(isValid.errors));
    assert.ok(!isValid({ ...bill, components: [{ type: 'library' }] }), 'the schema refuses what is wrong');
  });

  it('names each package that npm installs along with this one', () => {
    const names = bill.components.map(({ name }) => name);
    for (const name of Object.keys(packageJson.dependencies)) assert.ok(names.includes(name), name);
    assert.ok(names.includes('lit-html'), 'what those need');
    assert.ok(!names.includes('typescript'), 'nothing that is only used here');
  });

  it('says in which files a package’s code is: none in the script', () => {
    const withCode = bill.components.filter((one) => bundledIn(one).length);
    for (const one of withCode)
      for (const file of bundledIn(one)) assert.ok(read(`dist/${file}`), `${one.name} in ${file}`);
    const named = Object.fromEntries(withCode.map((one) => [one.name, bundledIn(one)]));
    assert.ok(named['lit-html'].includes('pages/editor.js'));
    assert.ok(named.qr.includes('embed/poster.js'));
    assert.deepEqual(
      Object.values(named)
        .flat()
        .filter((file) => file.startsWith('cdn/')),
      [],
    );
  });

  it('says so of each file that holds what only that package writes, whatever the bundler says', async () => {
    const MARKS = {
      zod: 'ZodError',
      'lit-html': 'litHtmlVersions',
      'lit-element': 'litElementVersions',
      '@lit/reactive-element': 'reactiveElementVersions',
      'jsonc-parser': 'UnexpectedEndOfComment',
      parse5: 'abrupt-closing-of-empty-comment',
      // Named by parse5, which is where it is.
      entities: 'abrupt-closing-of-empty-comment',
      qr: 'alphanumeric',
      vite: 'vite:preloadError',
    };
    // The npm package has its dependencies beside it.
    const bundles = (await filesUnder(path.join(root, 'dist'))).filter(
      (file) => file.endsWith('.js') && !file.startsWith('npm/'),
    );
    const named = bill.components
      .filter((one) => bundledIn(one).some((file) => bundles.includes(file)))
      .map(({ name }) => name);
    assert.deepEqual(named.sort(), Object.keys(MARKS).sort());
    const texts = read('dist/THIRD-PARTY-LICENSES.txt');
    for (const [name, mark] of Object.entries(MARKS)) {
      const files = bundles.filter((file) => read(`dist/${file}`).includes(mark)).sort();
      assert.ok(files.length, `${mark} is in no file any more`);
      assert.deepEqual(bundledIn(bill.components.find((one) => one.name === name)), files, name);
      assert.match(texts, new RegExp(`^${name} .+\nIn ${files.join(', ')}$`, 'm'));
    }
  });

  it('comes with the text of each licence, and says what is free of them', () => {
    const texts = read('dist/THIRD-PARTY-LICENSES.txt');
    for (const one of bill.components.filter((it) => bundledIn(it).length))
      assert.match(
        texts,
        new RegExp(`^${one.name} ${one.version}, .+\nIn .+\n\n(?!---)[^]{300}`, 'm'),
        one.name,
      );
    assert.match(texts, /Copyright \(c\) 2017 Google LLC/);
    assert.match(
      texts,
      new RegExp(`None of others is in cdn/v${packageJson.version}/medborgarloften\\.js, `),
    );
    assert.equal(read('dist/LICENSE.txt'), read('LICENSE'));
  });

  it('knows packages by their modules, wherever npm put them', () => {
    const chunk = (...ids) => ({
      modules: Object.fromEntries(ids.map((id) => [id, { code: 'x' }])),
    });
    assert.deepEqual(
      packagesIn(
        chunk(
          `${root}src/a.ts`,
          '/a/node_modules/@lit/b/c.js',
          '/a/node_modules/d/node_modules/e/f.js',
          '\0vite/preload-helper.js',
          '\0virtual:elements',
        ),
      ),
      ['node_modules/@lit/b', 'node_modules/d/node_modules/e', 'node_modules/vite'],
    );
    assert.deepEqual(packagesIn({ modules: { '/a/node_modules/unused/a.js': { code: null } } }), []);
    assert.throws(() => packagesIn(chunk('\0somebody:x')), /Whose is/);
    assert.equal(packageAt('node_modules/lit').dependencies.includes('node_modules/lit-html'), true);
  });
});
