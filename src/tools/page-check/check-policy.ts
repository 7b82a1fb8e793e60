// Whether the page's Content-Security-Policy lets through what is on it: the script, its promises and texts, frames, themes.
import { say } from '../say.js';
import { frameOf, isFrameScript, themeOf, urlOf } from './addresses.js';
import type { OurScript } from './check-scripts.js';
import type { Finding, Known } from './finding.js';
import { found, type Page, type Tag } from './page.js';
import {
  deciding,
  isAllowed,
  pageAddress,
  parsePolicies,
  withSource,
  type Load,
  type Policy,
} from './policy.js';

/** Something that the page loads, and the directive that it falls under. */
interface Need extends Load {
  tag: Tag;
  directive: string;
  kind: string;
  name: string;
}

export function checkPolicy(page: Page, scripts: OurScript[], elements: Tag[], known: Known): Finding[] {
  const own = pageAddress(page.tags.map(addressGiven));
  const needs = needsOf(page, scripts, elements);
  const policies: [policy: Policy, from: number][] = [
    ...parsePolicies(known.policy ?? '').map((policy): [Policy, number] => [policy, -1]),
    ...metaPolicies(page),
  ];
  return policies.flatMap(([policy, from]) => [
    ...checkSandbox(policy, from, needs),
    ...needs
      // A policy in the page governs what stands after it.
      .filter(({ tag, directive }) => directive === 'connect-src' || tag.offset > from)
      .flatMap((need) => check(need, policy, own)),
  ]);
}

const addressGiven = (tag: Tag) =>
  tag.name === 'base' || (tag.name === 'link' && tag.get('rel') === 'canonical')
    ? tag.get('href')
    : undefined;

/** Policies in the head; elsewhere they count for nothing, and neither do `sandbox` and the like. */
const metaPolicies = ({ tags }: Page): [Policy, number][] =>
  tags
    .filter(
      (tag) =>
        tag.name === 'meta' &&
        tag.isIn('head') &&
        tag.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    )
    .flatMap((tag) =>
      parsePolicies(tag.get('content') ?? '').map((policy): [Policy, number] => [
        new Map([...policy].filter(([name]) => name !== 'sandbox')),
        tag.offset,
      ]),
    );

function needsOf({ tags }: Page, scripts: OurScript[], elements: Tag[]): Need[] {
  const need = (tag: Tag, directive: string, kind: string, name: string, url: URL | undefined): Need => ({
    tag,
    directive,
    kind,
    name,
    url,
    nonce: tag.get('nonce'),
    integrity: tag.get('integrity'),
  });
  // With a feed inside it, an element asks for none.
  const inline = tags.filter((tag) => tag.name === 'script' && tag.get('type') === 'application/feed+json');
  const script = scripts.find(({ url }) => url)?.url;
  const feeds = new Map(
    elements.flatMap((tag): [string, Need][] => {
      if (inline.some((feed) => feed.isIn(tag.name))) return [];
      const src = tag.get('src');
      const url = src ? urlOf(src) : script && new URL('../feed/umea.json', script);
      return url
        ? [[url.href, need(tag, 'connect-src', 'blocked-feed', say('löftena', 'the promises'), url)]]
        : [];
    }),
  );
  return [
    ...scripts.map(({ tag, url }) =>
      need(tag, 'script-src-elem', 'blocked-script', say('skriptet', 'the script'), url),
    ),
    ...feeds.values(),
    ...tags.flatMap((tag) => {
      const [src, theme] = [() => urlOf(tag.get('src')!), themeOf(tag)];
      if (frameOf(tag) !== undefined)
        return need(tag, 'frame-src', 'blocked-frame', say('ramen', 'the frame'), src());
      if (isFrameScript(tag)) return need(tag, 'script-src-elem', 'blocked-frame-script', 'frame.js', src());
      return theme
        ? need(tag, 'style-src-elem', 'blocked-theme', say('temat', 'the theme'), urlOf(theme))
        : [];
    }),
  ];
}

function check(need: Need, policy: Policy, page: URL | undefined): Finding[] {
  const [name, sources] = deciding(policy, need.directive) ?? [];
  if (!name || !sources || isAllowed(sources, need, page)) return [];
  const { tag, url } = need;
  // Where it is not known where the page lies, it may be its own server.
  const isUnsure = !page && sources.includes("'self'") && !sources.includes("'strict-dynamic'");
  const host = url?.host ?? say('sidans egen server', 'the page’s own server');
  // `script-src-elem` and its like are for elements alone; policies mostly name the plain one.
  const named = name === 'default-src' ? need.directive.replace(/-elem$/, '') : name;
  return [
    found(
      isUnsure ? 'warning' : 'error',
      need.kind,
      tag,
      isUnsure
        ? say(
            `Sidans policy (${name}) släpper bara fram ${need.name} om sidan ligger på ${host}.`,
            `The page’s policy (${name}) lets ${need.name} through only if the page lies on ${host}.`,
          )
        : say(
            `Sidans policy (${name}) stoppar ${need.name} från ${host}.`,
            `The page’s policy (${name}) stops ${need.name} from ${host}.`,
          ),
      sources.includes("'strict-dynamic'")
        ? say(
            'Policyn har strict-dynamic, så adresser räknas inte. Ge taggen sidans nonce, eller lås versionen och lägg till kontrollsumman ur integrity.',
            'The policy has strict-dynamic, so addresses do not count. Give the tag the page’s nonce, or lock the version and add the hash of integrity.',
          )
        : say(
            'Be den som sköter webbplatsen skriva så här i policyn.',
            'Ask whoever runs the website to write this in the policy.',
          ),
      url && !sources.includes("'strict-dynamic'") ? withSource(named, sources, url) : undefined,
    ),
  ];
}

function checkSandbox(policy: Policy, from: number, needs: Need[]): Finding[] {
  const sandbox = policy.get('sandbox');
  const [first] = needs;
  return sandbox && first && from < 0 && !sandbox.includes('allow-scripts')
    ? [
        found(
          'error',
          'blocked-script',
          first.tag,
          say(
            'Sidans policy har sandbox utan allow-scripts. Då körs inga skript alls.',
            'The page’s policy has sandbox without allow-scripts. Then no scripts run at all.',
          ),
          say('Be den som sköter webbplatsen ändra det.', 'Ask whoever runs the website to change that.'),
          ['sandbox', ...sandbox, 'allow-scripts'].join(' '),
        ),
      ]
    : [];
}
