// What a phone's processor needs to compile and run the script, beside an empty Lit element.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';

const SCRIPTS = {
  ours: '/cdn/v1/medborgarloften.js',
  'an empty Lit element': '/bench/empty-lit.js',
  'a module that does nothing': '/bench/nothing.js',
};

export const compile = {
  name: 'compile',
  title: 'Compile and evaluate, processor 4 × slower',
  how: 'import() of the script from the page’s memory, on a page without elements, less what a module that does nothing takes in the same round.',
  rounds: 15,
  variants: Object.keys(SCRIPTS),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html`, slower: 4 }, async (page) => ({
      ms: await page.evaluate(measure, SCRIPTS[variant]),
    })),

  lines(samples) {
    const net = (variant) =>
      samples[variant].ms.map((ms, round) => ms - samples['a module that does nothing'].ms[round]);
    return [
      ratioLine(
        'compile and evaluate, processor 4 × slower',
        'an empty Lit element',
        net('ours'),
        net('an empty Lit element'),
        1.5,
      ),
    ];
  },
};

/** Runs in the page. The script stands in a Blob, so that no request is measured; where it thinks it lies does not matter. */
async function measure(address) {
  const blobOf = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const code = (await (await fetch(address)).text()).replaceAll('import.meta.url', JSON.stringify(location.href));
  for (let warm = 0; warm < 3; warm++) await import(blobOf(`globalThis.warm = ${warm}`));
  const script = blobOf(code);
  await globalThis.bench.frame();
  const started = performance.now();
  await import(script);
  return performance.now() - started;
}
