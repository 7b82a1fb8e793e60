// What a phone's processor needs to compile and run the script, beside an empty Lit element.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';
import { traced } from '../trace.mjs';

const SCRIPTS = {
  ours: '/cdn/v1/medborgarloften.js',
  'an empty Lit element': '/bench/empty-lit.js',
};

/** What Chromium's trace calls the two. */
const STEPS = ['v8.compileModule', 'v8.evaluateModule'];

export const compile = {
  name: 'compile',
  title: 'Compile and evaluate, processor 4 × slower',
  how: 'The script written into a page without elements. What Chromium’s trace says of its compilation and evaluation, in processor time of the main thread, in ms.',
  rounds: 9,
  variants: Object.keys(SCRIPTS),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html`, slower: 4 }, async (page) => {
      const { events } = await traced(browser, 'scripts', () => page.evaluate(runScript, SCRIPTS[variant]));
      const [compile, evaluate] = STEPS.map((step) => events.find(({ name }) => name === step).processor);
      return { compile, evaluate, both: compile + evaluate };
    }),

  lines(samples) {
    const empty = 'an empty Lit element';
    return [
      ratioLine(
        'compile and evaluate, processor 4 × slower',
        empty,
        samples.ours.both,
        samples[empty].both,
        1.5,
      ),
    ];
  },
};

/** Runs in the page. What stands in the page is compiled where it runs, and not on another thread as it arrives. */
async function runScript(address) {
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = `${await (await fetch(address)).text()}\nglobalThis.hasRun();`;
  const done = new Promise((resolve) => (globalThis.hasRun = resolve));
  await globalThis.bench.frame();
  performance.mark('bench-start');
  document.head.append(script);
  await done;
  performance.mark('bench-end');
}
