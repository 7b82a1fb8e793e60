// How custom-elements.json is made of the elements' JSDoc: `npm run manifest`. drift.mjs compares it with the sources.
import { readStyles, tokensOf } from './tokens.mjs';

/** Where a token's default stands: it is never written a second time. */
const defaults = tokensOf(await readStyles());

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
    ? value.replace(/^\/?src\/(.+)\.[jt]s$/, 'dist/npm/$1.js')
    : value;

/** What the analyzer gets wrong or cannot know. */
function mend(declaration) {
  const { members, events, cssProperties = [], superclass } = declaration;
  if (members) declaration.members = members.filter(isPublic);
  // It takes the first argument of an event's class for an event's name: what `@fires` says has a description.
  if (events) declaration.events = events.filter(({ description }) => description);
  for (const property of cssProperties) property.default = defaults[property.name];
  if (superclass?.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
}

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const modules = JSON.parse(JSON.stringify(customElementsManifest.modules, published)).filter(
      isDocumented,
    );
    modules.flatMap(({ declarations }) => declarations).forEach(mend);
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
