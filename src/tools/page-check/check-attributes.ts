// Attributes of our elements, and parameters of our frames, that do nothing, or other than they seem to.
import { isLanguage, isWebAddress } from '../../feed/values.js';
import { RULES } from '../../ui/attribute-values.js';
import { meant } from '../../ui/spelling.js';
import { say } from '../say.js';
import { CONTENTS, type ElementName } from '../static.js';
import type { DocumentedElement, Finding, Known } from './finding.js';
import { found, type Place, type Tag } from './page.js';

/** HTML's own on any element, and what frameworks and tools put there. */
const OTHERS =
  /^(?:accesskey|anchor|autocapitalize|autofocus|class|content(?:editable)?|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item\w+|lang|nonce|part|popover\w*|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|on\w+|(?:aria|data|v|x|hx|ng|sc|q|up|astro)-.*|[^a-z].*|.*[:.@].*)$/;

const isTyped = ({ type }: { type: string }, name: string) => type.includes(name);

export function checkAttributes(tag: Tag, known: Known): Finding[] {
  const element = known.elements.find((one) => one.tag === tag.name)!;
  const needed = CONTENTS[tag.name as ElementName].idAttribute;
  return [
    ...tag.attributes.flatMap(([name, value]) =>
      checkAttribute(element, name, value, known, tag.placeOf(name), (attribute) =>
        tag.with(name, attribute),
      ),
    ),
    ...(needed && !tag.attributes.some(([name]) => name === needed || meant(name, [needed]))
      ? [
          found(
            'error',
            'attribute-needed',
            tag,
            say(
              `<${tag.name}> saknar ${needed} och vet inte vad det ska visa.`,
              `<${tag.name}> has no ${needed} and does not know what to show.`,
            ),
            say(
              `Lägg till ${needed}. Välj bland: ${idsOf(needed, known)}.`,
              `Add ${needed}. Choose among: ${idsOf(needed, known)}.`,
            ),
            tag.with('', `${needed}="…"`),
          ),
        ]
      : []),
  ];
}

/**
 * @param write The code with another attribute instead, `''` for none.
 */
export function checkAttribute(
  { tag, attributes }: DocumentedElement,
  name: string,
  value: string,
  known: Known,
  place: Place,
  write: (attribute: string) => string,
): Finding[] {
  const attribute = attributes.find((one) => one.name === name);
  const names = attributes.map((one) => one.name);
  if (!attribute) {
    const own = meant(name, names);
    if (own)
      return [
        found(
          'error',
          'attribute-misspelt',
          place,
          say(`Attributet ${name} finns inte på <${tag}>.`, `<${tag}> has no attribute ${name}.`),
          say(`Menar du ${own}?`, `Did you mean ${own}?`),
          write(value ? `${own}="${value}"` : own),
        ),
      ];
    if (OTHERS.test(name)) return [];
    return [
      found(
        'warning',
        'attribute-unknown',
        place,
        say(
          `Attributet ${name} finns inte på <${tag}> och gör ingenting.`,
          `<${tag}> has no attribute ${name}; it does nothing.`,
        ),
        say(
          `Ta bort det, eller välj bland: ${names.join(', ')}.`,
          `Remove it, or choose among: ${names.join(', ')}.`,
        ),
      ),
    ];
  }
  if (isTyped(attribute, 'boolean')) {
    if (['', 'true', name].includes(value)) return [];
    return [
      found(
        'warning',
        'attribute-is-on',
        place,
        say(
          `${name}="${value}" betyder ändå ja: det räcker att attributet står där.`,
          `${name}="${value}" still means yes: that the attribute is there is enough.`,
        ),
        say('Ta bort attributet om du menar nej.', 'Remove the attribute if you mean no.'),
        write(''),
      ),
    ];
  }
  const expected = expectedOf(name, value, known);
  if (!value || !expected) return [];
  const word = meant(value.toLowerCase(), expected.split(', '));
  return [
    found(
      'error',
      'attribute-value',
      place,
      say(`${name}="${value}" går inte att använda.`, `${name}="${value}" can’t be used.`),
      say(`Det kan vara: ${expected}.`, `It may be: ${expected}.`),
      word && write(`${name}="${word}"`),
    ),
  ];
}

/** What an attribute may say, where its value is something else. */
function expectedOf(name: string, value: string, known: Known): string | undefined {
  const [expected, allows] = RULES[name] ?? [];
  if (expected) return allows!(value) ? undefined : expected;
  if (name === 'lang') return isLanguage(value) ? undefined : 'sv, en, fi, ar';
  if (name === 'src' || name === 'page-url')
    return isWebAddress(value) || !/^[a-z]+:(?!\/\/localhost)/i.test(value) ? undefined : 'https://…';
  const ids = entriesOf(name, known);
  return !ids || ids.includes(value) ? undefined : idsOf(name, known);
}

const idsOf = (name: string, known: Known) => entriesOf(name, known)?.slice(0, 20).join(', ') ?? '…';

function entriesOf(name: string, { feed }: Known): string[] | undefined {
  const entries: Record<string, readonly { id: string }[] | undefined> = {
    area: feed?.areas,
    party: feed?.parties,
    campaign: feed?.campaigns,
    'promise-id': feed?.promises,
  };
  return entries[name]?.map(({ id }) => id);
}
