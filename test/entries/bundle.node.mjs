// What the security officer checks of the built files, and of the headers that they are served with.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseSync } from 'vite';
import { bundleScript, INTERNAL, integrityOf } from '../../scripts/bundle.mjs';
import { problemsIn } from '../../scripts/messages.mjs';
import { shortenMarkup, shrinkMarkup } from '../../scripts/minify-templates.mjs';
import { markIn } from '../../scripts/number-messages.mjs';
import { packageJson, root } from '../../scripts/project.mjs';
import { startServer } from '../../scripts/serve.mjs';

const { version } = packageJson;
const dist = (file) => readFile(path.join(root, 'dist', file));
const SCRIPT = `cdn/v${version}/medborgarloften.js`;

describe('the built script', () => {
  let code;
  before(async () => (code = (await dist(SCRIPT)).toString()));

  it('is whole: it imports nothing, now or later', () => {
    assert.doesNotMatch(code, /(^|[;}\s])import\s*[\w{*"'`(]/);
    assert.doesNotMatch(code, /\bexport\s+[*{].*\bfrom\b/);
  });

  it('asks to be compiled as it arrives, which Chromium heeds before the first function alone', () => {
    assert.match(code, /^\/\*!.*\*\/\n\/\/# allFunctionsCalledOnLoad\n/);
  });

  it('holds no zod', () => {
    assert.doesNotMatch(code, /zod|ZodError|safeParse/i);
  });

  it('finds its feed from where it lies', () => {
    assert.match(code, /import\.meta\.url/);
    assert.match(code, /\.\.\/feed\/umea\.json/);
    assert.doesNotMatch(code, /data:(application|text)\//);
  });

  it('does nothing that a strict policy forbids', () => {
    assert.doesNotMatch(code, /\beval\s*\(|new Function\b|\bdocument\.write/);
  });

  it('parses no string as HTML, its own templates included', () => {
    assert.doesNotMatch(code, /(inner|outer|AdjacentHTML|setHTML|createContextual|DOMParser|trustedTypes)/);
  });

  it('has its public names, whatever it shortens', async () => {
    const manifest = await readFile(path.join(root, 'custom-elements.json'), 'utf8');
    const schema = await dist('schema/feed.schema.json');
    for (const name of INTERNAL) {
      assert.ok(!manifest.includes(`"${name}"`) && !schema.includes(`"${name}"`), `${name} is public`);
      assert.ok(!code.includes(`.${name}`), `${name} cannot be shortened, for the browser has the same name`);
    }
  });

  it('stores nothing and reports nowhere', () => {
    assert.doesNotMatch(
      code,
      /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest/,
    );
  });

  it('names no address but those that it needs: two namespaces, and the sources that it links to', async () => {
    const facts = await readFile(path.join(root, 'src/feed/facts.ts'), 'utf8');
    const known = new Set(['www.w3.org', 'jsonfeed.org', ...hostsIn(facts)]);
    assert.deepEqual(
      [...hostsIn(code)].filter((host) => !known.has(host)),
      [],
    );
  });

  it('has the same bytes at its own version and at the major one', async () => {
    assert.deepEqual(await dist('cdn/v1/medborgarloften.js'), await dist(SCRIPT));
  });

  it('has the hash that integrity.json says', async () => {
    const integrity = JSON.parse(await dist(`cdn/v${version}/integrity.json`));
    const hash = createHash('sha384')
      .update(await dist(SCRIPT))
      .digest('base64');
    assert.equal(integrity.version, version);
    assert.equal(integrity.files['medborgarloften.js'], `sha384-${hash}`);
  });

  it('has the signed feed beside it, to the byte', async () => {
    const source = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'));
    assert.deepEqual(await dist('cdn/feed/umea.json'), source);
  });
});

/** The hosts that a text names in addresses. */
function hostsIn(text) {
  return new Set([...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host));
}

describe('the build of templates', () => {
  for (const [what, markup] of Object.entries({
    'a character reference': '<p>1&nbsp;st</p>',
    'an element that is never closed': '<p>a<br>b</p>',
    'single quotes': "<p class='a'></p>",
    'two values in one attribute': '<p class="\0 \0"></p>',
  })) {
    it(`refuses ${what}, which the script would show wrong`, () => {
      assert.throws(() => shrinkMarkup(markup), /does not know/);
    });
  }
});

describe('what the build leaves to the script’s own renderer', () => {
  for (const [before, after] of [
    ['<p class="a" part="b c">\0</p>', '<p class=a part="b c">\0'],
    ['<ul><li>a</li> <li title="">b</li></ul> c', '<ul><li>a</> <li title="">b</></> c'],
    ['<svg><path d="M8 2z" /><circle r="6.5" /></svg>"d"', '<svg><path d="M8 2z" /><circle r=6.5 /></>"d"'],
    ['<p class="a-\0" @click=\0 lang=\0></p>', '<p class=a-\0 @click=\0 lang=\0>'],
  ]) {
    it(`shortens ${before.replaceAll('\0', '${}')}`, () => assert.equal(shortenMarkup(before), after));
  }
});

describe('the messages of the script', () => {
  const marked = (code, texts = {}) => [
    markIn(code, parseSync('messages.js', code).program, texts).replaceAll('\u{f8ff}', '#'),
    texts,
  ];

  it('are known by their ids, with their values', () => {
    assert.deepEqual(marked("f(msg('a', { id: 'b', desc: 'c' }))"), ['f(msg("#b"))', { b: 'a' }]);
    assert.deepEqual(marked('msg(str`a ${x.y} b ${z}`, { id: "d" })'), [
      'msg("#d",x.y,z)',
      { d: 'a {0} b {1}' },
    ]);
    assert.deepEqual(marked("msg(str`a ${msg('b', { id: 'c' })}`, { id: 'd' })"), [
      'msg("#d",msg("#c"))',
      { c: 'b', d: 'a {0}' },
    ]);
  });

  it('must be texts with an id, one for each', () => {
    assert.throws(() => marked("msg(text, { id: 'a' })"), /no text/);
    assert.throws(() => marked("msg('text')"), /without an id/);
    assert.throws(() => marked("msg('a', { id: 'b' }) + msg('c', { id: 'b' })"), /Two messages/);
  });
});

describe('the languages beside the script', () => {
  const folder = `dist/cdn/v${packageJson.version}`;
  const read = (file) => readFile(path.join(root, folder, file), 'utf8');

  it('are lists of as many texts as the script has in Swedish', async () => {
    const { languages } = await bundleScript();
    const lengths = Object.values(languages).map((text) => JSON.parse(text).length);
    assert.deepEqual(Object.keys(languages), ['ar', 'en', 'fi']);
    assert.ok(lengths[0] > 50);
    assert.equal(new Set(lengths).size, 1);
  });

  it('are those whose hashes the script carries, and integrity.json', async () => {
    const script = await read('medborgarloften.js');
    const { files } = JSON.parse(await read('integrity.json'));
    for (const language of ['ar', 'en', 'fi']) {
      const text = await read(`locale/${language}.json`);
      assert.ok(script.includes(integrityOf(text, 'sha256')), language);
      assert.equal(files[`locale/${language}.json`], integrityOf(text));
    }
  });
});

describe('what is wrong with translations', () => {
  const code = [
    { id: 'a', text: 'Ett {0} av {1}' },
    { id: 'dagar-two', text: '{0} dagar' },
  ];
  const right = {
    messages: { a: '{1}: {0}', 'dagar-two': 'kaksi' },
    sources: { a: 'Ett {0} av {1}', 'dagar-two': '{0} dagar' },
    outdated: new Set(),
  };
  const problems = (change) => problemsIn(code, { fi: { ...right, ...change } });

  it('is nothing where all are there, in whatever order their values are', () => {
    assert.deepEqual(problems({}), []);
  });

  it('is said of each that lacks, is left over, is outdated, or has other values', () => {
    assert.match(problems({ messages: { a: '{1}: {0}' } })[0], /dagar-two is not translated/);
    assert.match(problems({ sources: { ...right.sources, b: 'B' } })[0], /b is not in the code/);
    assert.match(problems({ sources: { ...right.sources, a: 'Annat' } })[0], /a is translated from another/);
    assert.match(problems({ outdated: new Set(['a']) })[0], /a is translated from another/);
    assert.match(problems({ messages: { ...right.messages, a: '{0}' } })[0], /a has other values/);
  });
});

describe('the server', () => {
  let server;
  before(async () => (server = await startServer()));
  after(() => server.close());

  const get = (file, options) => fetch(server.url + file, options);

  /** Sends a path as it is: fetch would tidy it up. */
  const raw = (target, headers = {}) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      httpRequest({ port, host: '127.0.0.1', path: target, headers }, async (response) => {
        const body = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode, headers: response.headers, body });
      })
        .on('error', reject)
        .end();
    });

  const TYPES = {
    [SCRIPT]: 'text/javascript; charset=utf-8',
    'cdn/feed/umea.json': 'application/feed+json; charset=utf-8',
    [`cdn/v${version}/integrity.json`]: 'application/json; charset=utf-8',
    'schema/feed.schema.json': 'application/schema+json; charset=utf-8',
    '': 'text/html; charset=utf-8',
  };
  for (const [file, type] of Object.entries(TYPES)) {
    it(`says what /${file} is, and that nobody may guess`, async () => {
      const { status, headers } = await get(file);
      assert.equal(status, 200);
      assert.equal(headers.get('content-type'), type);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    });
  }

  it('lets every site load the script and the feed, and sends no cookie', async () => {
    for (const file of [SCRIPT, 'cdn/feed/umea.json', 'cdn/feed/finns-inte.json']) {
      const { headers } = await get(file, { headers: { origin: 'https://kommun.example' } });
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
      assert.equal(headers.get('set-cookie'), null);
      // Without it, no page of another origin could keep to it.
      assert.equal(headers.get('access-control-expose-headers'), 'retry-after');
    }
  });

  it('keeps what never changes for a year, and what changes for minutes', async () => {
    const cache = async (file) => (await get(file)).headers.get('cache-control');
    assert.match(await cache(SCRIPT), /max-age=31536000, immutable/);
    assert.match(await cache('cdn/v1/medborgarloften.js'), /max-age=300\b/);
    assert.match(await cache('cdn/feed/umea.json'), /max-age=300\b/);
    assert.equal(await cache(''), 'no-cache');
  });

  it('sends nothing again that the visitor has', async () => {
    const etag = (await get('cdn/feed/umea.json')).headers.get('etag');
    const { status, body, headers } = await raw('/cdn/feed/umea.json', { 'if-none-match': etag });
    assert.equal(status, 304);
    assert.equal(body, '');
    assert.equal(headers['access-control-allow-origin'], '*');
  });

  it('says so where nothing lies, and lets nobody keep that', async () => {
    const { status, headers } = await get(`cdn/v${version}/finns-inte.js`);
    assert.equal(status, 404);
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('answers a preflight, and takes nothing in', async () => {
    assert.equal((await get(SCRIPT, { method: 'OPTIONS' })).status, 204);
    assert.equal((await get(SCRIPT, { method: 'POST', body: 'x' })).status, 405);
  });

  it('answers HEAD like GET, without the body', async () => {
    const response = await get(SCRIPT, { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  for (const target of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/cdn/../../package.json',
    '/cdn/%2e%2e/%2e%2e/package.json',
    '//etc/passwd',
    '/..%5cpackage.json',
    '/.git/HEAD',
    '/%00',
    '/%E0%A4%A',
  ]) {
    it(`gives nothing of the machine to ${target}`, async () => {
      const { status, body } = await raw(target);
      assert.ok(status >= 400 && status < 500, `${status}`);
      assert.doesNotMatch(body, /"name"|root:|refs\//);
    });
  }
});
