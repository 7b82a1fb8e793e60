// Which points of the sources were run, by V8's counts of the scripts that were made of them, however those were made.
import { decode } from '@jridgewell/sourcemap-codec';

const SOURCE = /(?:^|\/)(src\/.*\.ts)$/;

/** @param {Record<string, {text: string, points: import('./points.mjs').Point[]}>} sources by path; `hits` of each point is set */
export function tallyOf(sources) {
  const probesOf = new Map();
  for (const { points } of Object.values(sources)) for (const point of points) point.hits = 0;
  return {
    /**
     * @param {{name: string, code: string, map: {sources: string[], mappings: string}}} script
     * @param {object[]} functions as V8 gives them
     */
    add(script, functions) {
      // Another script at an address of that name.
      if (functions.some(({ ranges: [{ endOffset }] }) => endOffset > script.code.length)) return;
      if (!probesOf.has(script.name)) probesOf.set(script.name, probesIn(script, sources));
      const { offsets, probes } = probesOf.get(script.name);
      const counts = new Map(zip(offsets, countsAt(functions, offsets)));
      const most = (places) => Math.max(...places.map((place) => counts.get(place)));
      for (const { point, places, around } of probes)
        point.hits += around ? Math.max(0, most(around) - most(places)) : most(places);
    },
  };
}

/** Where in a script the points of its sources are, and all those offsets in order. */
function probesIn({ code, map }, sources) {
  const placesBySource = mappedPlaces(code, map, sources);
  const probes = Object.entries(placesBySource).flatMap(([source, mapped]) => {
    const starts = [...mapped.keys()].sort((a, b) => a - b);
    /** Where the first of it that is mapped has come to lie. */
    const placesOf = ({ start, end }) => {
      const first = starts[firstFrom(starts, start)];
      return first < end ? mapped.get(first) : undefined;
    };
    return sources[source].points
      .map((point) => ({ point, places: placesOf(point), around: point.around && placesOf(point.around) }))
      .filter(({ point, places, around }) => places && (around || !point.around));
  });
  const offsets = new Set(probes.flatMap(({ places, around = [] }) => [...places, ...around]));
  return { probes, offsets: [...offsets].sort((a, b) => a - b) };
}

/** By source, and by offset in it: the offsets in the script. */
function mappedPlaces(code, map, sources) {
  const names = map.sources.map((source) => source?.match(SOURCE)?.[1]);
  const placesBySource = {};
  const lines = lineStarts(code);
  const linesOf = Object.fromEntries(
    names.filter((name) => name in sources).map((name) => [name, lineStarts(sources[name].text)]),
  );
  decode(map.mappings).forEach((segments, line) => {
    for (const [column, source, originalLine, originalColumn] of segments) {
      const name = names[source];
      if (!(name in linesOf)) continue;
      const original = linesOf[name][originalLine] + originalColumn;
      const mapped = (placesBySource[name] ??= new Map());
      if (!mapped.has(original)) mapped.set(original, []);
      mapped.get(original).push(afterSpace(code, lines[line] + column));
    }
  });
  return placesBySource;
}

/** Compilers may map a word with the space before it, which V8 does not count with the word. */
function afterSpace(code, offset) {
  while (/\s/.test(code[offset] ?? '')) offset++;
  return offset;
}

const lineStarts = (text) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** The index of the first number that is not less. */
function firstFrom(numbers, least) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often each offset, in order, was run: as often as the innermost range around it. */
function countsAt(functions, offsets) {
  const ranges = functions
    .flatMap((one) => one.ranges)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const around = [];
  let next = 0;
  return offsets.map((offset) => {
    for (; next < ranges.length && ranges[next].startOffset <= offset; next++) {
      while (around.length && around.at(-1).endOffset <= ranges[next].startOffset) around.pop();
      around.push(ranges[next]);
    }
    while (around.length && around.at(-1).endOffset <= offset) around.pop();
    return around.at(-1)?.count ?? 0;
  });
}

const zip = (keys, values) => keys.map((key, index) => [key, values[index]]);
