// The code for a page that may load a script: the script, a theme, and the element with its content.
import type { PromiseFeed } from '../../feed/model.js';
import { element, styleElement, toHtml } from '../markup.js';
import { say } from '../say.js';
import { placeStyle } from '../static.js';
import type { Configuration } from './configuration.js';
import { emptyElement, filledElement } from './element-markup.js';
import { directives, sourceOf } from './policy.js';
import type { Deployment, Snippet } from './snippet.js';
import { brandRule, styleSource } from './theme.js';

export async function scriptSnippet(
  configuration: Configuration,
  { base, version, integrity }: Deployment,
  feed: PromiseFeed,
): Promise<Snippet> {
  const { theme, hasContent, attributes } = configuration;
  const isLocked = configuration.isLocked && !!integrity;
  const folder = `${base}cdn/v${isLocked ? version : version.split('.')[0]}/`;
  /** What is loaded, as its attributes say it: by its address, and in a locked version only with its hash. */
  const locked = (file: string) => ({
    integrity: isLocked ? integrity[file] : undefined,
    crossorigin: isLocked ? 'anonymous' : undefined,
  });
  const [script, sheet] = ['medborgarloften.js', `themes/${theme}.css`] as const;
  const brand = brandRule(configuration);
  const place = hasContent ? placeStyle(configuration.element, attributes) : '';
  const code = [
    toHtml(element('script', { type: 'module', src: folder + script, ...locked(script) })),
    theme && toHtml(element('link', { rel: 'stylesheet', href: folder + sheet, ...locked(sheet) })),
    styleElement(brand),
    hasContent ? await filledElement(configuration, feed) : emptyElement(configuration),
  ];
  return {
    blocks: [{ code: code.filter(Boolean).join('').trimEnd() }],
    policy: directives({
      'script-src': [sourceOf(folder + script)],
      'style-src': [theme && sourceOf(folder + sheet), await styleSource(brand), await styleSource(place)],
      'connect-src': [sourceOf(`${base}cdn/`), attributes.src && sourceOf(attributes.src)],
    }),
    remarks: [
      configuration.isLocked &&
        !integrity &&
        say(
          'Kontrollsumman gick inte att hämta. Därför följer koden 1.x tills du laddar om sidan.',
          'The checksum could not be fetched. So the code follows 1.x until you reload the page.',
        ),
      !!brand &&
        say(
          'Har webbplatsen en egen stilmall? Lägg då färgen där, utan <style>, så slipper ni tillåta den i sidan.',
          'Does the site have a style sheet of its own? Put the colour there, without <style>; then the page need not allow it.',
        ),
      hasContent &&
        say(
          'Det som står i <style> håller platsen, så att sidan inte hoppar när skriptet kommer. Tillåter webbplatsen inte <style>? Lägg reglerna i webbplatsens egen stilmall. Utan dem fungerar allt, men sidan hoppar.',
          'What stands in <style> keeps the place, so that the page does not jump when the script comes. Does the site not allow <style>? Put the rules in its own style sheet. Without them all works, but the page jumps.',
        ),
      hasContent &&
        say(
          'Texten i elementet syns tills skriptet har kommit, och för den som läser utan skript. Kopiera koden på nytt när löftena ändras.',
          'The text in the element is shown until the script has come, and to those who read without one. Copy the code anew when the promises change.',
        ),
      hasContent &&
        configuration.element === 'reflex-reminder' &&
        say(
          'Utanför säsong visar elementet ingenting. Den som redan ser texten när skriptet kommer får ha den kvar, så att sidan inte hoppar. Vill du att inget alls syns då? Välj koden utan text.',
          'Out of season the element shows nothing. Who already sees the text when the script comes keeps it, so that the page does not jump. Do you want nothing at all to be seen then? Choose the code without the text.',
        ),
    ].filter((remark) => remark !== false),
  };
}
