// Tries mutants, one at a time, with the tests that pass over them: quick ones first, to the first that fails.
import { pathToFileURL } from 'node:url';
import { testsOf } from './suite.mjs';

const bundle = pathToFileURL(process.argv[2]).href;
/** What the instrumented sources look at, and where they leave a mark. A loop that passes a mutant so often never ends. */
const switches = (globalThis.__stryker__ = { passed: [], hitLimit: 20_000_000 });
/** A fresh copy of the sources and their tests. */
const fresh = (name) => testsOf(() => import(`${bundle}?${name}`));

const tests = await fresh('whole');
const { places } = switches;

/** The mutants that were passed since this was asked last. */
function passed() {
  const ids = places.filter((_, place) => switches.passed[place]).flat();
  switches.passed = [];
  return new Set(ids);
}

const atStart = passed();
/** Of each test on what is whole: the milliseconds that it takes, and what it passes. */
const rehearsed = {};
for (const test of tests) {
  const started = performance.now();
  await test.run();
  rehearsed[test.name] = { cost: performance.now() - started, ids: passed() };
}

/** What fails beside a test. */
let stray;
for (const kind of ['unhandledRejection', 'uncaughtException'])
  process.on(kind, (error) => (stray ??= error));

/** The name of the test that notices, or undefined. */
async function noticedBy(id) {
  Object.assign(switches, { activeMutant: id, hitCount: 0 });
  stray = undefined;
  try {
    // What runs as a module is loaded is loaded anew, and may change anything.
    const tried = atStart.has(id) ? await fresh(id) : tests.filter(({ name }) => rehearsed[name].ids.has(id));
    for (const test of tried.sort((a, b) => rehearsed[a.name].cost - rehearsed[b.name].cost)) {
      const isGood = await test.run().then(
        () => !stray,
        () => false,
      );
      if (!isGood) return test.name;
    }
  } catch {
    return 'loading';
  } finally {
    switches.activeMutant = undefined;
  }
}

process.on('message', async ({ id }) => process.send({ id, test: await noticedBy(id) }));
process.send({});
