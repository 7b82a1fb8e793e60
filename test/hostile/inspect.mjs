// What of an element's own tree no template has made, in a page: with nothing from outside, so that it can be sent into one.

/**
 * @param {Element} element
 * @param {{tags: string[], attributes: string[]}} known what templates make
 * @returns {string[]} a line for each tag, attribute or address that should not be there, and for more text than a page bears
 */
export function strangersIn(element, { tags, attributes }) {
  const strangers = [];
  for (const node of element.shadowRoot.querySelectorAll('*')) {
    if (!tags.includes(node.localName)) strangers.push(`<${node.localName}>`);
    for (const { name, value } of node.attributes) {
      if (!attributes.includes(name)) strangers.push(`${node.localName} ${name}`);
      // An id is what finds a promise, an address where a link leads.
      else if (/wasRun|evil/.test(value) && name !== 'data-id' && name !== 'href')
        strangers.push(`${node.localName} ${name}="${value}"`);
    }
    if (node.localName === 'a' && !/^https?:$/.test(node.protocol)) strangers.push(node.href);
  }
  // A feed has a megabyte at most, and what is shown again by way of references is bounded.
  if (element.shadowRoot.textContent.length > 20_000_000) strangers.push('text without end');
  if ('wasRun' in globalThis) strangers.push('a script was run');
  if ('polluted' in {}) strangers.push('a prototype was changed');
  return strangers;
}

/**
 * The tags and attributes of elements' own trees.
 *
 * @param {Element[]} elements
 */
export function madeIn(elements) {
  const nodes = elements.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')]);
  return {
    tags: [...new Set(nodes.map(({ localName }) => localName))],
    attributes: [...new Set(nodes.flatMap((node) => node.getAttributeNames()))],
  };
}
