// The code that editors copy, of one configuration: what is in each form, what it allows itself, and what no value can do to it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { integrityOf } from '../../scripts/bundle.mjs';
import { root } from '../../scripts/project.mjs';
import { source, withSource } from '../../scripts/source.mjs';

const BASE = 'https://kommun.example/loften/';
const deployment = {
  base: BASE,
  version: '1.2.3',
  integrity: { 'medborgarloften.js': 'sha384-abc', 'themes/school.css': 'sha384-def' },
  feeds: ['https://annan.example/feed.json'],
};
const list = { element: 'promise-list', attributes: {}, isLocked: true, hasContent: false };
const HOSTILE = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</promise-list><iframe src=//evil.example>',
  '${alert(1)}`\\',
  '\u2028alert(1)\u2029',
  '\u202egnirts\u2066',
  'a\0b',
];

const [{ read }, { toPromiseFeed }] = await Promise.all(['feed/read.ts', 'feed/model.ts'].map(source));
const document = JSON.parse(await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8'));
const umea = toPromiseFeed(read(document).document);

/** The code of a form, and what stands with it. */
const snippet = (form, changes = {}, { feed = umea, at = deployment } = {}) =>
  withSource('tools/snippet/snippet.ts', ({ snippet }) => snippet(form, { ...list, ...changes }, at, feed));
const codeOf = async (...args) => (await snippet(...args)).blocks.map(({ code }) => code).join('\n');

/** Elements of a piece of HTML, with those inside them. */
const elementsIn = ({ childNodes = [] }) =>
  childNodes.flatMap((node) => (node.tagName ? [node, ...elementsIn(node)] : []));
const parsed = (code) =>
  elementsIn(parseFragment(code)).map(({ tagName, attrs }) => ({
    tag: tagName,
    ...Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
  }));

describe('the code with a script', () => {
  it('is locked to a version by the hash of its bytes', async () => {
    const { blocks, policy } = await snippet('script', {
      theme: 'school',
      attributes: { area: 'trafik', filters: '' },
    });
    assert.deepEqual(blocks, [
      {
        code: `<script type="module" src="${BASE}cdn/v1.2.3/medborgarloften.js" integrity="sha384-abc" crossorigin="anonymous"></script>
<link rel="stylesheet" href="${BASE}cdn/v1.2.3/themes/school.css" integrity="sha384-def" crossorigin="anonymous">
<promise-list area="trafik" filters></promise-list>`,
      },
    ]);
    assert.deepEqual(policy, [
      `script-src ${BASE}cdn/v1.2.3/medborgarloften.js`,
      `style-src ${BASE}cdn/v1.2.3/themes/school.css`,
      `connect-src ${BASE}cdn/`,
    ]);
  });

  it('follows the newest version without a hash, and so it does where no hash could be had, which is said', async () => {
    const newest = `<script type="module" src="${BASE}cdn/v1/medborgarloften.js"></script>\n<promise-list></promise-list>`;
    assert.equal(await codeOf('script', { isLocked: false }), newest);
    const unknown = await snippet('script', {}, { at: { ...deployment, integrity: undefined } });
    assert.equal(unknown.blocks[0].code, newest);
    assert.match(unknown.remarks.join(), /Kontrollsumman gick inte att hämta/);
  });

  it('holds what is read without it: in the language that is asked for, and of what is chosen alone', async () => {
    const code = await codeOf('script', {
      hasContent: true,
      attributes: { area: 'trafik', search: '', limit: '2' },
    });
    const [, , place, element] = parsed(code);
    assert.deepEqual(place, { tag: 'div', lang: 'sv' });
    assert.deepEqual(element, { tag: 'promise-list', lang: 'sv', area: 'trafik', search: '', limit: '2' });
    assert.match(code, /<h3>Trygg trafikmiljö<\/h3>/);
    assert.doesNotMatch(code, /minska brottslighet/);
    assert.match(
      await codeOf('script', { hasContent: true, attributes: { lang: 'fi' } }),
      /<promise-list lang="fi">/,
    );
  });

  it('keeps the place of what it holds by a rule, which a strict policy allows by its hash', async () => {
    const { blocks, policy, remarks } = await snippet('script', { hasContent: true });
    const [, rule] = blocks[0].code.match(/<style>(<!-- promise-list\[lang\] .+ -->)<\/style>/s);
    assert.ok(policy.includes(`style-src '${integrityOf(rule, 'sha256')}'`), policy.join());
    assert.match(remarks.join(), /håller platsen/);
  });

  it('has a colour as a rule, which a strict policy allows by its hash', async () => {
    const { blocks, policy, remarks } = await snippet('script', { brand: '#7a1f5c' });
    const rule = '<!-- promise-list { --mbl-brand: #7a1f5c; } -->';
    assert.ok(blocks[0].code.includes(`\n<style>${rule}</style>\n`));
    assert.ok(policy.includes(`style-src '${integrityOf(rule, 'sha256')}'`), policy.join());
    assert.match(remarks.join(), /egen stilmall/);
  });

  it('names a feed of one’s own, and allows it without what a policy can’t hold', async () => {
    const src = 'https://annan.example/a;b,c/feed.json?x=1&y=2#z';
    const { blocks, policy } = await snippet('script', { attributes: { src } });
    assert.equal(parsed(blocks[0].code)[1].src, src);
    assert.deepEqual(policy.at(-1), `connect-src ${BASE}cdn/ https://annan.example/a%3Bb%2Cc/feed.json`);
  });
});

describe('the code with a frame', () => {
  it('is a titled frame of the element’s own page, and the script that sets its height', async () => {
    const { blocks, policy } = await snippet('iframe', {
      attributes: { area: 'trafik', filters: '', 'page-url': 'https://skola.example/?a=1&b=2' },
    });
    const [, frame, script] = parsed(blocks[0].code);
    assert.deepEqual(frame, {
      tag: 'iframe',
      src: `${BASE}embed/promise-list.html?area=trafik&filters=&page-url=https%3A%2F%2Fskola.example%2F%3Fa%3D1%26b%3D2`,
      title: 'Medborgarlöften Umeå 2025–2027',
      width: '100%',
      height: '2400',
      loading: 'lazy',
      allow: 'clipboard-write; web-share',
      referrerpolicy: 'strict-origin',
      frameborder: '0',
    });
    assert.deepEqual(script, { tag: 'script', type: 'module', src: `${BASE}embed/frame.js` });
    assert.deepEqual(policy, [`frame-src ${BASE}embed/`, `script-src ${BASE}embed/frame.js`]);
  });

  it('says what does not go into a frame: words, colours, and feeds that the deployment does not list', async () => {
    const { blocks, remarks } = await snippet('iframe', {
      theme: 'school',
      attributes: { heading: 'Våra ord', src: 'https://okand.example/feed.json' },
    });
    assert.doesNotMatch(blocks[0].code, /heading|school/);
    for (const words of [
      'Egna ord och datum följer inte med in i en ram (heading)',
      'Färgerna',
      'okand.example',
      'embed/config.json',
      'sidans adress',
    ])
      assert.ok(remarks.join().includes(words), words);
    const listed = await snippet('iframe', {
      attributes: { heading: '', src: 'https://annan.example/feed.json' },
    });
    assert.match(listed.blocks[0].code, /\?heading=&amp;src=/);
    assert.doesNotMatch(listed.remarks.join(), /Egen text|config\.json/);
  });

  it('is dark where the page is', async () =>
    assert.match(await codeOf('iframe', { scheme: 'dark' }), /promise-list\.html\?scheme=dark"/));
});

describe('the code without any script', () => {
  it('is words alone, and says that they do not change, and what is left out', async () => {
    const { blocks, policy, remarks } = await snippet('static', {
      brand: '#7a1f5c',
      attributes: { filters: '', 'group-by': 'party', heading: 'Så här lovar vi', 'heading-level': '3' },
    });
    const [{ code }] = blocks;
    assert.doesNotMatch(code, /<script|<style|<iframe|<promise-list|style=/);
    assert.match(code, /^<div lang="sv">\n {2}<h3>Så här lovar vi<\/h3>/);
    assert.deepEqual(code.match(/<h4>.*?<\/h4>/g), ['<h4>Polisen och Umeå kommun</h4>', '<h4>Polisen</h4>']);
    assert.deepEqual(policy, []);
    for (const words of ['uppdaterar sig inte själv', 'filters', 'temat behöver skript'])
      assert.ok(remarks.join().includes(words), words);
  });

  it('has the dates that are asked for', async () => {
    const campaign = (attributes) =>
      codeOf('static', { element: 'campaign-countdown', attributes: { campaign: 'autumn', ...attributes } });
    assert.match(await campaign({}), /Datum ej fastställt/);
    assert.match(
      await campaign({ start: '2026-10-12', end: '2026-10-18' }),
      /Hösten 2026: 12–18 oktober 2026/,
    );
  });
});

describe('the code for developers', () => {
  it('is what to install, to import and to write, with a feed, for the modules know none', async () => {
    const { blocks, policy } = await snippet('npm', { theme: 'kommun', attributes: { search: '' } });
    assert.deepEqual(
      blocks.map(({ code }) => code),
      [
        'npm install medborgarloften@1.2.3',
        "import 'medborgarloften/define';\nimport 'medborgarloften/themes/kommun.css';",
        `<promise-list src="${BASE}cdn/feed/umea.json" search></promise-list>`,
      ],
    );
    assert.deepEqual(policy, [`connect-src ${BASE}cdn/feed/umea.json`]);
  });
});

describe('what is hostile', () => {
  for (const form of ['script', 'iframe', 'static', 'npm'])
    it(`becomes no markup in the form ${form}, be it an attribute’s or a feed’s`, async () => {
      const titled = structuredClone(document);
      const harmless = parsed(
        await codeOf(form, { hasContent: true, attributes: { heading: 'x', place: 'x' } }),
      );
      const tags = harmless.map(({ tag, ...attributes }) => [tag, ...Object.keys(attributes)].join());
      for (const words of HOSTILE) {
        titled.title = words;
        titled.items[0].content_text = words;
        const feed = toPromiseFeed(read(titled).document);
        const code = await codeOf(
          form,
          { hasContent: true, attributes: { heading: words, place: words } },
          { feed },
        );
        assert.deepEqual(
          parsed(code).map(({ tag, ...attributes }) => [tag, ...Object.keys(attributes)].join()),
          tags,
          words,
        );
        assert.doesNotMatch(code, /[\u2028-\u202e\u2066-\u2069\0]/u, 'reads otherwise than it works');
      }
    });

  it('is kept as it was written where it stands', async () => {
    const words = `"><b>&amp; 'x' \u202e`;
    const code = await codeOf('script', { attributes: { heading: words } });
    assert.equal(parsed(code)[1].heading, words);
  });
});
