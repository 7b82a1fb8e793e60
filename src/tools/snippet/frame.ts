// The code for a page that may show a frame but loads no script of others: the element's own page, and what sets its height.
import attributesOf from 'virtual:attributes';
import { isListed } from '../../entries/embed/deployment.js';
import { isFeedsAlone } from '../../entries/embed/frame-parameters.js';
import type { PromiseFeed } from '../../feed/model.js';
import { element, toHtml } from '../markup.js';
import { say } from '../say.js';
import type { ElementName } from '../static.js';
import { idOf, languageOf, type Configuration } from './configuration.js';
import { directives, sourceOf } from './policy.js';
import type { Deployment, Snippet } from './snippet.js';

/** How high each element is in a column of 560 pixels, with Umeå's promises: what a frame has without script. */
const HEIGHTS: Record<ElementName, number> = {
  'promise-list': 2400,
  'promise-card': 400,
  'campaign-countdown': 600,
  'reflex-reminder': 1200,
};

export function frameSnippet(
  configuration: Configuration,
  deployment: Deployment,
  feed: PromiseFeed,
): Snippet {
  const { element: tag, attributes, theme, brand, scheme = 'light' } = configuration;
  const { base } = deployment;
  const { src } = attributes;
  const address = new URL(`embed/${tag}.html`, base);
  const feedsAlone = attributesOf[tag]!.filter(isFeedsAlone).map(({ name }) => name);
  const left = feedsAlone.filter((name) => attributes[name]);
  for (const [name, value] of Object.entries(attributes))
    if (!left.includes(name)) address.searchParams.set(name, value);
  if (scheme === 'dark') address.searchParams.set('scheme', scheme);
  const script = `${base}embed/frame.js`;
  const code = [
    // In a block: themes lay out blocks, and a frame by itself is a word in a line.
    element(
      'div',
      {},
      element('iframe', {
        src: address.href,
        title: titleOf(configuration, feed),
        width: '100%',
        height: String(HEIGHTS[tag]),
        loading: 'lazy',
        allow: 'clipboard-write; web-share',
        // By it the frame knows whose page holds it, in browsers that do not say so otherwise, and links lead there.
        referrerpolicy: 'strict-origin',
        frameborder: '0',
      }),
    ),
    element('script', { type: 'module', src: script }),
  ];
  return {
    blocks: [
      {
        code: code
          .map((node) => toHtml(node))
          .join('')
          .trimEnd(),
      },
    ],
    policy: directives({ 'frame-src': [sourceOf(`${base}embed/`)], 'script-src': [sourceOf(script)] }),
    remarks: [
      say(
        'Skriptet på sista raden gör ramen precis så hög som innehållet. Tål din sida inga skript, ta bort den raden.',
        'The script on the last line makes the frame just as high as its content. If your page takes no scripts, remove that line.',
      ),
      left.length > 0 &&
        say(
          `Egna ord och datum följer inte med in i en ram (${left.join(', ')}): ingen ska kunna lägga ord i kommunens mun.`,
          `Words and dates of your own do not go into a frame (${left.join(', ')}): nobody is to put words into a municipality’s mouth.`,
        ),
      !attributes['page-url'] &&
        say(
          'Fyll i sidans adress under Fler val. Då leder länkar och delningar dit.',
          'Fill in the page’s address under More choices. Links and shares then lead there.',
        ),
      !!(theme ?? brand) &&
        say('Färgerna följer inte med in i en ram.', 'The colours do not go into a frame.'),
      scheme === 'dark' &&
        say('Ramen blir mörk, som i förhandsvisningen.', 'The frame is dark, as in the preview.'),
      src !== undefined &&
        !isListed(src, deployment, new URL(base).origin) &&
        say(
          `Ramen visar inte löften från ${new URL(src).host} förrän den som sköter ${new URL(base).host} har lagt till adressen i embed/config.json.`,
          `The frame does not show promises from ${new URL(src).host} until whoever runs ${new URL(base).host} has added the address to embed/config.json.`,
        ),
    ].filter((remark) => remark !== false),
  };
}

/** What a screen reader says of the frame, in the element's language. */
function titleOf(configuration: Configuration, { title, campaigns }: PromiseFeed): string {
  const id = idOf(configuration);
  const isSwedish = languageOf(configuration) === 'sv';
  const titles: Record<ElementName, string> = {
    'promise-list': title,
    'promise-card': isSwedish ? 'Ett medborgarlöfte' : 'A promise to citizens',
    'campaign-countdown': campaigns.find((campaign) => campaign.id === id)?.title ?? title,
    'reflex-reminder': isSwedish ? 'Reflexpåminnelse' : 'Reflector reminder',
  };
  return titles[configuration.element];
}
