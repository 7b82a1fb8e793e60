// Reads the browser's own accessibility tree of an element, as indented text that a person can check.

/** What only holds others together: its children stand in its place. */
const FOLDED = new Set(['none', 'generic', 'sectionheader', 'sectionfooter', 'ListMarker', 'LabelText']);
/** What a screen reader says of a node besides role, name and description. */
const SAID = [
  'level',
  'pressed',
  'expanded',
  'checked',
  'selected',
  'disabled',
  'readonly',
  'required',
  'invalid',
  'busy',
  'live',
  'atomic',
  'roledescription',
];
const LANDMARKS = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];
const GROUPS = ['group', 'radiogroup'];

/**
 * @typedef {object} Node
 * @property {string} role
 * @property {string} name
 * @property {string} [description]
 * @property {string} [value]
 * @property {string[]} states such as `level=2`, `pressed`, `not pressed`
 * @property {string} lang
 * @property {Node[]} children
 */

/**
 * @param {import('playwright-core').Page} page
 * @param {string} tag the element's name
 * @returns {Promise<Node[]>} what the element has in the tree, from the outside in
 */
export async function accessibilityTree(page, tag) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const { languages, host } = domOf(root, tag);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const read = (node, inherited) => {
    const lang = languages.get(node.backendDOMNodeId) ?? inherited;
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child, lang) : [];
    });
    const { role, name = '', ...rest } = valuesOf(node);
    if (role === 'InlineTextBox') return [];
    if (role === 'StaticText' || role === 'LineBreak')
      return [{ role: 'text', name, states: [], lang, children: [] }];
    if (node.ignored || FOLDED.has(role))
      return rest.description ? [{ role, name, lang, children, ...rest }] : children;
    return [{ role, name, lang, children, ...rest }];
  };
  return read(
    nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === host),
    'sv',
  );
}

/** The language of each node of a document, by its id in the tree, and the id of the first element of a name. */
function domOf(root, tag) {
  const languages = new Map();
  let host;
  const walk = (node, inherited) => {
    const at = node.attributes?.indexOf('lang') ?? -1;
    const lang = at < 0 ? inherited : node.attributes[at + 1];
    languages.set(node.backendNodeId, lang);
    if (node.localName === tag) host ??= node.backendNodeId;
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(child, lang);
  };
  walk(root, '');
  return { languages, host };
}

function valuesOf({ role, name, description, value, properties = [] }) {
  const states = properties.flatMap(({ name: state, value: { value } }) => {
    if (!SAID.includes(state) || value === '' || value === undefined) return [];
    // A list's depth is seen here, and heard there.
    if (state === 'level' && role.value === 'listitem') return [];
    if (state === 'invalid' && value === 'false') return [];
    if (value === true || value === 'true') return [state];
    if (value === false || value === 'false') {
      // That it could be, and is not, is said of these alone.
      return ['pressed', 'expanded', 'checked'].includes(state) ? [`not ${state}`] : [];
    }
    return [`${state}=${value}`];
  });
  return {
    role: role?.value ?? 'none',
    name: name?.value ?? '',
    description: description?.value,
    value: value?.value === undefined || value.value === '' ? undefined : String(value.value),
    states,
  };
}

const fold = (text) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/**
 * A line a node: role, name, states, then what stands in it. Words that only say a name again are left out, and words
 * that are all there is stand behind their role.
 * @param {Node[]} nodes
 */
export function written(nodes, lang = 'sv', depth = 0) {
  return joinTexts(nodes)
    .map((node) => {
      const children = joinTexts(node.children);
      const words = children.every(({ role }) => role === 'text') ? children : [];
      const isPlain = words.length === 1 && !node.name && words[0].lang === node.lang;
      const isNamed =
        words.length === 1 &&
        fold(words[0].name).trim() === fold(node.name).trim() &&
        words[0].lang === node.lang;
      const line = [
        node.role === 'text' ? '' : node.role,
        node.name && JSON.stringify(fold(node.name).trim()),
        ...node.states,
        node.value && `value=${JSON.stringify(fold(node.value))}`,
        node.description && `description=${JSON.stringify(fold(node.description))}`,
        node.lang !== lang && `lang=${node.lang}`,
        isPlain && JSON.stringify(fold(words[0].name).trim()),
      ]
        .filter(Boolean)
        .join(' ');
      // What is typed into a field is its value.
      const rest = isNamed || isPlain || node.value ? '' : written(node.children, node.lang, depth + 1);
      return `${'  '.repeat(depth)}${line}\n${rest}`;
    })
    .join('');
}

/**
 * Words in one language that stand side by side are one text, unless the space between them is lost: Chromium passes over
 * one that is a node of its own beside a comment or an empty text, which are what templates leave.
 */
function joinTexts(nodes) {
  const joined = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const areTexts = node.role === 'text' && last?.role === 'text';
    const isSpace = !node.name.trim();
    if (
      areTexts &&
      (isSpace || (last.lang === node.lang && /^(\s|.[\s.,])/su.test(last.name.slice(-1) + node.name)))
    )
      last.name += node.name;
    else joined.push({ ...node });
  }
  return joined.filter(({ role, name }) => role !== 'text' || name.trim());
}

/**
 * Landmarks, and groups with a name: what a reader jumps between, or hears the beginning and end of.
 * @param {Node[]} nodes
 * @returns {string[]}
 */
export const landmarksAndGroups = (nodes) =>
  nodes.flatMap(({ role, name, children }) => [
    ...(LANDMARKS.includes(role) || (GROUPS.includes(role) && name) ? [`${role} ${name}`] : []),
    ...landmarksAndGroups(children),
  ]);

/**
 * What a reader operates, without a name.
 * @param {Node[]} nodes
 * @returns {string[]}
 */
export const nameless = (nodes) =>
  nodes.flatMap(({ role, name, children }) => [
    ...(/button|link|box|heading|disclosure|image/i.test(role) && !name ? [role] : []),
    ...nameless(children),
  ]);
