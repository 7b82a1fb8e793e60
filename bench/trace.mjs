// What Chromium's own trace says of a stretch of a page's main thread, between two marks that the page sets.

const CATEGORIES = {
  marks: 'blink.user_timing',
  scripts: 'v8',
  tasks: 'disabled-by-default-devtools.timeline',
};

/**
 * Traces while `run` is under way, which must set the marks `bench-start` and `bench-end` in the page.
 * @param {import('playwright-core').Browser} browser
 * @param {'scripts' | 'tasks'} kind
 * @param {() => Promise<unknown>} run
 * @returns {Promise<{name: string, ms: number, processorMs: number}[]>} what the main thread did between the marks
 */
export async function traced(browser, kind, run) {
  await browser.startTracing(undefined, { categories: [CATEGORIES.marks, CATEGORIES[kind]] });
  let trace;
  try {
    await run();
  } finally {
    trace = await browser.stopTracing();
  }
  return between(JSON.parse(trace).traceEvents);
}

function between(events) {
  const mark = (name) => events.find((event) => event.cat === CATEGORIES.marks && event.name === name);
  const [start, end] = ['bench-start', 'bench-end'].map(mark);
  return (
    events
      .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
      // A task that began before the first mark counts as well: the mark lies in it.
      .filter(({ ts, dur }) => dur && ts + dur > start.ts && ts < end.ts)
      .map(({ name, dur, tdur = 0 }) => ({ name, ms: dur / 1000, processorMs: tdur / 1000 }))
  );
}
