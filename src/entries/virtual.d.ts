// Modules that the build makes for what is loaded from outside (scripts/bundle.mjs).

/** Each element's attributes by its tag, as custom-elements.json says them. */
declare module 'virtual:attributes' {
  const attributes: Record<string, { name: string; type: string; values: string[] }[]>;
  export default attributes;
}
