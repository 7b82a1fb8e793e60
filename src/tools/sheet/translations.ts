// A feed's translations as rows of a table, a text each, and back.
import { putAt } from '../draft.js';
import { isObject, isSame, type Json } from '../json.js';

/** A text of a translation; `name` is empty where a translation holds no text. */
export interface TranslatedText {
  language: string;
  name?: string;
  text?: string;
  official?: boolean;
}

/** The texts of translations, or undefined where rows would not give them back. */
export function toTexts(translations: unknown): TranslatedText[] | undefined {
  if (!isObject(translations)) return undefined;
  const texts = Object.entries(translations).flatMap(([language, translation]) => {
    if (!isObject(translation)) return [];
    const { official, ...named } = translation as Record<string, string> & { official: boolean };
    const texts = Object.entries<string>(named);
    return texts.length
      ? texts.map(([name, text]) => ({ language, name, text, official }))
      : [{ language, official }];
  });
  const again: Json = {};
  for (const text of texts) addText(again, text);
  return texts.length && isSame(again, translations) ? texts : undefined;
}

/** Adds a text to the translations that a feed or an item has; gives the translation that it is part of. */
export function addText(translations: Json, { language, name, text, official }: TranslatedText): Json {
  const before = translations[language];
  const translation = isObject(before) ? before : {};
  translation['official'] = official ?? translation['official'] ?? false;
  if (name) putAt(translation, [name], text);
  putAt(translations, [language], translation);
  return translation;
}
