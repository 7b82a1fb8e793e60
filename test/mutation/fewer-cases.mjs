// Stands for fast-check while mutants are tried, a thousand times over: a tenth of the cases, from the same seeds.
import * as fc from 'fast-check';

export * from 'fast-check';
const fewer = ({ numRuns = 100, ...rest } = {}) => ({ ...rest, numRuns: Math.ceil(numRuns / 10) });
export const check = (property, parameters) => fc.check(property, fewer(parameters));
export const assert = (property, parameters) => fc.assert(property, fewer(parameters));
export default { ...fc, check, assert };
