// `npm run messages`: brings the translators' files and the list of texts up to what the code says; and what `npm run check`
// says where they are not. The extraction is @lit/localize's.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { format, resolveConfig } from 'prettier';
import { isMain, root } from './project.mjs';
import { markOutdated, readLanguages } from './xliff.mjs';

const CONFIG = 'lit-localize.json';
const TEXTS = 'src/locale/TEXTS.md';

async function localizer() {
  const config = JSON.parse(await readFile(path.join(root, CONFIG), 'utf8'));
  return new RuntimeLitLocalizer({ ...config, baseDir: root, resolve: (file) => path.resolve(root, file) });
}

/** The messages in the code: id, Swedish text with `{0}`, `{1}` … where values go, context, file. */
async function messagesInCode() {
  const { messages, errors } = (await localizer()).extractSourceMessages();
  if (errors.length) throw new Error(errors.map(({ messageText }) => messageText).join('\n'));
  return messages.map(({ name, contents, desc = '', file }) => ({
    id: name,
    text: contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
    context: desc,
    file: path.relative(root, file.fileName),
  }));
}

/** What keeps a language from being complete, a line each; none where all is well. */
export async function problemsOfMessages() {
  return problemsIn(await messagesInCode(), await readLanguages());
}

const placeholders = (text) => [...text.matchAll(/\{\d\}/g)].join();
const sorted = (text) => placeholders(text).split(',').sort().join();

/**
 * @param {{ id: string, text: string }[]} inCode
 * @param {Awaited<ReturnType<typeof readLanguages>>} languages
 */
export function problemsIn(inCode, languages) {
  const ids = new Set(inCode.map(({ id }) => id));
  return Object.entries(languages).flatMap(([language, { messages, sources, outdated }]) => [
    ...Object.keys(sources)
      .filter((id) => !ids.has(id))
      .map((id) => `${language}: ${id} is not in the code any more`),
    ...inCode.flatMap(({ id, text }) => {
      if (!messages[id]?.trim()) return `${language}: ${id} is not translated`;
      if (sources[id] !== text || outdated.has(id))
        return `${language}: ${id} is translated from another Swedish text`;
      // A language may say "one" or "two" in words.
      if (/-(zero|one|two)$/.test(id)) return [];
      return sorted(messages[id]) === sorted(text) ? [] : `${language}: ${id} has other values than ${text}`;
    }),
  ]);
}

/** The list of all texts, for an editor to review: the file's path and what it should hold. */
export async function textsFile() {
  const messages = await messagesInCode();
  const files = [...new Set(messages.map(({ file }) => file))].sort();
  const cell = (text) => text.replaceAll('|', '\\|');
  const section = (file) =>
    [
      `## ${file.replace(/^src\//, '')}`,
      '',
      '| Text | Sammanhang | id |',
      '| -- | -- | -- |',
      ...messages
        .filter((message) => message.file === file)
        .map(({ id, text, context }) => `| ${cell(text)} | ${cell(context)} | \`${id}\` |`),
    ].join('\n');
  const file = path.join(root, TEXTS);
  const content = [INTRO, ...files.map(section)].join('\n\n');
  return { file: TEXTS, content: await format(content, { ...(await resolveConfig(file)), filepath: file }) };
}

const INTRO = `# Alla texter i gränssnittet

Varje text som en läsare kan möta, efter var den visas, för den som granskar språket. \`{0}\`, \`{1}\` … står där ett värde
sätts in. Filen skrivs av \`npm run messages\`: svenskan ändras i koden, de andra språken i \`xliff/\`.`;

if (isMain(import.meta)) {
  const before = await readLanguages();
  await (await localizer()).writeInterchangeFiles();
  await markOutdated(before);
  const { file, content } = await textsFile();
  await writeFile(path.join(root, file), content);
  const problems = await problemsOfMessages();
  console.log(problems.length ? problems.join('\n') : 'Every message is translated.');
}
