// What "Kontrollera din sida" says of the pages that editors get: each mistake, where it is, and how it should be.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { readManifest, root } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';

const BASE = 'https://loften.example/';
const SCRIPT = `<script type="module" src="${BASE}cdn/v1/medborgarloften.js"></script>`;
const HASH = 'A'.repeat(64);
const LOCKED = SCRIPT.replace('/v1/', '/v1.0.0/').replace(
  '></',
  ` integrity="sha384-${HASH}" crossorigin="anonymous"></`,
);
const LIST = '<promise-list></promise-list>';
const FRAME = `<iframe src="${BASE}embed/promise-list.html" title="Medborgarlöften"></iframe>
  <script type="module" src="${BASE}embed/frame.js"></script>`;

let checkPage;
let known;
before(async () => {
  const [page, { read }, { toPromiseFeed }, elements, feed] = await Promise.all([
    source('tools/page-check/check-page.ts'),
    source('feed/read.ts'),
    source('feed/model.ts'),
    readManifest().then(elementsOf),
    readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8'),
  ]);
  ({ checkPage } = page);
  known = {
    elements,
    addresses: [BASE],
    version: '1.0.0',
    integrity: { 'medborgarloften.js': `sha384-${HASH}`, 'themes/kommun.css': `sha384-${'C'.repeat(64)}` },
    feed: toPromiseFeed(read(JSON.parse(feed)).document),
  };
});

const kinds = (html, more) => checkPage(html, { ...known, ...more }).map(({ kind }) => kind);
const whole = (body, head = '') =>
  `<!doctype html>\n<html lang="sv">\n<head><title>Vår sida</title>${head}</head>\n<body><h1>Vår sida</h1>\n${body}\n</body>\n</html>`;
const wordings = () => known.feed.promises.map(({ text }) => `<p>${text}</p>`).join('\n');

describe('a page on which all is well', () => {
  for (const [what, body] of Object.entries({
    'script and element': SCRIPT + LIST,
    'a locked version': LOCKED + LIST,
    'the script in the head': LIST,
    'four elements': `${SCRIPT}${LIST}<promise-card promise-id="synlig-polis" heading-level="2"></promise-card>
      <campaign-countdown campaign="autumn" year="2026"></campaign-countdown><reflex-reminder latitude="63.8" longitude="20.2"></reflex-reminder>`,
    'content inside': `${SCRIPT}<promise-list area="trafik" filters class="x" data-aos="fade" onclick="hej()"><h2>Våra löften</h2><p>Text</p></promise-list>`,
    'a paragraph around the script': `<p>${SCRIPT}</p>${LIST}`,
    'a frame': FRAME,
    'a sandboxed frame': FRAME.replace('title', 'sandbox="allow-scripts allow-same-origin" title'),
    'a signage page in a frame': `<iframe src="${BASE}embed/signage.html" title="Skärmen"></iframe>`,
    'a frame with options': FRAME.replace('.html', '.html?area=trafik&layout=compact&filters'),
    'an import': `<script type="module">import '${BASE}cdn/v1/medborgarloften.js';</script>${LIST}`,
    'async and preload': SCRIPT.replace('type', 'async type') + LIST,
  }))
    test(what, () => {
      const html = whole(body, what === 'the script in the head' ? SCRIPT : '');
      const [finding, ...more] = checkPage(html, known);
      assert.deepEqual(more, []);
      assert.equal(finding.kind, 'all-well', finding.what);
      assert.equal(finding.severity, 'good');
    });

  test('says what it looked at', () => {
    const [{ mend }] = checkPage(whole(SCRIPT + LIST), known);
    assert.match(mend, /medborgarloften\.js, <promise-list>/);
  });
});

