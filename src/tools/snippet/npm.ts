// The code for developers who bundle: what to install, what to import, and the element.
import { say } from '../say.js';
import type { Configuration } from './configuration.js';
import { emptyElement } from './element-markup.js';
import { directives, sourceOf } from './policy.js';
import type { Block, Deployment, Snippet } from './snippet.js';
import { brandRule } from './theme.js';

export function npmSnippet(configuration: Configuration, { base, version }: Deployment): Snippet {
  const { theme, attributes } = configuration;
  // The modules know no feed of their own.
  const src = attributes.src ?? `${base}cdn/feed/umea.json`;
  const rule = brandRule(configuration);
  const imports = [
    "import 'medborgarloften/define';",
    theme && `import 'medborgarloften/themes/${theme}.css';`,
  ];
  const blocks: (Block | false)[] = [
    { place: say('I terminalen', 'In the terminal'), code: `npm install medborgarloften@${version}` },
    { place: say('I ett skript', 'In a script'), code: imports.filter(Boolean).join('\n') },
    !!rule && { place: say('I stilmallen', 'In the style sheet'), code: rule },
    {
      place: say('På sidan', 'On the page'),
      code: emptyElement({ ...configuration, attributes: { src, ...attributes } }).trimEnd(),
    },
  ];
  return {
    blocks: blocks.filter((block) => !!block),
    policy: directives({ 'connect-src': [sourceOf(src)] }),
    remarks: [
      say(
        'Servern med löftena måste tillåta anrop från er webbplats (CORS).',
        'The server with the promises must allow requests from your site (CORS).',
      ),
    ],
  };
}
