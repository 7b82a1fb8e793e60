// Warns of what only the server that a feed lies on can do wrong: elements on other sites can't read it, or read old news.
import { say } from '../say.js';
import type { ServerCode } from './codes.js';
import type { FeedIssue } from './issues.js';
import { quote, visible } from './quote.js';

/** One answer on the way to the feed, redirects first. */
interface Answer {
  url: string;
  headers: Headers;
}

const LONGEST = 86_400;

export function serverIssues(answers: readonly Answer[]): FeedIssue[] {
  const last = answers.at(-1);
  if (!last) return [];
  const insecure = answers.find(({ url }) => isInsecure(url));
  return [
    insecure && (insecure === answers[0] ? notHttps() : redirectToHttp(insecure.url)),
    contentType(last.headers),
    // A browser stops at the first answer that does not let it pass.
    answers.map(({ headers }) => cors(headers)).find((issue) => issue),
    caching(last.headers),
  ].filter((issue) => issue !== undefined);
}

const warning = (code: ServerCode, message: string, advice: string, found?: string | null): FeedIssue => ({
  code,
  severity: 'warning',
  path: [],
  message,
  ...(found && { found: quote(found) }),
  advice,
});

function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

const notHttps = () =>
  warning(
    'not-https',
    say('Adressen är http, inte https.', 'The address is http, not https.'),
    say(
      'Sidor med https får inte hämta flödet. Lägg det på en adress som börjar med https.',
      'Pages with https may not get the feed. Put it at an address that begins with https.',
    ),
  );

const redirectToHttp = (url: string) =>
  warning(
    'redirect-to-http',
    say(
      `Adressen leder vidare till http: ${visible(url)}.`,
      `The address leads on to http: ${visible(url)}.`,
    ),
    say('Webbläsare stoppar det. Låt den leda till https.', 'Browsers stop that. Let it lead to https.'),
  );

function contentType(headers: Headers): FeedIssue | undefined {
  const type = headers.get('content-type');
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type ?? ''))
    return warning(
      'content-type',
      say(
        'Servern säger inte att det är JSON (Content-Type).',
        'The server does not say that it is JSON (Content-Type).',
      ),
      say('Ställ in application/feed+json på servern.', 'Set application/feed+json on the server.'),
      type,
    );
  return undefined;
}

function cors(headers: Headers): FeedIssue | undefined {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*')
    return warning(
      'no-cors',
      allowed
        ? say(
            'Bara vissa webbplatser får hämta flödet (Access-Control-Allow-Origin).',
            'Only some sites may get the feed (Access-Control-Allow-Origin).',
          )
        : say(
            'Andra webbplatser får inte hämta flödet (Access-Control-Allow-Origin saknas).',
            'Other sites may not get the feed (no Access-Control-Allow-Origin).',
          ),
      say(
        'Ställ in * på servern, om inte bara den egna webbplatsen ska visa det.',
        'Set * on the server, unless its own site alone is to show it.',
      ),
      allowed,
    );
  return undefined;
}

function caching(headers: Headers): FeedIssue | undefined {
  const control = headers.get('cache-control');
  const age = Number(/\bmax-age="?(\d+)/i.exec(control ?? '')?.[1] ?? 0);
  if (age > LONGEST)
    return warning(
      'long-cache',
      say(
        'Webbläsare får spara flödet i mer än ett dygn (Cache-Control). Så länge syns inga ändringar.',
        'Browsers may keep the feed for more than a day (Cache-Control). For so long changes are not seen.',
      ),
      say('Fem minuter räcker: max-age=300.', 'Five minutes are enough: max-age=300.'),
      control,
    );
  if (!control && !headers.has('expires'))
    return warning(
      'no-cache-control',
      say(
        'Servern säger inte hur länge flödet får sparas (Cache-Control). Webbläsare gissar då.',
        'The server does not say for how long the feed may be kept (Cache-Control). Browsers guess then.',
      ),
      say('Ställ in max-age=300 på servern.', 'Set max-age=300 on the server.'),
    );
  return undefined;
}
