// What a phone's processor needs to compile and run the script, beside an empty Lit element.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';
import { traced } from '../trace.mjs';

const OURS = 'ours';
const EMPTY = 'an empty Lit element';
const SCRIPTS = { [OURS]: '/cdn/v1/medborgarloften.js', [EMPTY]: '/bench/empty-lit.js' };
const WRITTEN = ', written into the page';

/** What Chromium's trace calls the two. */
const STEPS = ['v8.compileModule', 'v8.evaluateModule'];

export const compile = {
  name: 'compile',
  title: 'Compile and evaluate, processor 4 × slower',
  how: 'A page without elements gets the script. What Chromium’s trace says of its compilation and evaluation, in processor time of the main thread, in ms. Written into the page it is compiled there, of which the ratio is made; from its address, as pages have it, it is compiled on another thread as it arrives, and little of that is in these times. Ours asks Chromium to compile all of it at once, which is more to compile and less to wait for when the first promises are drawn. Until run: what passed from the script’s coming into the page until it had run, its way from the server on the same machine included.',
  rounds: 9,
  variants: Object.keys(SCRIPTS).flatMap((script) => [script, script + WRITTEN]),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html`, slower: 4 }, async (page) => {
      const isWritten = variant.endsWith(WRITTEN);
      const script = { address: SCRIPTS[variant.replace(WRITTEN, '')], isWritten };
      const { result, events } = await traced(browser, 'scripts', () => page.evaluate(runScript, script));
      const [compile, evaluate] = STEPS.map((step) =>
        events.filter(({ name }) => name === step).reduce((sum, { processor }) => sum + processor, 0),
      );
      return { compile, evaluate, both: compile + evaluate, 'until run': result };
    }),

  // Of what is compiled on another thread the main thread's time says nothing.
  lines: (samples) => [
    ratioLine(
      'compile and evaluate, processor 4 × slower',
      EMPTY,
      samples[OURS + WRITTEN].both,
      samples[EMPTY + WRITTEN].both,
      1.5,
    ),
  ],
};

/** Runs in the page. Gives what passed until the script had run, in ms. */
async function runScript({ address, isWritten }) {
  const script = document.createElement('script');
  script.type = 'module';
  const hasRun = new Promise((resolve) => {
    if (isWritten) globalThis.hasRun = resolve;
    else script.onload = resolve;
  });
  if (isWritten) script.textContent = `${await (await fetch(address)).text()}\nglobalThis.hasRun();`;
  else script.src = address;
  await globalThis.bench.frame();
  performance.mark('bench-start');
  const started = performance.now();
  document.head.append(script);
  await hasRun;
  performance.mark('bench-end');
  return performance.now() - started;
}
