// The two languages of those who publish: Swedish first, English beside it, where it is said.

export type ToolLanguage = 'sv' | 'en';

let language: ToolLanguage = 'sv';

/** Sets what the tools say from now on: of a command by its `--lang`, of a page by its switch. */
export function speak(chosen: ToolLanguage): void {
  language = chosen;
}

export const spoken = (): ToolLanguage => language;

/** A text of the tools in the language that is spoken. */
export const say = (swedish: string, english: string): string => (language === 'sv' ? swedish : english);
