// Makes the .d.ts files of the npm modules, by TypeScript's own compiler and tsconfig.json.
import path from 'node:path';
import ts from 'typescript';
import { root } from './project.mjs';

/**
 * Returns declarations by their path in the package, for the entries and all that those lean on.
 * @param {string[]} entries
 * @returns {Record<string, string>}
 * @throws {Error} with TypeScript's own words, when an exported type cannot be written down
 */
export function declarations(entries) {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const rootNames = entries.map((entry) => path.join(root, entry));
  const program = ts.createProgram({ rootNames, options: { ...options, outDir: root } });

  const files = {};
  const { diagnostics } = program.emit(undefined, (file, text) => (files[path.relative(root, file)] = text));
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, diagnosticsHost));
  return reached(
    files,
    entries.map((entry) => path.relative('src', entry).replace(/ts$/, 'd.ts')),
  );
}

/** TypeScript writes those of all modules; most of them only say what no app can import. */
function reached(files, entries) {
  const found = [...entries];
  for (const file of found)
    for (const { fileName } of ts.preProcessFile(files[file]).importedFiles) {
      const imported = path.join(path.dirname(file), fileName.replace(/js$/, 'd.ts'));
      if (fileName.startsWith('.') && !found.includes(imported)) found.push(imported);
    }
  return Object.fromEntries(found.map((file) => [file, files[file]]));
}

const diagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};
