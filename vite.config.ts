// What every Vite build here shares: the CDN script, the npm modules (scripts/bundle.mjs) and Storybook.
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { xliffModules } from './scripts/xliff.mjs';

export default defineConfig({
  plugins: [minifyTemplates(), xliffModules()],
  build: {
    // The oldest browsers that work fully.
    target: ['chrome111', 'firefox115', 'safari16.4'],
  },
});
