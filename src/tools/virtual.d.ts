// Modules that the build makes for the pages of src/tools/pages (scripts/virtual-elements.mjs).

/** The elements as custom-elements.json says them, read by scripts/elements-of.mjs. */
declare module 'virtual:elements' {
  export type Attribute = import('../../scripts/elements-of.mjs').Attribute;
  const elements: import('../../scripts/elements-of.mjs').Element[];
  export default elements;
}
