// What custom-elements.json says of each element, for the documentation.
import manifest from '../../custom-elements.json';
import { elementsOf, type Element } from '../../scripts/elements-of.mjs';

export const elements: Element[] = elementsOf(manifest);

export const elementOf = (tag: string): Element | undefined =>
  elements.find((element) => element.tag === tag);
