// The frame around the stories: its name, instead of Storybook's own sign.
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({ theme: create({ base: 'light', brandTitle: 'Medborgarlöften', brandUrl: './' }) });
