// A page whose sources get the CDN script's stand-in for Lit, so that the tests of elements hold it to what Lit's own does.

const lit = '/src/entries/cdn-lit.ts';
const partRef = '/src/entries/cdn-part-ref.ts';
/** As scripts/bundle.mjs has it; the tests themselves go on with Lit's own. */
const map = {
  scopes: {
    '/src/': {
      '/node_modules/lit/index.js': lit,
      '/src/ui/lit-element.ts': lit,
      '/src/ui/part-ref.ts': partRef,
    },
  },
};

/** For the test runner, which puts its own scripts first in the body: a map comes before all modules. */
export const pageOnCdnLit = (testRunner) => `<!doctype html>
<html data-lit="cdn">
<script type="importmap">${JSON.stringify(map)}</script>
<body><script type="module" src="${testRunner}"></script>`;
