// How custom-elements.json is made of the elements' JSDoc: `npm run manifest`.

/** Members that Lit and the browser call: of no use to those who write HTML, set properties or listen to events. */
const lifecycle = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedCallback',
  'createRenderRoot',
  'disconnectedCallback',
  'firstUpdated',
  'getUpdateComplete',
  'properties',
  'render',
  'shadowRootOptions',
  'shouldUpdate',
  'styles',
  'update',
  'updated',
  'willUpdate',
]);

const isPublic = ({ name, privacy = 'public' }) =>
  privacy === 'public' && !name.startsWith('#') && !lifecycle.has(name);

/** Elements, what they have in common, and their events; not the helpers beside them. */
const isDocumented = ({ declarations = [] }) =>
  declarations.some(({ customElement, superclass }) => customElement || superclass?.name === 'Event');

/** The paths of the published modules, instead of their sources. */
const published = (key, value) =>
  (key === 'path' || key === 'module') && typeof value === 'string'
    ? value.replace(/^\/?src\/(.+)\.ts$/, 'dist/npm/$1.js')
    : value;

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const modules = JSON.parse(JSON.stringify(customElementsManifest.modules, published)).filter(
      isDocumented,
    );
    for (const declaration of modules.flatMap(({ declarations }) => declarations))
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
    // The order in which files are found is the machine's.
    customElementsManifest.modules = modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/ui/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
