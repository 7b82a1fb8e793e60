// Makes something again only where what it is made of has changed.

/** Gives what was last made, for as long as all that it is made of is the same; `make` uses nothing else that changes. */
export function memo<Result>(): (of: readonly unknown[], make: () => Result) => Result {
  let last: readonly unknown[] | undefined;
  let result: Result;
  return (of, make) => {
    if (!last || of.some((input, index) => input !== last![index])) result = make();
    last = of;
    return result;
  };
}
