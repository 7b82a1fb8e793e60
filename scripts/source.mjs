// Runs modules of src/ here, for scripts that make something of what they say.
import path from 'node:path';
import { createServer, runnerImport } from 'vite';
import { root } from './project.mjs';
import { virtualElements } from './virtual-elements.mjs';
import { xliffModules } from './xliff.mjs';

/**
 * @param {string} file below src/
 * @returns {Promise<Record<string, any>>} what it exports
 */
export async function source(file) {
  const { module } = await runnerImport(path.join(root, 'src', file), { root, logLevel: 'warn' });
  return module;
}

/**
 * For a module that imports others only when it is used, as languages are: `source` has closed by then.
 * @template T
 * @param {string} file below src/
 * @param {(module: Record<string, any>) => Promise<T>} use
 * @returns {Promise<T>} what `use` gives
 */
export async function withSource(file, use) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    plugins: [xliffModules(), virtualElements()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use(await server.ssrLoadModule(`/src/${file}`));
  } finally {
    await server.close();
  }
}
