// dist/selfhost.zip as somebody unpacks it: whole, the same each time, with configurations that send what npm start sends.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { build } from '../../scripts/build.mjs';
import { deployment, framePages } from '../../scripts/embed.mjs';
import { headersFor, headerTable } from '../../scripts/headers.mjs';
import { filesUnder, isStale, packageJson, root } from '../../scripts/project.mjs';
import { selfHostZip } from '../../scripts/selfhost.mjs';
import { senders } from './served.mjs';

const dist = path.join(root, 'dist');
const { version } = packageJson;

describe('dist/selfhost.zip', () => {
  let zip;
  let served;
  before(async () => {
    if (await isStale()) await build();
    zip = unzipSync(readFileSync(path.join(dist, 'selfhost.zip')));
    served = (await filesUnder(dist)).filter((file) => /^(cdn|embed)\//.test(file));
  });

  it('holds all that a server needs, to the byte, and says how it is set up', () => {
    for (const file of served)
      assert.deepEqual(Buffer.from(zip[file] ?? ''), readFileSync(path.join(dist, file)), file);
    for (const file of [
      'cdn/v1/medborgarloften.js',
      `cdn/v${version}/medborgarloften.js`,
      `cdn/v${version}/integrity.json`,
      `cdn/v${version}/locale/fi.json`,
      'cdn/v1/themes/kommun.css',
      'cdn/feed/umea.json',
      'cdn/feed/umea.ics',
      'embed/promise-list.html',
      'embed/promise-card.html',
      'embed/campaign-countdown.html',
      'embed/reflex-reminder.html',
      'embed/frame.js',
      'embed/config.json',
      'embed/signage.html',
      'embed/poster.html',
    ])
      assert.ok(Object.hasOwn(zip, file), file);
    const others = Object.keys(zip).filter((file) => !served.includes(file));
    assert.deepEqual(others.sort(), [
      'LICENSE.txt',
      'LÄS-MIG.txt',
      'THIRD-PARTY-LICENSES.txt',
      'server/.htaccess',
      'server/nginx.conf',
      'server/web.config',
    ]);
    assert.match(strFromU8(zip['LÄS-MIG.txt']), /config\.json[^]*A SERVER OF YOUR OWN/);
    assert.match(strFromU8(zip['server/web.config']), /Inte provat/);
  });

  it('is the same bytes of the same files, in any order and time zone', () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { selfHostZip } from './scripts/selfhost.mjs';
      const files = { 'embed/b.html': 'b', 'embed/b.css': 'b', 'cdn/v1/a.js': 'a', 'npm/c.js': 'c' };
      const turned = Object.fromEntries(Object.entries(files).reverse());
      for (const one of [files, turned]) console.log(createHash('sha256').update(await selfHostZip(one)).digest('hex'));`;
    const hashes = ['Europe/Stockholm', 'Pacific/Kiritimati', 'America/Los_Angeles'].flatMap((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, TZ },
      })
        .toString()
        .trim()
        .split('\n'),
    );
    assert.equal(hashes.length, 6);
    assert.equal(new Set(hashes).size, 1);
  });

  it('is what this build made of these files', async () => {
    const put = [...served, 'LICENSE.txt', 'THIRD-PARTY-LICENSES.txt'];
    const files = Object.fromEntries(put.map((file) => [file, readFileSync(path.join(dist, file))]));
    assert.deepEqual(Buffer.from(await selfHostZip(files)), readFileSync(path.join(dist, 'selfhost.zip')));
  });

  for (const [name, sender] of Object.entries(senders))
    it(`has a ${name} that sends what npm start sends`, () => {
      const sent = sender(strFromU8(zip[`server/${name}`]));
      for (const file of served) assert.deepEqual(sent(`/${file}`), headersFor(`/${file}`), file);
    });

  for (const name of ['nginx.conf', '.htaccess'])
    it(`has a ${name} that does so in a folder, too`, () => {
      const sent = senders[name](strFromU8(zip[`server/${name}`]));
      for (const file of served)
        assert.deepEqual(sent(`/medborgarloften/${file}`), headersFor(`/${file}`), file);
    });

  it('lets anybody hold a frame: no header forbids it', () => {
    const names = headerTable.flatMap(([, headers]) => Object.keys(headers));
    assert.ok(!names.some((name) => /frame|security-policy/i.test(name)));
    assert.equal(headersFor('/embed/config.json')['cache-control'], 'no-cache');
    assert.equal(headersFor('/embed/frame.js')['access-control-allow-origin'], '*');
  });
});

describe('embed/config.json', () => {
  it('has the address that the build was told', () => {
    assert.deepEqual(deployment({}), { base: '', feeds: [] });
    assert.deepEqual(deployment({ MEDBORGARLOFTEN_BASE: 'https://www.umea.se/medborgarlöften/' }), {
      base: 'https://www.umea.se/medborgarl%C3%B6ften/',
      feeds: [],
    });
  });

  for (const base of [
    'http://www.umea.se/',
    'https://www.umea.se',
    'www.umea.se/',
    'https://www.umea.se/?a=/',
    'https://a:b@www.umea.se/',
    '/',
  ])
    it(`is not built with ${base}, and the build says why`, () => {
      assert.throws(
        () => deployment({ MEDBORGARLOFTEN_BASE: base }),
        /MEDBORGARLOFTEN_BASE är ”.*börjar med https:\/\/ och slutar med \//,
      );
    });
});

describe('a frame page', () => {
  it('is not built for an element that has no title', () => {
    assert.throws(
      () => framePages('<title>{{title}}</title>', [{ tag: 'new-element' }]),
      /<new-element> has no title/,
    );
  });
});
