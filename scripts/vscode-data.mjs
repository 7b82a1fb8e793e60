// What VS Code completes and explains in HTML and CSS: its custom data, of what the manifest says.

/**
 * Tags with their attributes and values.
 * @param {import('./elements-of.mjs').Element[]} elements
 */
export const vscodeHtmlData = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tag, description, attributes, slots, events }) => ({
    name: tag,
    description: markdown(
      [description, list('Events', events), list('Slots', slots)].filter(Boolean).join('\n\n'),
    ),
    attributes: attributes.map(({ name, description, type, values }) => ({
      name,
      description: markdown(description),
      // `v` is its name for an attribute without a value.
      ...(type === 'boolean' ? { valueSet: 'v' } : { values: values.map((value) => ({ name: value })) }),
    })),
  })),
});

/**
 * Custom properties, `::part()` and `:state()`, each once, with the elements that have it.
 * @param {import('./elements-of.mjs').Element[]} elements
 */
export const vscodeCssData = (elements) => ({
  version: 1.1,
  properties: once(elements, 'tokens', (name) => name),
  pseudoElements: once(elements, 'parts', (name) => `::part(${name})`),
  pseudoClasses: once(elements, 'states', (name) => `:state(${name})`),
});

const markdown = (value) => ({ kind: 'markdown', value });

const list = (title, entries) =>
  entries.length &&
  [
    `**${title}**`,
    '',
    ...entries.map(({ name, description }) => `- \`${name || '(none)'}\`: ${description}`),
  ].join('\n');

function once(elements, kind, written) {
  const lines = new Map();
  for (const element of elements)
    for (const { name, description } of element[kind])
      lines.set(name, [...(lines.get(name) ?? []), `\`<${element.tag}>\`: ${description}`]);
  return [...lines].map(([name, descriptions]) => ({
    name: written(name),
    description: markdown(descriptions.join('\n\n')),
  }));
}
