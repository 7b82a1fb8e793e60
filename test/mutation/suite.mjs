// As much of mocha as the tests of feed/ and time/ use, so that a mutant costs their own time and nothing else.

/** Asked of a real server in browsers; there is none here. */
const LEFT_OUT = /a real server/;
/** For a test that waits for what a mutant keeps from coming. */
const PATIENCE = 5_000;

/**
 * Gathers the tests that a module declares as it is imported.
 * @param {() => Promise<unknown>} load
 * @returns {Promise<{name: string, run: () => Promise<void>}[]>}
 */
export async function testsOf(load) {
  const tests = [];
  let suite = { names: [], beforeEach: [], afterEach: [] };
  const hook = (kind) => (callback) => suite[kind].push(callback);
  Object.assign(globalThis, {
    describe(name, declare) {
      const around = suite;
      suite = {
        names: [...around.names, name],
        beforeEach: [...around.beforeEach],
        afterEach: [...around.afterEach],
      };
      if (!LEFT_OUT.test(name)) declare.call(context);
      suite = around;
    },
    it(name, test) {
      const { names, beforeEach, afterEach } = suite;
      const run = async () => {
        try {
          for (const step of [...beforeEach, test]) await within(step.call(context));
        } finally {
          // Also after one that failed: what it leaves would fail others, of other mutants.
          for (const step of afterEach) await within(step.call(context));
        }
      };
      tests.push({ name: [...names, name].join(' '), run });
    },
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
  });
  await load();
  return tests;
}

const context = { timeout() {} };

async function within(step) {
  if (!(step instanceof Promise)) return;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It never ended.')), PATIENCE);
  });
  await Promise.race([step, late]).finally(() => clearTimeout(timer));
}
