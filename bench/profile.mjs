// `node bench/profile.mjs`: where the time of a long list goes, by function: what loading, filtering and searching it spend.
//
//   node bench/profile.mjs filter 2000     one of load, filter, search; how many promises
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { bundleScript } from '../scripts/bundle.mjs';
import { feedOf } from './feeds.mjs';
import { launch, withPage } from './page.mjs';
import { bundlePeers } from './peers.mjs';
import { startBenchServer } from './server.mjs';

const STEPS = ['load', 'filter', 'search'];
/** How often each is done, for a profile with enough samples. */
const TIMES = { load: 1, filter: 10, search: 10 };
const SHOWN = 30;

/** Runs in the page. */
async function prepare(step) {
  const ours = await import('/bench/ours.js');
  const feed = await (await fetch('/feed/profiled.json')).json();
  const container = document.querySelector('main');
  const mount = () => ours.mount(container, feed, { filters: '', search: '' });
  const areas = feed._medborgarloften.areas.map(({ id }) => id);
  if (step !== 'load') await mount();
  await globalThis.bench.frame();
  globalThis.doStep = async () => {
    if (step === 'load') await mount();
    else {
      const narrowing = ours.narrowing(container, feed);
      await narrowing[step](step === 'filter' ? areas[1] : 'narkotika');
      void container.offsetHeight;
      await narrowing[step](step === 'filter' ? undefined : '');
    }
    void container.offsetHeight;
  };
}

/** Own time by function, in ms, the longest first. What waits for the forced layout is the layout. */
function functionsOf({ nodes, samples, timeDeltas }, lines) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map();
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    const line = url.endsWith('/medborgarloften.js') ? lines[lineNumber].trim().slice(0, 60) : '';
    const name = functionName.endsWith('doStep')
      ? 'style and layout'
      : `${functionName || 'anonymous'}  ${line}`;
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...times].filter(([name]) => !name.startsWith('(idle)')).sort(([, a], [, b]) => b - a);
}

const [only, count = '1000'] = process.argv.slice(2);
if (only !== undefined && !STEPS.includes(only))
  throw new Error(`One of ${STEPS.join(', ')}, not "${only}".`);
ensureBrowsers(['chromium']);
const { code: script } = await bundleScript({ readable: true });
const server = await startBenchServer({
  '/bench/page.html': '<!doctype html><title>Bench</title><main></main>',
  '/cdn/v1/medborgarloften.js': script,
  '/feed/profiled.json': JSON.stringify(feedOf(Number(count))),
  ...(await bundlePeers()),
});
const browser = await launch();
for (const step of only ? [only] : STEPS)
  await withPage(browser, { url: `${server.url}/bench/page.html` }, async (page, session) => {
    await page.evaluate(prepare, step);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
    for (let time = 0; time < TIMES[step]; time++) await page.evaluate(() => globalThis.doStep());
    const { profile } = await session.send('Profiler.stop');
    const functions = functionsOf(profile, script.split('\n'));
    const total = functions.reduce((sum, [, ms]) => sum + ms, 0);
    console.log(`\n${step}, n = ${count}, ${(total / TIMES[step]).toFixed(1)} ms each time:`);
    for (const [name, ms] of functions.slice(0, SHOWN))
      console.log(`${((100 * ms) / total).toFixed(1).padStart(6)} %  ${name}`);
  });
await browser.close();
await server.close();
