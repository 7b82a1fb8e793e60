// What one does about it: where to wear reflectors, when to replace them, and what a bicycle must have in the dark.
import { html, type TemplateResult } from 'lit';
import { groupBy } from '../../feed/group-by.js';
import { formatDate, formatUnit } from '../../locale/format.js';
import { comma } from '../../locale/join.js';
import { msg, str } from '../../locale/msg.js';
import { sourcesChecked } from '../../ui/words.js';
import type { Facts } from './picture.js';

/** One piece of advice a sentence or two. */
export function advice(facts: Facts, language: string): string[] {
  const inUnit = (id: string, unit: string) => formatUnit(facts[id]!.value, unit, language);
  return [
    msg(
      'Sätt reflexer lågt och på det som rör sig, vid handleder och vrister, så att de syns från alla håll.',
      { id: 'advice-where', desc: 'Ett av tre råd under bilden.' },
    ),
    msg(
      str`Byt reflex efter ungefär ${inUnit('reflector-lasts', 'year')}. Jämför den med en ny: lys från ${inUnit('reflector-test', 'meter')} med ficklampa. Välj en som är CE-märkt.`,
      { id: 'advice-replace', desc: '{0} är till exempel ”3 år”, {1} ”4 meter”.' },
    ),
    msg(
      str`Cyklar du i mörker ska du ha vitt eller gult ljus fram och rött bak, båda synliga på ${inUnit('bicycle-light', 'meter')}. Du ska också ha reflexer: vit fram, röd bak, vit eller orange på sidorna.`,
      { id: 'advice-bicycle', desc: '{0} är till exempel ”300 meter”. Gäller båda lamporna.' },
    ),
  ];
}

/** Each source once, by the day on which its figures were checked. */
export const sourcesOf = (
  facts: Facts,
): [day: string, sources: { title: string; url?: string | undefined }[]][] =>
  [...groupBy(Object.values(facts), ({ checked }) => [checked])].map(([day, checked]) => [
    day,
    [...groupBy(checked, ({ source }) => [source])].map(([title, [fact]]) => ({ title, url: fact!.url })),
  ]);

/** @param linked Whether with its address, where one is known. */
export function sourcesTemplate(facts: Facts, linked = true): TemplateResult {
  return html`<p class="soft" part="sources">
    ${sourcesOf(facts).map(
      ([day, sources]) => html`
        ${sourcesChecked(formatDate(day))}
        ${sources.map(
          ({ title, url }, index) =>
            html`${index ? comma() : ''}${linked && url ? html`<a part="link" href=${url}>${title}</a>` : html`<span>${title}</span>`}`,
        )}.
      `,
    )}
  </p>`;
}
