// Makes something again only where what it is made of has changed.

/** A function that gives its last result for as long as its inputs are the same. */
export function memo<Inputs extends unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: Inputs | undefined;
  let result: Result;
  return (...inputs) => {
    if (!last || inputs.some((input, index) => input !== last![index])) result = make(...(last = inputs));
    return result;
  };
}
