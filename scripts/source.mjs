// Runs a module of src/ here, for scripts that make something of what it says.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './project.mjs';

/**
 * @param {string} file below src/
 * @returns {Promise<Record<string, any>>} what it exports
 */
export async function source(file) {
  const { module } = await runnerImport(path.join(root, 'src', file), { root, logLevel: 'warn' });
  return module;
}
