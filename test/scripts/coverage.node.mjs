// What counts as run of a source: the same, whether the script that was made of it is minified or not.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Session } from 'node:inspector/promises';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { build } from 'vite';
import { pointsOf } from '../../scripts/coverage/points.mjs';
import { tallyOf } from '../../scripts/coverage/tally.mjs';

const TEXT = `interface Told { kind: 'a' | 'b' }
function told(value: number, { kind }: Told): string {
  if (value > 1) {
    value += Math.random();
  }
  if (!value) return never();
  switch (kind) {
    case 'a':
      return value > 2 ? 'many' : 'few';
    default:
      return (value && 'b') || never();
  }
}
const never = () => 'never' + Math.random();
for (const { value, kind } of globalThis.calls) globalThis.results.push(told(value, { kind }));
`;

async function scriptOf(minify) {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [{ name: 'told', resolveId: (id) => id, load: () => TEXT }],
    build: { write: false, minify, sourcemap: 'hidden', rolldownOptions: { input: '/src/told.ts' } },
  });
  const [{ code, map }] = output;
  return { name: `${randomUUID()}.js`, code, map };
}

/** What is not run of the source where it is asked nothing but `calls`. */
async function missed(minify, calls) {
  const script = await scriptOf(minify);
  const source = { text: TEXT, points: pointsOf(TEXT) };
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  vm.runInNewContext(script.code, { calls, results: [] }, script.name);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  tallyOf({ 'src/told.ts': source }).add(script, result.find(({ url }) => url === script.name).functions);
  return source.points.filter(({ hits }) => !hits).map(({ kind, line }) => `${line} ${kind}`);
}

describe('coverage', () => {
  for (const minify of [false, 'oxc']) {
    it(`names the lines and the ways of branches that are not run, minified: ${minify}`, async () => {
      assert.deepEqual(await missed(minify, [{ value: 1, kind: 'b' }]), [
        ...['3 branches', '4 lines', '6 branches', '6 lines'],
        ...['9 branches', '9 lines', '9 branches', '9 branches', '11 branches', '14 lines'],
      ]);
    });

    it(`knows the way past an if, and what nothing can run, minified: ${minify}`, async () => {
      const calls = [1, 2, 3, 0].flatMap((value) => [
        { value, kind: 'a' },
        { value, kind: 'b' },
      ]);
      assert.deepEqual(await missed(minify, calls), ['11 branches']);
      assert.deepEqual(await missed(minify, calls.slice(2, 6)), [
        '3 branches',
        '6 branches',
        '6 lines',
        '9 branches',
        '11 branches',
        '14 lines',
      ]);
    });
  }
});
