// dist/selfhost.zip on an nginx and an Apache that really run: each address is sent with the headers that npm start sends.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { headersFor } from '../../scripts/headers.mjs';
import { root } from '../../scripts/project.mjs';

const PROGRAMS = { nginx: ['/usr/sbin/nginx', 'nginx-light'], apache: ['/usr/sbin/apache2', 'apache2'] };

/** Debian's servers, without their own being started. */
function ensureServers() {
  const missing = Object.values(PROGRAMS).filter(([program]) => !existsSync(program));
  if (!missing.length) return;
  const packages = missing.map(([, name]) => name);
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const policy = '/usr/sbin/policy-rc.d';
  // Where there is none, the packages would start their servers on port 80.
  const script = `set -e
    [ -e ${policy} ] || { printf '#!/bin/sh\\nexit 101\\n' > ${policy}; chmod 755 ${policy}; trap 'rm ${policy}' EXIT; }
    apt-get update && ${install.replace('install', '-o DPkg::Lock::Timeout=300 install')}`;
  const { status } =
    process.getuid() === 0 ? spawnSync('sh', ['-c', script], { stdio: 'ignore' }) : { status: 1 };
  if (status !== 0) throw new Error(`This test needs nginx and Apache: run ${install} as root.`);
}

/** A port that was free just now. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What each server is started with, in a folder of its own, beside what the zip's example says. */
const START = {
  async nginx(folder, site, port) {
    const example = await readFile(path.join(site, 'server/nginx.conf'), 'utf8');
    const own = example
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/medborgarloften;', `root ${site};`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    await writeFile(
      path.join(folder, 'main.conf'),
      `pid ${folder}/pid; error_log ${folder}/log; daemon off; events { }
       http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
       ${own} }`,
    );
    return ['-p', folder, '-e', `${folder}/log`, '-c', `${folder}/main.conf`];
  },
  async apache(folder, site, port) {
    await copyFile(path.join(site, 'server/.htaccess'), path.join(site, '.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'setenvif'];
    await writeFile(path.join(folder, 'mime.types'), 'text/html html\n');
    await writeFile(
      path.join(folder, 'main.conf'),
      `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
       ServerName 127.0.0.1
       Listen 127.0.0.1:${port}
       PidFile ${folder}/pid
       ErrorLog ${folder}/log
       DefaultRuntimeDir ${folder}
       TypesConfig ${folder}/mime.types
       ${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
       DocumentRoot ${site}
       <Directory ${site}>
         AllowOverride FileInfo
         Require all granted
       </Directory>`,
    );
    return ['-d', folder, '-f', `${folder}/main.conf`, '-D', 'FOREGROUND'];
  },
};

describe('the configurations in dist/selfhost.zip', () => {
  let temporary;
  let files;
  before(async () => {
    ensureServers();
    temporary = await mkdtemp(path.join(tmpdir(), 'selfhost-'));
    // The servers' workers are other users.
    await chmod(temporary, 0o755);
    files = unzipSync(await readFile(path.join(root, 'dist/selfhost.zip')));
  });
  after(() => rm(temporary, { recursive: true, force: true }));

  for (const [name, prepare] of Object.entries(START))
    // In a folder of the server, as many have no server of their own.
    it(`have ${name} send each address with its headers, at the top and in a folder`, async () => {
      const folder = path.join(temporary, name);
      const site = path.join(folder, 'site');
      for (const at of ['', 'medborgarloften'])
        for (const [file, content] of Object.entries(files)) {
          await mkdir(path.dirname(path.join(site, at, file)), { recursive: true });
          await writeFile(path.join(site, at, file), content);
        }
      const port = await freePort();
      const server = spawn(PROGRAMS[name][0], await prepare(folder, site, port), {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      const ended = new Promise((resolve) => server.once('exit', resolve));
      try {
        await answers(port, server);
        for (const at of ['', '/medborgarloften'])
          for (const file of Object.keys(files).filter((one) => /^(cdn|embed)\//.test(one))) {
            const response = await fetch(`http://127.0.0.1:${port}${at}/${file}`);
            assert.equal(response.status, 200, file);
            assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(files[file]), file);
            const expected = headersFor(`/${file}`);
            const sent = Object.fromEntries(
              Object.keys(expected).map((key) => [key, response.headers.get(key)]),
            );
            assert.deepEqual(sent, expected, `${at}/${file}`);
            // What the table leaves out of other addresses is left out here.
            for (const key of [
              'access-control-allow-origin',
              'x-robots-tag',
              'x-frame-options',
              'content-security-policy',
            ])
              if (!(key in expected)) assert.equal(response.headers.get(key), null, `${at}/${file} ${key}`);
          }
      } finally {
        server.kill();
        await ended;
      }
    });
});

/** Waits until a server answers; fails with its log where it ends instead. */
async function answers(port, server) {
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
