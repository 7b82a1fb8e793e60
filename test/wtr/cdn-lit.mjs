// Gives the sources the CDN script's stand-in for Lit, so that the tests of elements hold it to what Lit's own does.

export const cdnLit = () => ({
  name: 'cdn-lit',
  resolveImport({ source, context }) {
    // The tests themselves go on with Lit's own.
    if (/^(lit|.*\/lit-element\.js)$/.test(source) && context.path.startsWith('/src/'))
      return '/src/entries/cdn-lit.ts';
  },
});
