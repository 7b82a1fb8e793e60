// Runs modules of src/ here, for scripts that make something of what they say.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer, runnerImport } from 'vite';
import { keepScript } from './coverage/kept.mjs';
import { root } from './project.mjs';
import { virtualElements } from './virtual-elements.mjs';
import { xliffModules } from './xliff.mjs';

/**
 * @param {string} file below src/
 * @returns {Promise<Record<string, any>>} what it exports
 */
export async function source(file) {
  if (process.env.COVERAGE) return bundled(file);
  const { module } = await runnerImport(path.join(root, 'src', file), { root, logLevel: 'warn' });
  return module;
}

/** As a file with its source map: Node does not tell what Vite's runner has run. */
async function bundled(file) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [xliffModules(), virtualElements()],
    build: {
      ssr: true,
      write: false,
      minify: false,
      sourcemap: 'hidden',
      rolldownOptions: { input: path.join(root, 'src', file), output: { codeSplitting: false } },
    },
  });
  const [{ code, map }] = output;
  return import(pathToFileURL(await keepScript(`${randomUUID()}.mjs`, code, map)).href);
}

/**
 * For a module that imports others only when it is used, as languages are: `source` has closed by then.
 * @template T
 * @param {string} file below src/
 * @param {(module: Record<string, any>) => Promise<T>} use
 * @returns {Promise<T>} what `use` gives
 */
export async function withSource(file, use) {
  if (process.env.COVERAGE) return use(await bundled(file));
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
