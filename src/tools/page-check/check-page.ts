// "Kontrollera din sida": says what is wrong with the HTML of a page that shows promises. Pure.
import { say } from '../say.js';
import { frameOf, isFrameScript, themeOf } from './addresses.js';
import { checkElements, checkQuotes, elementsIn } from './check-elements.js';
import { checkFrames, framesOf } from './check-frames.js';
import { checkThemes } from './check-integrity.js';
import { checkPolicy } from './check-policy.js';
import { checkScripts, scriptsOf, type OurScript } from './check-scripts.js';
import { scriptTag, type Finding, type Known } from './finding.js';
import { found, readPage, type Page, type Tag, type Words } from './page.js';

/** Where nothing on the page can be pointed at. */
const TOP = { line: 1, column: 1 };

/**
 * What is wrong with a page, in the order of its HTML; where nothing is, one finding that says so.
 *
 * @param html Of the whole page, or of a piece of it.
 */
export function checkPage(html: string, known: Known): Finding[] {
  const page = readPage(html);
  const scripts = scriptsOf(page);
  const elements = elementsIn(page, known);
  const frames = framesOf(page);
  const ours = page.tags.filter(
    (tag) =>
      scripts.some((script) => script.tag === tag) || elements.includes(tag) || frameOf(tag) !== undefined,
  );
  const findings = [
    ...checkScripts(scripts, known),
    ...checkThemes(page, known),
    ...checkElements(page, known),
    ...checkQuotes(ours),
    ...checkFrames(page, known),
    ...checkPolicy(page, scripts, elements, known),
    ...checkHidden(page, known),
    ...checkDocument(page),
  ];
  findings.push(...checkParts(page, scripts, elements, frames, findings, known));
  if (!findings.length) findings.push(allIsWell(page, scripts, elements, frames, known));
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether all is there that belongs together: the script, and something for it to show. */
function checkParts(
  page: Page,
  scripts: OurScript[],
  elements: Tag[],
  frames: Tag[],
  findings: Finding[],
  known: Known,
): Finding[] {
  const [script] = scripts;
  const [element] = elements;
  const isAmiss = findings.some(({ kind }) =>
    ['escaped', 'commented-out', 'hard-space', 'element-misspelt'].includes(kind),
  );
  if (element && !script)
    return [
      found(
        'error',
        'script-missing',
        element,
        say(
          'Elementet står på sidan, men skriptet som fyller det saknas. Antingen har det glömts, eller så tar ditt publiceringsverktyg bort skript.',
          'The element is on the page, but the script that fills it is missing. Either it was forgotten, or your publishing tool removes scripts.',
        ),
        say(
          'Klistra in skriptet och spara. Är det borta igen tar verktyget bort skript: använd då iframe eller färdig HTML. Laddar webbplatsen elementen från npm är allt som det ska.',
          'Paste the script and save. If it is gone again, the tool removes scripts: then use an iframe or static HTML. If the site loads the elements from npm, all is as it should be.',
        ),
        scriptTag(known),
      ),
    ];
  if (element || isAmiss) return [];
  const words = signedWords(page, known);
  if (script)
    return [
      found(
        'error',
        'element-missing',
        script.tag,
        words
          ? say(
              'Skriptet och löftenas text står på sidan, men inte elementet runt texten. Ditt publiceringsverktyg tar bort taggar som det inte känner till. Texten syns, men uppdateras inte.',
              'The script and the promises’ text are on the page, but not the element around the text. Your publishing tool removes tags that it does not know. The text is shown, but not updated.',
            )
          : say(
              'Skriptet står på sidan, men inget element för det att fylla. Antingen har det glömts, eller så tar ditt publiceringsverktyg bort taggar som det inte känner till.',
              'The script is on the page, but no element for it to fill. Either it was forgotten, or your publishing tool removes tags that it does not know.',
            ),
        say(
          'Klistra in elementet och spara. Är det borta igen: använd iframe eller färdig HTML.',
          'Paste the element and save. If it is gone again: use an iframe or static HTML.',
        ),
        '<promise-list></promise-list>',
      ),
    ];
  if (frames.length) return [];
  if (words)
    return [
      found(
        'warning',
        'text-alone',
        words,
        say(
          'Löftenas text står på sidan, men varken element eller skript. Så ser färdig HTML ut, eller kod som publiceringsverktyget har tagit bort taggar ur.',
          'The promises’ text is on the page, but neither element nor script. That is what static HTML looks like, or code from which the publishing tool has removed tags.',
        ),
        say(
          'Är det färdig HTML är allt som det ska: kopiera den på nytt när löftena ändras. Annars: prova iframe.',
          'If it is static HTML, all is as it should be: copy it anew when the promises change. Otherwise: try an iframe.',
        ),
      ),
    ];
  return [
    found(
      'error',
      'nothing',
      TOP,
      say(
        `Här finns inget från Medborgarlöften: ingen av ${known.elements.map(({ tag }) => `<${tag}>`).join(', ')}, inget skript och ingen ram.`,
        `There is nothing of Medborgarlöften here: none of ${known.elements.map(({ tag }) => `<${tag}>`).join(', ')}, no script and no frame.`,
      ),
      say(
        'Visa sidans källkod (Ctrl+U) och kopiera allt. Finns koden inte där heller har publiceringsverktyget tagit bort den: prova iframe eller färdig HTML.',
        'View the page’s source (Ctrl+U) and copy all of it. If the code is not there either, the publishing tool has removed it: try an iframe or static HTML.',
      ),
    ),
  ];
}

/** The first text that is a promise's wording. */
function signedWords({ texts }: Page, { feed }: Known): Words | undefined {
  const wordings = feed?.promises.map(({ text }) => text.slice(0, 60)) ?? [];
  return texts.find(({ text }) => wordings.some((wording) => text.replace(/\s+/g, ' ').includes(wording)));
}

/** Code of ours that stands there as text, or as a comment. */
function checkHidden({ texts, comments }: Page, { elements }: Known): Finding[] {
  const code = new RegExp(
    `<(?:${elements.map(({ tag }) => tag).join('|')})\\b|<script\\b[^>]*medborgarloften\\.js|<iframe\\b[^>]*/embed/`,
    'i',
  );
  const silent = /^(?:script|style|noscript|textarea|title|template|xmp|noembed|noframes|iframe)$/;
  return [
    ...texts
      .filter(({ text, parent }) => !silent.test(parent) && code.test(text))
      .map((words) => {
        const isExample = /^(?:code|pre|kbd|samp)$/.test(words.parent);
        return found(
          isExample ? 'warning' : 'error',
          'escaped',
          words,
          say(
            'Koden visas som text på sidan, i stället för att bli till löften.',
            'The code is shown as text on the page, instead of becoming promises.',
          ),
          say(
            'Ditt verktyg har gjort om < till &lt;. Klistra in koden i ett kodblock eller i källkodsläget.',
            'Your tool has made &lt; of <. Paste the code into a block for code, or in the source view.',
          ),
          words.text.trim(),
        );
      }),
    ...comments
      .filter(({ text }) => code.test(text))
      .map((comment) =>
        found(
          'error',
          'commented-out',
          comment,
          say(
            'Koden står i en kommentar (<!-- … -->) och gör ingenting.',
            'The code stands in a comment (<!-- … -->) and does nothing.',
          ),
          say('Ta bort tecknen <!-- och -->.', 'Remove the signs <!-- and -->.'),
          comment.text.trim(),
        ),
      ),
  ];
}

function checkDocument({ tags, isDocument }: Page): Finding[] {
  const html = tags.find(({ name }) => name === 'html');
  if (!isDocument || !html || html.get('lang')?.trim()) return [];
  return [
    found(
      'warning',
      'no-language',
      html,
      say(
        'Sidan säger inte vilket språk den är på. Skärmläsare kan läsa den med fel uttal.',
        'The page does not say which language it is in. Screen readers may pronounce it wrongly.',
      ),
      say('Lägg till lang="sv".', 'Add lang="sv".'),
      '<html lang="sv">',
    ),
  ];
}

function allIsWell(page: Page, scripts: OurScript[], elements: Tag[], frames: Tag[], known: Known): Finding {
  const seen = [
    scripts.length && say(`skriptet ${scripts[0]!.written}`, `the script ${scripts[0]!.written}`),
    ...elements.map(({ source }) => source),
    ...frames.map((frame) => say(`ramen ${frameOf(frame)}.html`, `the frame ${frameOf(frame)}.html`)),
    page.tags.some(isFrameScript) && 'frame.js',
    page.tags.some(themeOf) && say('temat', 'the theme'),
    known.policy?.trim() && say('policyn', 'the policy'),
  ].filter((part) => !!part);
  return found(
    'good',
    'all-well',
    scripts[0]?.tag ?? elements[0] ?? frames[0] ?? TOP,
    say('Allt ser bra ut.', 'All looks well.'),
    say(`Det här är kontrollerat: ${seen.join(', ')}.`, `This has been checked: ${seen.join(', ')}.`),
  );
}
