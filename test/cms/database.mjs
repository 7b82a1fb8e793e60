// A MariaDB of a test's own: in a folder of its own, reached by a socket there and by nothing else.
import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/debian.mjs';
import { end, said } from '../programs.mjs';

/**
 * @param {string} folder the process must be allowed to write there
 * @param {import('node:child_process').SpawnOptions} as who the process is
 * @returns {Promise<{socket: string, close(): Promise<void>}>} to which `root` has no password
 */
export async function startDatabase(folder, as) {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'socket');
  await promisify(execFile)(
    findProgram('mariadb-install-db'),
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    as,
  );
  const server = spawn(
    findProgram('mariadbd'),
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--skip-log-bin'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await said(server, 'ready for connections');
  return { socket, close: () => end(server) };
}
