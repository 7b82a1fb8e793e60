// What all stories share: the elements' documentation, and the page around them, as the toolbar has it.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/entries/define.js';
import { globalTypes, hostPage, initialGlobals, onDate, type HostPage } from '../stories/host-page.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
  globalTypes,
  initialGlobals,
  decorators: [
    (story, { args, globals }) => {
      const page = globals as HostPage;
      return hostPage(page, story({ args: onDate(args, page) }));
    },
  ],
};

export default preview;
