// The command line, as it is run from the built package.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { build } from '../../scripts/build.mjs';
import { isStale, packageJson, root } from '../../scripts/project.mjs';

if (await isStale()) await build();
const cli = path.join(root, packageJson.bin.medborgarloften);

/**
 * Runs a command.
 * @param {string[]} args
 * @param {string} [input] what is piped in
 * @returns {Promise<{out: string, remarks: string, code: number}>} remarks are what it says on standard error
 */
export async function medborgarloften(args, input = '') {
  const child = spawn(process.execPath, [cli, ...args], { cwd: root });
  child.stdin.on('error', () => {}).end(input);
  const [out, remarks, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', (...result) => resolve(result))),
  ]);
  return { out: out.toString(), remarks, code };
}
