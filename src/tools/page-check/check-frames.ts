// Frames that show one of our pages: whether they have a name, may run their script, and grow with what they show.
import { isFeedsAlone } from '../../entries/embed/frame-parameters.js';
import { say } from '../say.js';
import { frameOf, isFrameScript, isOurHost, urlOf } from './addresses.js';
import { checkAttribute } from './check-attributes.js';
import type { Finding, Known } from './finding.js';
import { found, type Page, type Tag } from './page.js';

/** Pages that are no element's own. */
const PAGES = ['signage', 'poster'];

export const framesOf = ({ tags }: Page): Tag[] => tags.filter((tag) => frameOf(tag) !== undefined);

export function checkFrames(page: Page, known: Known): Finding[] {
  const frames = framesOf(page);
  const findings = frames.flatMap((tag) => [...checkFrame(tag, known), ...checkParameters(tag, known)]);
  const grows = frames.find((tag) => known.elements.some((element) => element.tag === frameOf(tag)));
  if (grows && !page.tags.some(isFrameScript))
    findings.push(
      found(
        'warning',
        'frame-script-missing',
        grows,
        say(
          'frame.js saknas. Ramen får då en fast höjd, och det som inte ryms får rullas fram.',
          'frame.js is missing. The frame then has a fixed height, and what has no room must be scrolled to.',
        ),
        say(
          'Lägg till skriptet. Tar ditt verktyg bort det räcker det att ramen är hög nog.',
          'Add the script. If your tool removes it, a frame that is high enough will do.',
        ),
        `<script type="module" src="${known.addresses[0]}embed/frame.js"></script>`,
      ),
    );
  return findings;
}

function checkFrame(tag: Tag, known: Known): Finding[] {
  const name = frameOf(tag)!;
  const url = urlOf(tag.get('src')!);
  const names = [...known.elements.map((element) => element.tag), ...PAGES];
  const sandbox = tag.get('sandbox')?.toLowerCase().split(/\s+/);
  const findings: Finding[] = [];
  if (!tag.get('title')?.trim())
    findings.push(
      found(
        'error',
        'frame-no-title',
        tag,
        say(
          'Ramen saknar title. Den som använder skärmläsare får inte veta vad den visar.',
          'The frame has no title. People with a screen reader are not told what it shows.',
        ),
        say('Skriv vad ramen visar.', 'Say what the frame shows.'),
        tag.with('title', 'title="Medborgarlöften"'),
      ),
    );
  if (!names.includes(name))
    findings.push(
      found(
        'error',
        'frame-unknown',
        tag,
        say(`Det finns ingen sida som heter ${name}.html.`, `There is no page named ${name}.html.`),
        say(`Välj bland: ${names.join(', ')}.`, `Choose among: ${names.join(', ')}.`),
      ),
    );
  if (url?.protocol === 'http:' && known.addresses.every((address) => address.startsWith('https:')))
    findings.push(
      found(
        'error',
        'insecure',
        tag,
        say(
          'Ramen hämtas med http. På en sida med https blir den tom.',
          'The frame is loaded by http. On a page with https it stays empty.',
        ),
        say('Skriv https.', 'Write https.'),
        tag.source.replace('http:', 'https:'),
      ),
    );
  else if (url && !isOurHost(url, known))
    findings.push(
      found(
        'warning',
        'other-host',
        tag,
        say(
          `Ramen hämtas från ${url.host}, inte från ${known.addresses.join(', ')}.`,
          `The frame is loaded from ${url.host}, not from ${known.addresses.join(', ')}.`,
        ),
        say('Är det meningen kan du låta det stå.', 'If that is meant, leave it.'),
      ),
    );
  if (sandbox && !sandbox.includes('allow-scripts'))
    findings.push(
      found(
        'error',
        'frame-sandbox',
        tag,
        say(
          'Ramen har sandbox utan allow-scripts. Då visas inga löften i den.',
          'The frame has sandbox without allow-scripts. Then it shows no promises.',
        ),
        say('Lägg till allow-scripts.', 'Add allow-scripts.'),
        tag.with('sandbox', `sandbox="${[...sandbox.filter(Boolean), 'allow-scripts'].join(' ')}"`),
      ),
    );
  return findings;
}

/** A frame's parameters are its element's attributes. */
function checkParameters(tag: Tag, known: Known): Finding[] {
  const element = known.elements.find((one) => one.tag === frameOf(tag));
  const url = urlOf(tag.get('src')!);
  if (!element || !url) return [];
  const place = tag.placeOf('src');
  const refused = element.attributes.filter(isFeedsAlone).map((attribute) => attribute.name);
  return [...url.searchParams]
    .filter(([name]) => name !== 'scheme')
    .flatMap(([name, value]) =>
      value && refused.includes(name)
        ? found(
            'warning',
            'frame-words',
            place,
            say(
              `Ramen tar inte ${name} ur sin adress: där talar flödet ensamt.`,
              `The frame takes no ${name} from its address: the feed alone speaks there.`,
            ),
            say('Ta bort det ur adressen.', 'Take it out of the address.'),
          )
        : checkAttribute(element, name, value, known, place, () => ''),
    )
    .map((finding) => ({ ...finding, code: undefined }));
}
