// How the texts of the languages besides Swedish are got: one module each, made of the translators' XLIFF by the build.
// The CDN script gets them as data instead: src/entries/cdn-load-messages.ts stands in for this.
import type { Messages } from './msg.js';

const modules: Record<string, () => Promise<{ default: Messages }>> = {
  ar: () => import('./xliff/ar.xlf'),
  en: () => import('./xliff/en.xlf'),
  fi: () => import('./xliff/fi.xlf'),
};

export const LANGUAGES: string[] = Object.keys(modules);

/** @throws whatever kept the texts from coming. */
export const loadMessages = async (language: string): Promise<Messages> =>
  (await modules[language]!()).default;
