// Changes JSON by paths: sets and takes away what stands at one.
import { isDeepStrictEqual } from 'node:util';

export type Json = Record<string, unknown>;

/** Keys and indices, as in zod's issues. */
export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSame = isDeepStrictEqual;

/** Sets what stands at a path, making the objects on the way; undefined takes it away, and the objects that it leaves empty. */
export function setAt(holder: object, [key, ...rest]: Path, value: unknown): void {
  if (key === undefined || key === '__proto__') return;
  const own = holder as Json;
  const inner = Object.hasOwn(own, key) ? own[key] : undefined;
  if (!rest.length) {
    if (value === undefined) Reflect.deleteProperty(own, key);
    else own[key] = value;
  } else if (typeof inner === 'object' && inner !== null) {
    setAt(inner, rest, value);
    if (value === undefined && !Object.keys(inner).length) Reflect.deleteProperty(own, key);
  } else if (value !== undefined) {
    const made = {};
    own[key] = made;
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
