// Bundles the peers as a user's build would: minified, each in one file, their style sheet inside.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { folder } from './install.mjs';

/** @returns {Promise<Record<string, string>>} code by path, as in `/bench/preact.js` */
export async function bundlePeers() {
  const names = readdirSync(path.join(folder, 'peers')).filter((name) => name.endsWith('.js'));
  const bundled = await Promise.all(names.map(bundle));
  return Object.fromEntries(names.map((name, index) => [`/bench/${name}`, bundled[index]]));
}

async function bundle(name) {
  const { output } = await build({
    root: folder,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(folder, 'peers', name),
        // The script as it is published is not bundled, but loaded.
        external: /^\/cdn\//,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false, comments: false },
      },
    },
  });
  return output[0].code;
}
