// What JetBrains' editors complete and explain: web-types.json, of what the manifest says.

/**
 * @param {import('./elements-of.mjs').Element[]} elements
 * @param {{name: string, version: string}} of the package
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description,
        source: { module: name, symbol: element.className },
        attributes: element.attributes.map(({ name, description, type, default: standard }) => ({
          name,
          description,
          value: type === 'boolean' ? { kind: 'no-value', type } : { type },
          ...(standard && { default: standard }),
        })),
        slots: element.slots.map(described),
        js: {
          properties: element.properties.map(({ name, description, type, default: standard }) => ({
            name,
            description,
            type,
            ...(standard && { default: standard }),
          })),
          events: element.events.map((event) => ({
            ...described(event),
            type: [{ module: name, name: event.type }],
          })),
        },
        css: {
          properties: element.tokens.map(described),
          parts: element.parts.map(described),
          'pseudo-classes': element.states.map((state) => ({
            ...described(state),
            name: `state(${state.name})`,
          })),
        },
      })),
    },
  },
});

const described = ({ name, description }) => ({ name, description });
