// The guide's lines for nginx and Apache, in these servers: they answer for the feed as the guide says that they will.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chown, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { ensureInstalled, findProgram } from '../../scripts/debian.mjs';
import { root } from '../../scripts/project.mjs';
import { end, freePort, listens, nobody } from '../programs.mjs';

const FEED = 'medborgarloften.json';

const nginx = {
  program: 'nginx',
  debianPackage: 'nginx',
  files: (folder, port, lines) => ({
    'nginx.conf': `daemon off; pid ${folder}/pid; error_log stderr; events {}
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; root ${folder}; ${lines} }
}`,
  }),
  args: (folder) => ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr'],
};

const modules = ['mpm_event', 'authz_core', 'mime', 'headers'];
const apache = {
  program: 'apache2',
  debianPackage: 'apache2',
  files: (folder, port, lines) => ({
    'apache.conf': `ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${folder}
<Directory ${folder}>
  AllowOverride FileInfo
</Directory>`,
    '.htaccess': lines,
  }),
  args: (folder) => ['-D', 'FOREGROUND', '-f', `${folder}/apache.conf`],
};

/** What stands in the guide for a server. */
async function linesFor(server) {
  const page = parse(await readFile(path.join(root, 'src/tools/pages/guide.html'), 'utf8'));
  const nodes = (node) => [node, ...(node.childNodes ?? []).flatMap(nodes)];
  const code = nodes(page).find(({ attrs = [] }) =>
    attrs.some(({ name, value }) => name === 'data-server' && value === server),
  );
  return code.childNodes[0].value;
}

for (const [name, { program, debianPackage, files, args }] of Object.entries({ nginx, apache }))
  describe(`${name} with the guide’s lines`, () => {
    let folder;
    let server;
    let address;
    before(async () => {
      ensureInstalled(() => (findProgram(program) ? [] : [[program, debianPackage]]));
      const as = nobody();
      folder = await mkdtemp(path.join(tmpdir(), `${name}-`));
      const port = await freePort();
      address = `http://127.0.0.1:${port}/`;
      for (const [file, text] of Object.entries(files(folder, port, await linesFor(name))))
        await writeFile(path.join(folder, file), text);
      for (const file of [FEED, 'other.json'])
        await cp(path.join(root, 'src/feed/umea-2025-2027.json'), path.join(folder, file));
      if (as.uid) await chown(folder, as.uid, as.gid);
      server = spawn(findProgram(program), args(folder), { ...as, stdio: 'inherit' });
      await listens(server, port);
    });
    after(async () => {
      if (server) await end(server);
      await rm(folder, { recursive: true });
    });

    it('serves the feed as a feed, to pages of all sites, for five minutes', async () => {
      const response = await fetch(address + FEED);
      const { headers } = response;
      assert.equal(headers.get('content-type'), 'application/feed+json');
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cache-control'), 'public, max-age=300');
      assert.equal((await response.json()).items.length, 7);
    });

    it('says so too where the feed has not changed', async () => {
      const { headers } = await fetch(address + FEED);
      const again = await fetch(address + FEED, { headers: { 'if-none-match': headers.get('etag') } });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('cache-control'), 'public, max-age=300');
    });

    it('serves other files as before', async () => {
      const { headers } = await fetch(`${address}other.json`);
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.notEqual(headers.get('content-type'), 'application/feed+json');
    });
  });
