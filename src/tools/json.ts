// Changes JSON by paths: sets and takes away what stands at one.
import { isDeepStrictEqual } from 'node:util';

export type Json = Record<string, unknown>;

/** Keys and indices, as in zod's issues. */
export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSame = isDeepStrictEqual;

/** Sets what stands at a path, making the objects on the way; undefined takes it away, and the objects that it leaves empty. */
export function setAt(holder: Json, [key, ...rest]: Path, value: unknown): void {
  if (key === undefined || key === '__proto__') return;
  const inner = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (!rest.length) {
    if (value === undefined) Reflect.deleteProperty(holder, key);
    else holder[key] = value;
  } else if (isObject(inner)) {
    setAt(inner, rest, value);
    if (value === undefined && !Object.keys(inner).length) Reflect.deleteProperty(holder, key);
  } else if (value !== undefined) {
    const made: Json = {};
    holder[key] = made;
    setAt(made, rest, value);
  }
}

/** Sets everything that another object holds, object by object; lists are taken whole. */
export function mergeInto(holder: Json, other: Json): void {
  for (const [key, value] of Object.entries(other)) {
    if (key === '__proto__') continue;
    const inner = Object.hasOwn(holder, key) ? holder[key] : undefined;
    if (isObject(inner) && isObject(value)) mergeInto(inner, value);
    else holder[key] = value;
  }
}
