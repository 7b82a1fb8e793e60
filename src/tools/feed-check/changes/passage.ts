// Shows what of a text was altered: the passage that differs, with a few words around it.
import { say } from '../../say.js';
import { shortened, visible } from '../quote.js';

/** Words that are shown on either side. */
const AROUND = 3;
const LONGEST = 160;

/** `Förut: "… i centrum …". Nu: "… på torget …".` */
export function passage(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.trim().split(/\s+/));
  if (isSame(old!, now!))
    return say('Bara mellanrum eller radbrytningar skiljer.', 'Only spaces or line breaks differ.');
  const start = common(old!, now!);
  const end = common(old!.slice(start).reverse(), now!.slice(start).reverse());
  const [was, is] = [old!, now!].map((words) => part(words, start, words.length - end));
  return say(`Förut: "${was}". Nu: "${is}".`, `Before: "${was}". Now: "${is}".`);
}

const isSame = (a: string[], b: string[]) => a.length === b.length && common(a, b) === a.length;

/** How many words two texts begin with alike. */
function common(a: string[], b: string[]): number {
  const index = a.findIndex((word, index) => word !== b[index]);
  return index < 0 ? a.length : index;
}

function part(words: string[], start: number, end: number): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(words.length, end + AROUND)];
  const text = visible(shortened(words.slice(from, to).join(' '), LONGEST));
  return [from > 0 && '…', text, to < words.length && !text.endsWith('…') && '…'].filter(Boolean).join(' ');
}
