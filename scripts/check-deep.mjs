// `npm run check:deep`: what takes minutes and is not asked of each change: test/**/*.deep.mjs, or the files that are named.
import path from 'node:path';
import { build } from './build.mjs';
import { filesUnder, root } from './project.mjs';
import { testNode } from './test-node.mjs';

const folder = path.join(root, 'test');
const named = process.argv.slice(2).map((file) => path.resolve(file));
const all = (await filesUnder(folder)).filter((file) => file.endsWith('.deep.mjs'));

await build();
const { passed, failed } = await testNode(named.length ? named : all.map((file) => path.join(folder, file)));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
