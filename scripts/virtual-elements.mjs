// A Vite plugin: `virtual:elements` is what custom-elements.json says, for pages that are made of it.
import { elementsOf } from './elements-of.mjs';
import { readManifest } from './project.mjs';

export const virtualElements = () => ({
  name: 'virtual-elements',
  resolveId: (id) => (id === 'virtual:elements' ? '\0virtual:elements' : undefined),
  load: async (id) =>
    id === '\0virtual:elements'
      ? `export default ${JSON.stringify(elementsOf(await readManifest()))}`
      : undefined,
});
