// An element's properties as Storybook's controls: its own reading of the manifest mixes up a property and a part of one name.
import { elementOf } from './manifest.js';

/** What Storybook is told of a property. */
interface ArgType {
  name: string;
  description: string;
  table: object;
  control: { type: 'select' | 'boolean' | 'number' | 'text' };
  /** What it may be, where that is one of a few words. */
  options?: string[];
}

/** A story's feed is given to its element, so that it needs none of its own, nor a promise. */
const GIVEN = ['feed', 'promise', 'src', 'refresh'];

/** @param component the element's name */
export const argTypesOf = (component: string): Record<string, ArgType> =>
  Object.fromEntries(
    (elementOf(component)?.properties ?? [])
      .filter(({ name }) => !GIVEN.includes(name))
      .map(({ name, description, type, default: standard }) => [
        name,
        {
          name,
          description,
          table: { type: { summary: type }, ...(standard && { defaultValue: { summary: standard } }) },
          ...controlFor(type),
        },
      ]),
  );

function controlFor(type: string): Pick<ArgType, 'control' | 'options'> {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  if (options.length) return { control: { type: 'select' }, options };
  if (/\bboolean\b/.test(type)) return { control: { type: 'boolean' } };
  if (/\bnumber\b/.test(type)) return { control: { type: 'number' } };
  return { control: { type: 'text' } };
}
