// The language of a content, where it is not that of what stands around it.
import { nothing } from 'lit';

/** A content's language as `lang` needs it: nothing where it is the surroundings'. */
export const foreign = (language: string, around: string): string | typeof nothing =>
  language === around ? nothing : language;
