// Bytes of the whole library beside what peers load for a part of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/project.mjs';
import { folder } from '../install.mjs';
import { brotli } from '../server.mjs';

const modules = path.join(folder, 'node_modules');

/** What a page loads for each, as their documentation has it; of modules also all that they import. */
const FILES = {
  ours: [path.join(root, 'dist/cdn/v1/medborgarloften.js')],
  'Shoelace, autoloader and card': [
    '@shoelace-style/shoelace/cdn/shoelace-autoloader.js',
    '@shoelace-style/shoelace/cdn/components/card/card.js',
  ],
  'Web Awesome, loader and card': [
    '@awesome.me/webawesome/dist-cdn/webawesome.loader.js',
    '@awesome.me/webawesome/dist-cdn/components/card/card.js',
  ],
  'USWDS, banner': ['@uswds/uswds/dist/components/usa-banner.js.mjs'],
  '@pqina/flip, script and style sheet': ['@pqina/flip/dist/flip.min.js', '@pqina/flip/dist/flip.min.css'],
  'add-to-calendar-button': ['add-to-calendar-button/dist/atcb.js'],
};

export const bytes = {
  name: 'bytes',
  title: 'Bytes',
  how: 'Each file that a page loads compressed by itself with brotli 11, as a server sends it, and summed: the script tag’s file and every module that it imports, without style sheets that are themes. Of ours it is all four elements; of the peers the part that is named.',
  rounds: 1,
  variants: Object.keys(FILES),

  sample(_bench, variant) {
    const files = withImports(FILES[variant].map((file) => path.resolve(modules, file)));
    const contents = files.map((file) => readFileSync(file));
    return {
      'brotli B': sum(contents.map((content) => brotli(content).length)),
      'minified B': sum(contents.map((content) => content.length)),
      files: files.length,
    };
  },

  lines(samples) {
    const of = (variant) => samples[variant]['brotli B'][0];
    const shoelace = 'Shoelace, autoloader and card';
    return [
      {
        what: 'bytes of the whole library, brotli 11',
        beside: `${shoelace}: ${of(shoelace)} B`,
        value: of('ours'),
        unit: 'B',
        most: 13_000,
        n: 1,
      },
    ];
  },
};

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Files and all that they import, each once. */
function withImports(files, found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g);
    withImports(
      [...imports].map(([, address]) => path.resolve(path.dirname(file), address)),
      found,
    );
  }
  return [...found];
}
