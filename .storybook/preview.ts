// What all stories share: the elements' documentation, and the page around them, light or dark, narrow or wide.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import '../src/entries/define.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Colours',
        icon: 'contrast',
        items: ['light', 'dark'],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the box that the element stands in',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: [
          { value: '', title: 'full width' },
          { value: '20rem', title: 'phone (20rem)' },
          { value: '40rem', title: 'column (40rem)' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { scheme: 'light', width: '' },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement.style;
      page.colorScheme = String(globals.scheme);
      // A host page's own colours, which follow its scheme.
      page.background = 'Canvas';
      page.color = 'CanvasText';
      document.body.style.background = 'inherit';
      return html`<div style="max-inline-size: ${String(globals.width) || 'none'}">${story()}</div>`;
    },
  ],
};

export default preview;
