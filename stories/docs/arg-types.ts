// An element's properties as Storybook's controls: its own reading of the manifest mixes up a property and a part of one name.
import type { ArgTypes } from '@storybook/web-components-vite';
import { elementOf } from './manifest.js';

/** @param component the element's name */
export const argTypesOf = (component: string): ArgTypes =>
  Object.fromEntries(
    (elementOf(component)?.properties ?? []).map(({ name, description, type, default: standard }) => [
      name,
      {
        name,
        description,
        table: { type: { summary: type }, defaultValue: { summary: standard } },
        ...controlFor(type),
      },
    ]),
  );

function controlFor(type: string) {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  if (options.length) return { control: 'select', options } as const;
  if (/\bboolean\b/.test(type)) return { control: 'boolean' } as const;
  if (/\bnumber\b/.test(type)) return { control: 'number' } as const;
  if (/\bstring\b/.test(type)) return { control: 'text' } as const;
  return { control: false } as const;
}
