// Translations: each text beside its original, and whether the parties have approved them.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EXTENSION, isLanguage } from '../../feed/values.js';
import { directionOf } from '../markup.js';
import { say, spoken } from '../say.js';
import type { Desk } from './desk.js';
import { idOf, isError, issuesTemplate } from './field.js';
import { restTemplate } from './group.js';
import { at, isObject, listAt, objectAt, textAt, type Path } from '../json.js';
import { plainFeedNote } from './plain-feed.js';
import { pageOfList } from './page-of-list.js';
import { translatable, translationsPath, type Translatable } from './translatable.js';
import { itemName } from './words.js';

/** The minority languages of Umeå, and those that the elements speak, before any that a feed has. */
const OFFERED = ['en', 'fi', 'ar', 'se', 'sma', 'fit'];

export function translationsView(desk: Desk): TemplateResult {
  const { editing, place } = desk;
  const { feed } = editing;
  const languages = languagesOf(feed);
  const heading =
    place.index === undefined
      ? say('Översättningar', 'Translations')
      : place.index < 0
        ? say('Översätt: flödets egna texter', 'Translate: the feed’s own texts')
        : `${say('Översätt', 'Translate')}: ${itemName(at(feed, ['items', place.index]), 50)}`;
  return html`
    ${
      place.index === undefined
        ? nothing
        : html`<p>
            <button type="button" class="quiet" @click=${() => desk.go({ view: 'translations' })}>
              ← ${say('Alla texter', 'All texts')}
            </button>
          </p>`
    }
    <h2 tabindex="-1">${heading}</h2>
    ${plainFeedNote(editing) ?? body(desk, languages)}
  `;
}

function body(desk: Desk, languages: string[]): TemplateResult {
  const { place } = desk;
  return html`
    <div class="field">
      <label for="target">${say('Till vilket språk', 'To which language')}</label>
      <select
        id="target"
        @change=${(event: Event) => desk.translateTo((event.target as HTMLSelectElement).value)}
      >
        ${[...new Set([...OFFERED, ...languages, desk.target])].map(
          (tag) =>
            html`<option value=${tag} .selected=${live(tag === desk.target)}>
              ${languageName(tag)}${languages.includes(tag) ? '' : say(' (inte börjad)', ' (not begun)')}
            </option>`,
        )}
      </select>
    </div>
    ${place.index === undefined ? overview(desk) : sideBySide(desk, place.index)}
  `;
}

/** The name of a language in the tools' own. */
export function languageName(tag: string): string {
  if (!isLanguage(tag)) return tag;
  const name = new Intl.DisplayNames([spoken()], { type: 'language' }).of(tag) ?? tag;
  return name === tag ? tag : `${name} (${tag})`;
}

/** The languages that a feed has translations in, in the order in which it names them. */
export function languagesOf(feed: unknown): string[] {
  const all = [
    objectAt(feed, translationsPath(-1)),
    ...listAt(feed, ['items']).map((item) => objectAt(item, [EXTENSION, 'translations'])),
  ];
  return [...new Set(all.flatMap(Object.keys))];
}

function overview(desk: Desk): TemplateResult {
  const { feed } = desk.editing;
  const entry = (index: number, name: string) => {
    const texts = translatable(feed, index);
    const own = objectAt(feed, [...translationsPath(index), desk.target]);
    const done = texts.filter((text) => textAt(own, [text.name])).length;
    return {
      name,
      notes: [
        done === texts.length
          ? say('Översatt', 'Translated')
          : say(`${done} av ${texts.length} texter översatta`, `${done} of ${texts.length} texts translated`),
      ],
      path: translationsPath(index),
      open: () => desk.go({ view: 'translations', index }),
    };
  };
  return html`
    <p>
      ${say(
        'Det som inte är översatt visas på originalspråket. En läsare kan alltid se den undertecknade texten.',
        'What is not translated is shown in its own language. A reader can always see the signed text.',
      )}
    </p>
    ${pageOfList(
      desk,
      [
        entry(
          -1,
          say(
            'Flödets egna texter: titel, områden, parter …',
            'The feed’s own texts: title, areas, parties …',
          ),
        ),
        ...listAt(feed, ['items']).flatMap((item, index) =>
          isObject(at(item, [EXTENSION])) ? [entry(index, itemName(item))] : [],
        ),
      ],
      '',
    )}
  `;
}

function sideBySide(desk: Desk, index: number): TemplateResult {
  const { editing, target } = desk;
  const path: Path = [...translationsPath(index), target];
  const texts = translatable(editing.feed, index);
  const own = at(editing.feed, path);
  return html`
    ${own === undefined ? nothing : official(desk, path)}
    ${issuesTemplate(idOf(path), editing.issuesAt(path))}
    <ul class="pairs" role="list">
      ${texts.map((text) => html`<li>${pair(desk, path, text, index)}</li>`)}
    </ul>
    ${restTemplate(own, ['official', ...texts.map(({ name }) => name)])}
    ${
      own === undefined
        ? nothing
        : html`<button
            type="button"
            class="quiet"
            @click=${() => editing.set(path, undefined, say('Ta bort översättningen', 'Remove the translation'))}
          >
            ${say('Ta bort översättningen', 'Remove the translation')}
          </button>`
    }
  `;
}

function official({ editing }: Desk, path: Path): TemplateResult {
  const flag = [...path, 'official'];
  const id = idOf(flag);
  const issues = editing.issuesAt(flag);
  return html`<div class="field">
    <label class="choice">
      <input
        id=${id}
        type="checkbox"
        .checked=${live(at(editing.feed, flag) === true)}
        aria-describedby="${id}-hint"
        aria-invalid=${issues.some(isError)}
        @change=${(event: Event) =>
          editing.set(
            flag,
            (event.target as HTMLInputElement).checked,
            say('Godkänd översättning', 'Approved translation'),
          )}
      />
      <span>${say('Parterna har godkänt översättningen', 'The parties have approved this translation')}</span>
    </label>
    <span class="hint" id="${id}-hint"
      >${say(
        'Utan det märks den ”inofficiell översättning” överallt där den visas.',
        'Without that it is marked “unofficial translation” wherever it is shown.',
      )}</span
    >
    ${issuesTemplate(id, issues)}
  </div>`;
}

function pair({ editing, target }: Desk, path: Path, { name, original, label }: Translatable, index: number) {
  const own = [...path, name];
  const id = idOf(own);
  const issues = editing.issuesAt(own);
  const words = say(...label);
  const source = index < 0 ? undefined : textAt(editing.feed, ['items', index, 'language']);
  const language = source || textAt(editing.feed, ['language']) || 'sv';
  return html`<div class="pair">
    <div>
      <span class="label">${words}</span>
      <p id="${id}-original" lang=${language} dir="auto">${original}</p>
    </div>
    <div class="field">
      <label for=${id}>${languageName(target)}<span class="unseen">: ${words}</span></label>
      <textarea
        id=${id}
        lang=${target}
        dir=${directionOf(target) ?? 'ltr'}
        rows=${Math.min(10, Math.ceil(original.length / 30))}
        .value=${live(textAt(editing.feed, own))}
        aria-describedby=${issues.length ? `${id}-original ${id}-wrong` : `${id}-original`}
        aria-invalid=${issues.some(isError)}
        @input=${(event: Event) => {
          const text = (event.target as HTMLTextAreaElement).value;
          editing.translate(path, name, text, `${say('Översättning', 'Translation')}: ${words}`);
        }}
        @blur=${() => editing.leave(own)}
      ></textarea>
      ${issuesTemplate(id, issues)}
    </div>
  </div>`;
}
