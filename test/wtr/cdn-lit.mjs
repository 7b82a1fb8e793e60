// A page whose sources get the CDN script's stand-in for Lit, so that the tests of elements hold it to what Lit's own does.

const standIn = '/src/entries/cdn-lit.ts';
/** As scripts/bundle.mjs has it; the tests themselves go on with Lit's own. */
const map = {
  scopes: { '/src/': { '/node_modules/lit/index.js': standIn, '/src/ui/lit-element.ts': standIn } },
};

/** For the test runner, which puts its own scripts first in the body: a map comes before all modules. */
export const pageOnCdnLit = (testRunner) => `<!doctype html>
<html data-lit="cdn">
<script type="importmap">${JSON.stringify(map)}</script>
<body><script type="module" src="${testRunner}"></script>`;
