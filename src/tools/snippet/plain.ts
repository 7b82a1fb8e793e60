// The code for a page where no script and no frame survives: the promises as HTML.
import type { PromiseFeed } from '../../feed/model.js';
import { say } from '../say.js';
import type { Configuration } from './configuration.js';
import { plainContent } from './element-markup.js';
import type { Deployment, Snippet } from './snippet.js';

/** What the content follows without script. */
const FOLLOWED = new Set([
  'area',
  'party',
  'status',
  'group-by',
  'heading',
  'promise-id',
  'campaign',
  'year',
  'start',
  'end',
  'lang',
  'src',
  'heading-level',
]);

export async function plainSnippet(
  configuration: Configuration,
  _deployment: Deployment,
  feed: PromiseFeed,
): Promise<Snippet> {
  const { attributes, theme, brand } = configuration;
  const left = Object.keys(attributes).filter((name) => !FOLLOWED.has(name));
  const code = await plainContent(configuration, feed);
  return {
    blocks: [{ code: (code ?? '').trimEnd() }],
    policy: [],
    remarks: [
      say(
        'Texten uppdaterar sig inte själv. Kopiera koden på nytt när löftena ändras.',
        'The text does not update itself. Copy the code anew when the promises change.',
      ),
      left.length > 0 &&
        say(
          `De här valen behöver skript och syns inte: ${left.join(', ')}.`,
          `These options need the script, and do not show: ${left.join(', ')}.`,
        ),
      !!(theme ?? brand) &&
        say(
          'Färgerna är sidans egna: temat behöver skript.',
          'The colours are the page’s own: the theme needs the script.',
        ),
    ].filter((remark) => remark !== false),
  };
}
