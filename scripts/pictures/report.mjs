// Says what a pass over the pictures found, in lines that somebody can act on.

/** What is to be known of the browsers, where the baselines are of another. */
export const versions = (before, now) =>
  before && before !== now
    ? `The baselines are of Chromium ${before}, this is ${now}: where nothing was changed here, it is the browser that draws otherwise.`
    : undefined;

/**
 * @param {{changes: Map<string, {pixels: number, size?: string, file: string}>, added: string[], removed: string[]}} found
 * @param {number} count of the pictures
 * @param {string} [remark]
 */
export function report({ changes, added, removed }, count, remark) {
  const lines = [
    ...[...changes].map(
      ([name, { pixels, size, file }]) =>
        `changed: ${name}: ${pixels} pixels${size ? `, ${size}` : ''}\n         ${file}`,
    ),
    ...byStory(added).map((names) => `no baseline: ${names}`),
    ...byStory(removed).map((names) => `no story: ${names}`),
  ].sort();
  const sum = `${count} pictures: ${changes.size} changed, ${added.length} without a baseline, ${removed.length} baselines without a story`;
  const advice = changes.size > 0 && 'Before, now and the difference stand beside each other in each file.';
  return [...lines, sum, remark, advice].filter(Boolean).join('\n');
}

/** A line for each story, with its views. */
function byStory(names) {
  const stories = new Map();
  for (const [story, view] of names.map((name) => name.split(' ')))
    stories.set(story, [...(stories.get(story) ?? []), view]);
  return [...stories].map(([story, views]) => `${story} ${views.join(', ')}`);
}
