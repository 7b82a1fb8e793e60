// `npm version X.Y.Z` calls this: the sources say the version that package.json has.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageJson, root } from './project.mjs';

const file = path.join(root, 'src/version.ts');
const before = await readFile(file, 'utf8');
const after = before.replace(/(version\b[^=]*= ')[^']+/, (_, start) => start + packageJson.version);
if (!after.includes(packageJson.version)) throw new Error(`${file} has no version to change.`);
await writeFile(file, after);
