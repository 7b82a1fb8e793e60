// Fills in an object that is being made, in place: what knows it, knows it still.
import { at, isObject, setAt, type Json, type Path } from './json.js';

/** Sets what stands at a path, making the objects on the way; undefined takes it away, and the objects that it leaves empty. */
export function putAt(draft: object, path: Path, value: unknown): void {
  const [key] = path;
  if (key === undefined || key === '__proto__') return;
  const made = value === undefined ? cleared(draft, path) : setAt(draft, path, value);
  const inner = at(made, [key]);
  if (inner === undefined) Reflect.deleteProperty(draft, key);
  else (draft as Json)[key] = inner;
}

function cleared(value: unknown, path: Path): unknown {
  const left = setAt(value, path, undefined);
  const around = path.slice(0, -1);
  const holder = at(left, around);
  return around.length && isObject(holder) && !Object.keys(holder).length ? cleared(left, around) : left;
}

/** Sets everything that another object holds, object by object; lists are taken whole. */
export function mergeInto(draft: Json, other: Json): void {
  for (const [key, value] of Object.entries(other)) {
    if (key === '__proto__') continue;
    const inner = at(draft, [key]);
    if (isObject(inner) && isObject(value)) mergeInto(inner, value);
    else draft[key] = value;
  }
}
