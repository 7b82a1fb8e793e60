// What custom-elements.json says of the elements, as editors, frameworks and the documentation are told of it.

/** @returns whether a member of the manifest is a property that a page sets */
export const isSettable = (member) => member.kind === 'field' && !member.static && !member.readonly;

/**
 * @typedef {{name: string, description: string, type: string, default?: string}} Named
 * @typedef {Named & {property?: string, values: string[], min?: number, max?: number}} Attribute `property`: none for
 *   HTML's own attributes; `min` and `max`: of a number, where its description says them
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {Named[]} properties
 * @property {Named[]} methods by name and parameters, `define(tag, registry)`; a class' own begin with `static`
 * @property {Named[]} events
 * @property {Named[]} slots
 * @property {Named[]} parts
 * @property {Named[]} tokens
 * @property {Named[]} states
 */

/** @returns {Element[]} */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      description: oneLine(declaration.description),
      attributes: declaration.attributes.map((attribute) => ({
        ...named(attribute),
        property: attribute.fieldName,
        values: [...attribute.type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value),
        ...rangeIn(attribute.description),
      })),
      properties: declaration.members.filter(isSettable).map(named),
      methods: declaration.members.filter(({ kind }) => kind === 'method').map(method),
      events: declaration.events.map(named),
      slots: declaration.slots.map(named),
      parts: declaration.cssParts.map(named),
      tokens: declaration.cssProperties.map(named),
      states: declaration.cssStates.map(named),
    }));

const named = ({ name, description, type, default: standard }) => ({
  name,
  description: oneLine(description),
  type: type?.text ?? '',
  ...(standard && { default: standard }),
});

/** The bounds of a number, as descriptions word them: `from 2 to 6`, `at least 5`. */
function rangeIn(description) {
  const [, min, max] =
    description.match(/\bfrom (-?\d+) to (-?\d+)\b/) ?? description.match(/\bat least (\d+)\b/) ?? [];
  return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
}

const method = ({ name, description, parameters = [], static: isStatic }) => ({
  name: `${isStatic ? 'static ' : ''}${name}(${parameters.map(({ name }) => name).join(', ')})`,
  description: oneLine(description),
  type: '',
});

const oneLine = (text) => text.replace(/\s+/g, ' ');
