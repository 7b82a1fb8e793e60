// What Chromium's own trace says of a stretch of a page's main thread, between marks that the page sets.
// Processor time is what the thread itself took: what else the machine did meanwhile is not in it, nor is waiting.

const MARKS = 'blink.user_timing';
const EDGE = /^(.+)-(start|end)$/;
const CATEGORIES = { marks: [], scripts: ['v8'], tasks: ['disabled-by-default-devtools.timeline'] };

/**
 * Traces while `run` is under way, which must set marks in the page: `filter-start` and `filter-end`, for one, around
 * what is then `filter`, as often as it is done. Times in ms.
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {'marks' | 'scripts' | 'tasks'} kind what is traced besides the marks
 * @param {() => Promise<T>} run
 * @returns {Promise<{result: T, processor: Record<string, number>, events: {name: string, processor: number}[]}>}
 *   `processor`: of all between the marks of a name; `events`: what there was on the main thread from the first mark to the last
 */
export async function traced(browser, kind, run) {
  await browser.startTracing(undefined, { categories: [MARKS, ...CATEGORIES[kind]] });
  let trace;
  let result;
  try {
    result = await run();
  } finally {
    trace = await browser.stopTracing();
  }
  return { result, ...between(JSON.parse(trace).traceEvents) };
}

function between(all) {
  const marks = all.filter(({ cat, name }) => cat === MARKS && EDGE.test(name)).sort((a, b) => a.ts - b.ts);
  const [first, last] = [marks[0], marks.at(-1)];
  const processor = {};
  for (const { name, tts } of marks) {
    const [, of, edge] = name.match(EDGE);
    processor[of] = (processor[of] ?? 0) + (edge === 'end' ? tts : -tts) / 1000;
  }
  const events = all
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    // A task that began before the first mark counts as well: the mark lies in it.
    .filter(({ ts, dur }) => dur && ts + dur > first.ts && ts < last.ts)
    .map(({ name, tdur = 0 }) => ({ name, processor: tdur / 1000 }));
  return { processor, events };
}
