// A real WordPress of Debian's packages, as long as a test needs it, on this machine alone.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureInstalled, findProgram } from '../../scripts/debian.mjs';
import { end, freePort, nobody, said } from '../programs.mjs';
import { startDatabase } from './database.mjs';

const WORDPRESS = '/usr/share/wordpress';
const THEMES = `${WORDPRESS}/wp-content/themes`;

const run = promisify(execFile);

/** What is missing, with Debian's package that brings it. */
const missing = () =>
  [
    ['WordPress', 'wordpress', existsSync(WORDPRESS)],
    ['a theme', 'wordpress-theme-twentytwentythree', existsSync(`${THEMES}/twentytwentythree`)],
    ['php', 'php-cli', findProgram('php')],
    ['PHP’s mysqli', 'php-mysql', existsSync('/usr/share/doc/php-mysql')],
    ['mariadbd', 'mariadb-server', findProgram('mariadbd')],
  ].flatMap(([name, debianPackage, found]) => (found ? [] : [[name, debianPackage]]));

/**
 * Starts a WordPress alone, and one that is a network of sites. Each has the users `super-admin` (of the site alone an
 * administrator like another), `administrator`, `editor`, `author` and `contributor`.
 *
 * @returns {Promise<{alone: string, network: string, version: string, php: string, close(): Promise<void>}>} addresses
 *   that end in a slash
 * @throws {Error} saying what to install, where that cannot be done from here
 */
export async function startWordPress() {
  ensureInstalled(missing);
  const folder = await mkdtemp(path.join(tmpdir(), 'wordpress-'));
  const closers = [() => rm(folder, { recursive: true })];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    // Neither a database nor a web server should be root.
    const as = nobody();
    if (as.uid) await chown(folder, as.uid, as.gid);
    await copyInto(folder);
    const database = await startDatabase(folder, as);
    closers.push(database.close);
    const addresses = [];
    for (const kind of ['alone', 'network']) {
      const site = await startSite(kind, folder, database, as);
      closers.push(site.close);
      addresses.push(site.url);
    }
    const source = await readFile(path.join(folder, 'site/wp-includes/version.php'), 'utf8');
    const { stdout: php } = await run(findProgram('php'), ['-r', 'echo PHP_VERSION;']);
    return {
      alone: addresses[0],
      network: addresses[1],
      version: /\$wp_version = '(.+)'/.exec(source)[1],
      php,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** WordPress with our settings, and what installs it. */
async function copyInto(folder) {
  const site = path.join(folder, 'site');
  await cp(WORDPRESS, site, { recursive: true, dereference: true });
  await mkdir(path.join(site, 'wp-content/mu-plugins'));
  for (const [file, to] of [
    ['install.php', '.'],
    ['wp-config.php', 'site'],
    ['classic-editor.php', 'site/wp-content/mu-plugins'],
  ])
    await cp(fileURLToPath(new URL(file, import.meta.url)), path.join(folder, to, file));
}

/**
 * Installs a site in a database of its own, and serves it.
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
async function startSite(kind, folder, { socket }, as) {
  const address = `127.0.0.1:${await freePort()}`;
  const env = { ...process.env, WP_ADDRESS: address, WP_DATABASE: kind, WP_SOCKET: socket };
  const php = findProgram('php');
  const site = path.join(folder, 'site');
  const { stdout } = await run(php, ['../install.php', kind], { ...as, cwd: site, env });
  if (stdout) throw new Error(stdout);

  const server = spawn(php, ['-S', address], {
    ...as,
    cwd: site,
    // A group of their own, so that its workers end with it.
    detached: true,
    env: { ...env, PHP_CLI_SERVER_WORKERS: '3', WP_NETWORK: kind === 'network' ? '1' : '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await said(server, 'started');
  return { url: `http://${address}/`, close: () => end(server, { isGroup: true }) };
}
