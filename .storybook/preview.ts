// What all stories share: the toolbar, the page around them as it says, and controls for what custom-elements.json lists.
import type { Preview } from '@storybook/web-components-vite';
import '../src/entries/define.js';
import { argTypesOf } from '../stories/docs/arg-types.js';
import { ElementApi } from '../stories/docs/element-api.js';
import { ThemeWorkshop } from '../stories/docs/theme-workshop.js';
import { globalTypes, hostPage, initialGlobals, onDate, type HostPage } from '../stories/host-page.js';

for (const [tag, constructor] of Object.entries({
  'element-api': ElementApi,
  'theme-workshop': ThemeWorkshop,
}))
  // This module is loaded again when it is edited.
  if (!customElements.get(tag)) customElements.define(tag, constructor);

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    // The toolbar has pages of all colours.
    backgrounds: { disable: true },
    controls: { expanded: true, exclude: ['feed', 'promise'] },
    docs: { extractArgTypes: argTypesOf, source: { excludeDecorators: true } },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: ['Start', 'promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder', 'Theming'],
      },
    },
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
