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
  resolveId: (id) => (Object.hasOwn(virtual, id) ? `\0${id}` : undefined),
  load: (id) =>
    id.startsWith('\0') && Object.hasOwn(virtual, id.slice(1)) ? write(virtual[id.slice(1)]) : undefined,
});

const write = async (make) => `export default ${JSON.stringify(make(elementsOf(await readManifest())))}`;
