// The elements' types in React's JSX and in Vue's templates, of what the manifest says. What a type is stands in the
// classes' own declarations: `PromiseList['layout']`.

/**
 * React 19 sets a property where the element has one of that name, else an attribute; `on` and an event's name, to the
 * letter, listens to it.
 * @param {import('./elements-of.mjs').Element[]} elements
 */
export const reactTypes = (elements) => `// The elements in JSX, for React 19: import 'medborgarloften/react'.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${importsFor(elements)}

type On<E extends Event, T> = ((event: E & { readonly currentTarget: T }) => void) | undefined;
type ElementProps<T> = DetailedHTMLProps<HTMLAttributes<T>, T>;

${elements
  .map(
    ({ className, description, attributes, properties, events }) => `${comment(description)}
export interface ${className}Props extends ElementProps<${className}> {
${[
  ...properties.map((one) => field(one, typeIn(className, one.name))),
  ...attributes
    .filter(({ name, property }) => property && name !== property)
    .map((one) => field(one, attributeType(className, one))),
  ...events.map((one) => field({ ...one, name: `on${one.name}` }, `On<${one.type}, ${className}>`)),
].join('\n')}
}
`,
  )
  .join('\n')}
declare module 'react' {
  interface CSSProperties {
${[...tokensOf(elements)].map((name) => `    '${name}'?: string | undefined;`).join('\n')}
  }
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tag, className }) => `      '${tag}': ${className}Props;`).join('\n')}
    }
  }
}
`;

/**
 * Vue sets a property where the element has one of that name, else an attribute; what is written `heading-level` is
 * checked as `headingLevel`.
 * @param {import('./elements-of.mjs').Element[]} elements
 */
export const vueTypes = (elements) => `// The elements in Vue's templates: import 'medborgarloften/vue'.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${importsFor(elements)}

/** An element as a component: a reference to it is the element itself. */
type ElementComponent<T, Props, Events extends Record<string, Event>> = new () => T & {
  /** For templates alone. */
  $props: HTMLAttributes & Props & PublicProps;
  /** For templates alone. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

${elements
  .map(
    ({ className, description, properties, events }) => `${comment(description)}
export interface ${className}Props {
${properties.map((one) => field(one, typeIn(className, one.name))).join('\n')}
}

// A type, for an interface has no index signature.
export type ${className}Events = {
${events.map((one) => field(one, one.type, '')).join('\n')}
};
`,
  )
  .join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements
  .map(
    ({ tag, className }) =>
      `    '${tag}': ElementComponent<${className}, ${className}Props, ${className}Events>;`,
  )
  .join('\n')}
  }
}
`;

function importsFor(elements) {
  const events = elements.flatMap(({ events }) => events.map(({ type }) => type));
  const names = new Set([...elements.map(({ className }) => className), ...events]);
  return `import type { ${[...names].join(', ')} } from './entries/index.js';`;
}

/** The custom properties, which React does not take for styles: Vue takes any. */
const tokensOf = (elements) => new Set(elements.flatMap(({ tokens }) => tokens.map(({ name }) => name)));

const typeIn = (className, property) => `${className}['${property}'] | undefined`;

/** An attribute of another name than its property's is text: a number may be written as one. */
const attributeType = (className, { type, property }) =>
  typeIn(className, property) + (/\bnumber\b/.test(type) ? ' | `${number}`' : '');

const comment = (text) => `/** ${text} */`;

function field({ name, description }, type, optional = '?') {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  ${comment(description)}\n  ${key}${optional}: ${type};`;
}
