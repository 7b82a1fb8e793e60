// Feeds of any size for the bench: the texts of the Umeå feed over and over, each with a number of its own.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../scripts/project.mjs';

const umea = JSON.parse(await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8'));
const AREAS = 8;

/**
 * The same feed for the same number, so that each run and each variant has the same work.
 * @param {number} count of promises
 */
export function feedOf(count) {
  const areas = Array.from({ length: AREAS }, (_, index) => ({
    id: `omrade-${index + 1}`,
    title: umea._medborgarloften.areas[index]?.title ?? `Område ${index + 1}`,
  }));
  const items = Array.from({ length: count }, (_, index) => {
    const { content_text, _medborgarloften, ...item } = umea.items[index % umea.items.length];
    return {
      ...item,
      id: `lofte-${index + 1}`,
      content_text: `${content_text} (${index + 1})`,
      _medborgarloften: { ..._medborgarloften, area: areas[index % AREAS].id, order: index + 1 },
    };
  });
  return { ...umea, items, _medborgarloften: { ...umea._medborgarloften, areas, campaigns: [] } };
}
