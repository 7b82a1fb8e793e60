// What every Vite build here shares: the CDN script, the npm modules (scripts/bundle.mjs) and Storybook.
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/minify-templates.mjs';

export default defineConfig({
  plugins: [minifyTemplates()],
  build: {
    // The oldest browsers that work fully.
    target: ['chrome111', 'firefox115', 'safari16.4'],
  },
});
