// Programs of the system that tests start beside themselves: ports, waiting for them, ending them.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { isRoot } from '../scripts/debian.mjs';

const NOBODY = 65534;

/** As whom a program is started that should not be root: options of `spawn`. */
export const nobody = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** A port of the loopback that nobody has now, for programs that don't say which one they took. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Waits until a process says something on standard error.
 * @param {import('node:child_process').ChildProcess} child
 * @throws {Error} with all that it said, when it ends before
 */
export async function said(child, words) {
  let text = '';
  await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${child.spawnfile} ended:\n${text}`)));
    child.stderr.setEncoding('utf8').on('data', (more) => {
      text += more;
      if (text.includes(words)) resolve();
    });
  });
}

/**
 * Waits until a port of the loopback is listened to, for programs that don't say when.
 * @param {import('node:child_process').ChildProcess} child which is to listen there
 * @throws {Error} when it ends before
 */
export async function listens(child, port) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended: ${child.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await setTimeout(20);
  }
}

/** Ends a process, with those that it started where it leads a group (`detached`), and waits until it has. */
export async function end(child, { isGroup = false } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  process.kill(isGroup ? -child.pid : child.pid);
  await exit;
}