/** The body, and what is found in it. */
const MISTAKES = {
  nothing: ['<p>Välkommen</p>', ['nothing']],
  'the script stripped': [LIST, ['script-missing']],
  'the element stripped': [SCRIPT, ['element-missing']],
  'the script twice': [SCRIPT + SCRIPT + LIST, ['script-twice']],
  'two versions': [SCRIPT + LOCKED + LIST, ['two-versions']],
  'all pasted twice': [SCRIPT + LIST + SCRIPT + LIST, ['script-twice', 'element-twice']],
  'a version to come': [SCRIPT.replace('v1', 'v9') + LIST, ['unknown-version']],
  'a version that never was': [SCRIPT.replace('v1', 'v1.4.0') + LIST, ['unknown-version']],
  'no version': [SCRIPT.replace('v1/', '') + LIST, ['unknown-version']],
  'another host': [SCRIPT.replace('loften.example', 'annan.example') + LIST, ['other-host']],
  'one’s own computer': [SCRIPT.replace(BASE, 'http://localhost:8080/') + LIST, ['this-computer']],
  'http on https': [SCRIPT.replace('https', 'http') + LIST, ['insecure']],
  'no module': [SCRIPT.replace('type="module" ', '') + LIST, ['script-no-module']],
  'a plain type': [SCRIPT.replace('module"', 'text/javascript"') + LIST, ['script-no-module']],
  'held back for consent': [
    SCRIPT.replace('module"', 'text/plain"').replace('src', 'data-src') + LIST,
    ['script-held-back'],
  ],
  'defer and nomodule': [SCRIPT.replace('src', 'defer nomodule src') + LIST, ['script-idle-attribute']],
  'integrity on v1': [LOCKED.replace('v1.0.0', 'v1') + LIST, ['integrity-on-following']],
  'integrity alone': [LOCKED.replace(' crossorigin="anonymous"', '') + LIST, ['crossorigin-missing']],
  'crossorigin alone': [LOCKED.replace(/ integrity="[^"]*"/, '') + LIST, ['integrity-missing']],
  'integrity of another file': [LOCKED.replace('AAAA"', 'BBBB"') + LIST, ['integrity-other']],
  'integrity of a weaker kind beside it': [
    LOCKED.replace('sha384-A', `sha256-${'B'.repeat(43)}= sha384-A`) + LIST,
    ['all-well'],
  ],
  'integrity of another kind': [
    LOCKED.replace(`sha384-${HASH}`, `sha512-${'B'.repeat(86)}==`) + LIST,
    ['all-well'],
  ],
  'integrity of another server’s file': [
    LOCKED.replace('AAAA"', 'BBBB"').replace('loften.', 'andra.') + LIST,
    ['other-host'],
  ],
  'a theme’s integrity of another file': [
    `${LOCKED}<link rel="stylesheet" href="${BASE}cdn/v1.0.0/themes/kommun.css" integrity="sha384-${HASH}" crossorigin>${LIST}`,
    ['integrity-other'],
  ],
  'integrity cut off': [LOCKED.replace('AAAA"', '"') + LIST, ['integrity-malformed']],
  'the script in a template': [`<template>${SCRIPT}</template>${LIST}`, ['script-inert']],
  'the element in a template': [`${SCRIPT}<template>${LIST}</template>`, ['inert']],
  'the element in a paragraph': [`${SCRIPT}<p>${LIST}</p>`, ['in-paragraph']],
  'content in a paragraph': [
    `${SCRIPT}<p><promise-list><p>Löftena</p></promise-list></p>`,
    ['split-by-paragraph'],
  ],
  'self-closed': [`${SCRIPT}<promise-list /><p>Kontakt</p>`, ['self-closed']],
  unclosed: [`${SCRIPT}<promise-list><p>Kontakt</p>`, ['unclosed']],
  'escaped code': [`${SCRIPT}<p>&lt;promise-list&gt;&lt;/promise-list&gt;</p>`, ['escaped']],
  'all of it escaped': [(SCRIPT + LIST).replaceAll('<', '&lt;'), ['escaped']],
  'code as an example': [`<pre>${LIST.replaceAll('<', '&lt;')}</pre>${SCRIPT}${LIST}`, ['escaped']],
  'code in a comment': [`<!-- ${SCRIPT}${LIST} -->`, ['commented-out']],
  'typographic quotes': [`${SCRIPT}<promise-list area=”trafik”></promise-list>`, ['strange-quotes']],
  'typographic quotes and spaces': [
    `${SCRIPT}<promise-list heading=“Våra löften”></promise-list>`,
    ['strange-quotes'],
  ],
  'typographic quotes in the script': [SCRIPT.replaceAll('"', '”') + LIST, ['strange-quotes']],
  'quotes escaped': [`${SCRIPT}<promise-list area=&quot;trafik&quot;></promise-list>`, ['strange-quotes']],
  'a hard space in the tag': [`${SCRIPT}<promise-list&nbsp;filters></promise-list>`, ['hard-space']],
  'a hard space between attributes': [
    `${SCRIPT}<promise-list filters\u00a0search></promise-list>`,
    ['hard-space', 'attribute-unknown'],
  ],
  'a hard space in a value': [
    `${SCRIPT}<promise-list area="trafik&nbsp;"></promise-list>`,
    ['hard-space', 'attribute-value'],
  ],
  'a misspelt element': [`${SCRIPT}<promise-lists></promise-lists>`, ['element-misspelt']],
  'an element without its hyphen': [`${SCRIPT}<promiselist></promiselist>`, ['element-misspelt']],
  'a misspelt attribute': [`${SCRIPT}<promise-list filter></promise-list>`, ['attribute-misspelt']],
  'an attribute as a property': [
    `${SCRIPT}<promise-list groupBy="party"></promise-list>`,
    ['attribute-misspelt'],
  ],
  'an attribute in lower case': [`${SCRIPT}<promise-list GROUP-BY="party"></promise-list>`, ['all-well']],
  'an unknown attribute': [`${SCRIPT}<promise-list theme="kommun"></promise-list>`, ['attribute-unknown']],
  'an attribute of another element': [
    `${SCRIPT}<promise-list campaign="autumn"></promise-list>`,
    ['attribute-unknown'],
  ],
  'no as a value': [`${SCRIPT}<promise-list filters="false"></promise-list>`, ['attribute-is-on']],
  'a wrong word': [`${SCRIPT}<promise-list layout="card"></promise-list>`, ['attribute-value']],
  'a level out of range': [
    `${SCRIPT}<promise-list heading-level="7"></promise-list>`,
    ['heading-skips', 'attribute-value'],
  ],
  'a date that is none': [`${SCRIPT}<promise-list now="2026-02-30"></promise-list>`, ['attribute-value']],
  'an unknown area': [`${SCRIPT}<promise-list area="skola"></promise-list>`, ['attribute-value']],
  'no address': [`${SCRIPT}<promise-list src="javascript:alert(1)"></promise-list>`, ['attribute-value']],
  'a card of no promise': [`${SCRIPT}<promise-card></promise-card>`, ['attribute-needed']],
  'an attribute twice': [
    `${SCRIPT}<promise-list area="trafik" area="trygghet"></promise-list>`,
    ['attribute-twice'],
  ],
  'an id twice': [`${SCRIPT}<div id="loften"></div><promise-list id="loften"></promise-list>`, ['id-twice']],
  'a heading level skipped': [`${SCRIPT}<promise-list heading-level="3"></promise-list>`, ['heading-skips']],
  'a frame without a title': [FRAME.replace(/ title="[^"]*"/, ''), ['frame-no-title']],
  'a frame by http': [FRAME.replace('https', 'http'), ['insecure']],
  'a frame that is given words': [FRAME.replace('.html', '.html?heading=Hej'), ['frame-words']],
  'a frame of nothing': [FRAME.replace('promise-list', 'promises'), ['frame-unknown']],
  'a frame of another host': [FRAME.replace('loften', 'annan'), ['other-host']],
  'a frame without its script': [FRAME.split('\n')[0], ['frame-script-missing']],
  'a frame that may not run': [FRAME.replace('title', 'sandbox title'), ['frame-sandbox']],
  'a frame with a misspelt option': [
    FRAME.replace('.html', '.html?filter=&layout=card'),
    ['attribute-misspelt', 'attribute-value'],
  ],
};

describe('a page with a mistake', () => {
  for (const [what, [body, expected]] of Object.entries(MISTAKES))
    test(what, () => assert.deepEqual(kinds(whole(body)), expected));

  test('is found in a piece of a page as well', () => {
    assert.deepEqual(kinds(LIST), ['script-missing']);
    assert.deepEqual(kinds(''), ['nothing']);
  });

  test('is shown by line and column', () => {
    const [{ line, column }] = checkPage(whole(`${SCRIPT}\n  <promise-list  filter></promise-list>`), known);
    assert.deepEqual([line, column], [6, 18]);
  });

  test('comes with the code as it should be, which is well', () => {
    for (const [name, [body]] of Object.entries(MISTAKES)) {
      if (!/misspelt|self-closed|typographic|hard space in the|module|defer|wrong word|no as/.test(name))
        continue;
      const [{ code, kind }] = checkPage(whole(body), known);
      if (/option/.test(name)) continue;
      const isScript = code.startsWith('<script');
      const fixed = isScript
        ? `${code}</script>${LIST}`
        : SCRIPT + (code.includes('</') ? code : `${code}</promise-list>`);
      assert.deepEqual(kinds(whole(fixed)), ['all-well'], `${name}, ${kind}: ${code}`);
    }
  });

  test('the content of an element that was stripped is known by its words', () => {
    assert.deepEqual(kinds(whole(wordings())), ['text-alone']);
    const [finding] = checkPage(whole(SCRIPT + wordings()), known);
    assert.match(finding.what, /inte elementet runt texten/);
  });

  test('an element in the head', () => {
    assert.deepEqual(kinds(whole('', SCRIPT + LIST)), ['in-head']);
  });

  test('a document without a language', () => {
    assert.deepEqual(kinds(whole(SCRIPT + LIST).replace(' lang="sv"', '')), ['no-language']);
  });
});

/** A policy, what is on the page, and what of it is stopped. */
const ORIGIN = BASE.slice(0, -1);
const POLICIES = {
  'all that is needed': [
    `default-src 'none'; script-src ${ORIGIN}; connect-src ${ORIGIN}`,
    SCRIPT + LIST,
    [],
  ],
  'a folder': [`script-src ${BASE}cdn/; connect-src ${BASE}cdn/feed/`, SCRIPT + LIST, []],
  'another folder': [`script-src ${BASE}js/`, SCRIPT + LIST, ['blocked-script']],
  'the file itself': [`script-src ${BASE}cdn/v1/medborgarloften.js`, SCRIPT + LIST, []],
  'any https': ['default-src https:', SCRIPT + LIST, []],
  'any http, which is https as well': ['default-src http:', SCRIPT + LIST, []],
  'any host': ['default-src *', SCRIPT + LIST, []],
  'a host without its scheme': ['default-src loften.example', SCRIPT + LIST, []],
  'all of a domain': ['default-src https://*.example', SCRIPT + LIST, []],
  'subdomains alone': ['default-src *.loften.example', SCRIPT + LIST, ['blocked-script', 'blocked-feed']],
  'another port': ['script-src https://loften.example:8443', SCRIPT + LIST, ['blocked-script']],
  'any port': ['script-src https://loften.example:*', SCRIPT + LIST, []],
  nothing: ["default-src 'none'", SCRIPT + LIST, ['blocked-script', 'blocked-feed']],
  'scripts of another host': ['script-src https://annan.example', SCRIPT + LIST, ['blocked-script']],
  'no requests': ["connect-src 'none'", SCRIPT + LIST, ['blocked-feed']],
  'a feed of another host': [
    `connect-src ${ORIGIN}`,
    `${SCRIPT}<promise-list src="https://kommun.example/loften.json"></promise-list>`,
    ['blocked-feed'],
  ],
  'a feed inside': [
    "connect-src 'none'",
    `${SCRIPT}<promise-list><script type="application/feed+json">{}</script></promise-list>`,
    [],
  ],
  'elements before the plain directive': [`script-src-elem ${ORIGIN}; script-src 'none'`, SCRIPT + LIST, []],
  'the first of two alike': [`script-src ${ORIGIN}; script-src 'none'`, SCRIPT + LIST, []],
  'two policies, of which one refuses': [
    `script-src ${ORIGIN}, script-src 'none'`,
    SCRIPT + LIST,
    ['blocked-script'],
  ],
  'the page’s own server': ["script-src 'self'", SCRIPT + LIST, ['blocked-script']],
  'a nonce': ["script-src 'nonce-abc'", SCRIPT.replace('type', 'nonce="abc" type') + LIST, []],
  'another nonce': [
    "script-src 'nonce-abc'",
    SCRIPT.replace('type', 'nonce="abd" type') + LIST,
    ['blocked-script'],
  ],
  'the hash of integrity': [`script-src 'sha384-${HASH}'`, LOCKED + LIST, []],
  'strict-dynamic, which knows no addresses': [
    `script-src 'strict-dynamic' 'nonce-abc' ${ORIGIN}`,
    SCRIPT + LIST,
    ['blocked-script'],
  ],
  'strict styles': ["style-src 'none'", SCRIPT + LIST, []],
  'a theme': [
    "style-src 'self' https://annan.example",
    `<link rel="stylesheet" href="${BASE}cdn/v1/themes/kommun.css">${SCRIPT}${LIST}`,
    ['blocked-theme'],
  ],
  'a frame': [`frame-src ${ORIGIN}; script-src ${ORIGIN}`, FRAME, []],
  'a frame by child-src': ["child-src 'none'", FRAME, ['blocked-frame']],
  'a frame and its script': ["default-src 'self'", FRAME, ['blocked-frame', 'blocked-frame-script']],
  'a sandbox': ['sandbox allow-same-origin', SCRIPT + LIST, ['blocked-script']],
  'one that only reports': ["Content-Security-Policy-Report-Only: default-src 'none'", SCRIPT + LIST, []],
  'with the header’s name': ["Content-Security-Policy: script-src 'none'", SCRIPT + LIST, ['blocked-script']],
};

describe('a page’s policy', () => {
  for (const [what, [policy, body, expected]] of Object.entries(POLICIES)) {
    test(`as a header: ${what}`, () =>
      assert.deepEqual(kinds(whole(body), { policy }), expected.length ? expected : ['all-well']));
    if (/Policy|sandbox|,/.test(policy)) continue;
    test(`in the page: ${what}`, () => {
      const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
      assert.deepEqual(kinds(whole(body, meta)), expected.length ? expected : ['all-well']);
    });
  }

  test('that has what it lacks lets it through', () => {
    const [{ code }] = checkPage(whole(SCRIPT + LIST), { ...known, policy: "script-src 'none'" });
    assert.equal(code, `script-src ${BASE}cdn/v1/medborgarloften.js`);
    assert.deepEqual(kinds(whole(SCRIPT + LIST), { policy: code }), ['all-well']);
  });

  test('that allows the page’s own server is understood where the page says where it lies', () => {
    const here = (address) => whole(SCRIPT + LIST, `<link rel="canonical" href="${address}">`);
    assert.deepEqual(kinds(here(`${BASE}trygghet`), { policy: "default-src 'self'" }), ['all-well']);
    const [{ severity }] = checkPage(here('https://kommun.example/'), {
      ...known,
      policy: "script-src 'self'",
    });
    assert.equal(severity, 'error');
    const [{ severity: unsure }] = checkPage(whole(SCRIPT + LIST), { ...known, policy: "script-src 'self'" });
    assert.equal(unsure, 'warning');
  });

  test('in the page governs no script that stands before it, nor does one in the body', () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    assert.deepEqual(kinds(whole(LIST, SCRIPT + meta)), ['all-well']);
    assert.deepEqual(kinds(whole(meta + SCRIPT + LIST)), ['all-well']);
  });
});

describe('code as it should be', () => {
  test('has straight quotes, whatever else was wrong', () => {
    const [{ code }] = checkPage(`${SCRIPT}<promise-lists area=”trafik”></promise-lists>`, known);
    assert.equal(code, '<promise-list area="trafik"></promise-list>');
  });
});

describe('what is pasted', () => {
  test('may be a megabyte, and is read within a second', () => {
    const html = whole(
      `${SCRIPT}${LIST}${`<p class="text">${'En mening om vad kommunen gör. '.repeat(7)}<a href="#x">Läs mer</a></p>\n`.repeat(4000)}`,
    );
    assert.ok(html.length > 1_000_000);
    // What the machine does beside is not counted.
    const started = process.cpuUsage();
    assert.deepEqual(kinds(html), ['all-well']);
    const { user } = process.cpuUsage(started);
    assert.ok(user < 1_000_000, `${user} µs`);
  });

  test('may be nested without end, or be nothing that makes sense', () => {
    for (const html of [
      '<div>'.repeat(50_000),
      '<'.repeat(10_000),
      '\0',
      '<promise-list '.repeat(2000),
      '<!--',
      '<p title="',
    ])
      assert.ok(checkPage(html, known).length > 0);
  });
});
