// A Vite plugin: modules that say what custom-elements.json does, for pages that are made of it.
import { elementsOf } from './elements-of.mjs';
import { readManifest } from './project.mjs';

/** What pages get of custom-elements.json: `virtual:elements`, or of each element `virtual:attributes` alone. */
const virtual = {
  'virtual:elements': (elements) => elements,
  'virtual:attributes': (elements) =>
    Object.fromEntries(
      elements.map(({ tag, attributes }) => [
        tag,
        attributes.map(({ name, type, values }) => ({ name, type, values })),
      ]),
    ),
};

export const virtualElements = () => ({
  name: 'virtual-elements',
  resolveId: {
    filter: { id: /^virtual:/ },
    handler: (id) => (Object.hasOwn(virtual, id) ? `\0${id}` : undefined),
  },
  load: {
    filter: { id: /^\0virtual:/ },
    handler: async (id) =>
      `export default ${JSON.stringify(virtual[id.slice(1)](elementsOf(await readManifest())))}`,
  },
});
