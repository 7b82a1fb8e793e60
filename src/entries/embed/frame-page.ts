// The page in a frame: one element, made of what the page's address says, and of nothing by which others could be made to speak.
import attributesOf from 'virtual:attributes';
import { toPromiseFeed } from '../../feed/model.js';
import { interfaceLanguage } from '../../locale/interface-language.js';
import { LANGUAGES } from '../../locale/load-messages.js';
import { lookup } from '../../locale/lookup.js';
import { msg, str, withMessages } from '../../locale/msg.js';
import { textsIn } from '../../locale/translation.js';
import type { MedborgarloftenElement } from '../../ui/base-element.js';
import type { DeepLinkTarget } from '../../ui/deep-link.js';
import type { FeedLoadEvent } from '../../ui/events.js';
import { policyFor, readDeployment } from './deployment.js';
import { followHash, followHeight, tellHeight, tellPlace } from './frame-host.js';
import { missingIds, readParameters } from './frame-parameters.js';

/** Of all that can stand in the address, what is no attribute: whether the page around the frame is dark. */
const SCHEME = { name: 'scheme', type: 'string', values: ['light', 'dark', 'auto'] };

const { documentElement: root } = document;
const main = document.querySelector('main')!;
const tag = main.dataset.element!;
const here = new URL(location.href);
const deployment = await readDeployment(here);
const { attributes, ids, refused } = readParameters(here.searchParams, [...attributesOf[tag]!, SCHEME], {
  here,
  holder: originOfHolder(),
  deployment,
});
const lang = attributes.get('lang') ?? 'sv';
/** Only a list leads to a promise. */
const element = document.createElement(tag) as MedborgarloftenElement & Partial<DeepLinkTarget>;
const notice = document.createElement('p');
notice.setAttribute('role', 'alert');
notice.dir = 'auto';
/** Id of the promise that the page around the frame leads to, until it is found or is not there. */
let wanted: string | undefined;
/** Whether there was a feed: it stays, whatever becomes of a later one. */
let isLoaded = false;

/** The origin of the page that holds this one; older engines know it from the referrer alone, where that is sent. */
function originOfHolder(): string | undefined {
  if (parent === window) return undefined;
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  return ancestors?.[0] ?? (document.referrer && new URL(document.referrer).origin);
}

/** The page asks no server but those that it may, whatever an address leads on to. */
function hold(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = policyFor(deployment);
  document.head.append(policy);
}

/** Says in words why there is nothing to see, and never by what the address says. */
function tell(text: () => string): void {
  const [language, messages] = interfaceLanguage(lang, () => tell(text));
  notice.lang = language;
  notice.textContent = withMessages(messages, text);
  followHeight(element.renderRoot);
}

function refuseFeed(): void {
  element.remove();
  tell(() =>
    msg(
      'Löftena visas inte: den här ramen får inte hämta flödet som anges i dess adress. Den som sköter servern kan tillåta flödet i embed/config.json.',
      {
        id: 'frame-feed',
        desc: 'I en ram på en annan sida, när ramens adress anger ett flöde som inte är tillåtet. embed/config.json översätts inte.',
      },
    ),
  );
}

function loaded({ document: feed }: FeedLoadEvent): void {
  isLoaded = true;
  const shown = toPromiseFeed(feed);
  document.title = textsIn(lang, shown)[0]('title', shown.title)[0];
  const missing = missingIds(ids, shown).join(', ');
  element.hidden = !!missing;
  notice.textContent = '';
  if (missing)
    tell(() =>
      msg(str`Det som skulle visas här finns inte i flödet. Kontrollera ${missing} i ramens adress.`, {
        id: 'frame-unknown',
        desc: 'I en ram på en annan sida. {0} är namn på attribut, till exempel promise-id, och översätts inte.',
      }),
    );
  else for (const [name, id] of ids) element.setAttribute(name, id);
  void settled().then(open);
}

/** When what is shown is laid out, in a hidden tab as well. */
async function settled(): Promise<void> {
  await element.updateComplete;
  followHeight(element.renderRoot);
  tellHeight();
}

/** Opens the promise that is wanted, and tells where it lies; not before the feed has come. */
async function open(): Promise<void> {
  const id = wanted;
  const isThere = id !== undefined && element.reveal?.(id);
  if (isThere === undefined) return;
  wanted = undefined;
  if (!isThere) return;
  await element.updateComplete;
  // Not by a selector, in which some characters are others.
  const items = element.renderRoot.querySelectorAll<HTMLElement>('[data-id]');
  tellPlace([...items].find(({ dataset }) => dataset['id'] === id)!);
}

/** A link to another page is for the whole window: in the frame there is no room for one. */
function leave(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && link.href.replace(/#.*/, '') !== here.href.replace(/#.*/, '')) link.target ||= '_top';
}

hold();
root.lang = lang;
root.dir = lookup(lang, LANGUAGES) === 'ar' ? 'rtl' : 'ltr';
root.dataset.scheme = attributes.get('scheme') ?? 'light';
for (const [name, why] of refused)
  console.warn(`Medborgarlöften: ${name} in the address of the frame was passed over: it ${why}.`);
main.append(notice);
if (refused.has('src')) refuseFeed();
else {
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.addEventListener('medborgarloften-load', loaded);
  element.addEventListener('medborgarloften-error', () => void settled());
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (effectiveDirective === 'connect-src' && !isLoaded) refuseFeed();
  });
  main.append(element);
}
addEventListener('click', leave, true);
followHash((id) => {
  wanted = id;
  void open();
});
