// Pages as strict as headers can make them: every state of every element, in each language, breaks no rule of theirs.
import { expect } from '@open-wc/testing';
import { LANGUAGES } from '../../src/locale/load-messages.js';
import { next } from '../elements/page.js';
import { statesAreReady } from '../elements/states.js';
import { servers } from '../wtr/browser.js';
import { addressOf, frameOf } from '../wtr/own-page.js';
import { until } from '../wtr/until.js';
import { StrictPage } from './strict-page.js';
import { ALL_FOUR, whenLoaded, type Seen } from './use-all.js';

let dist = '';
let feeds = '';
before(async () => {
  await statesAreReady();
  ({ dist, feeds } = await servers());
});

/** What a page can forbid of what we do, and some of what we don't. */
const NOTHING = [
  'clipboard-read',
  'clipboard-write',
  'fullscreen',
  'geolocation',
  'storage-access',
  'web-share',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What a page loads, which policies it lets scripts have, and its other headers. */
interface Page {
  script?: string;
  trustedTypes?: string;
  headers?: Record<string, string>;
  /** What is allowed under the strictest page is so under a laxer one: there the page's own language does. */
  languages?: string[];
}

const PAGES: Record<string, Page> = {
  'is isolated, permits nothing and has no Trusted Types policy': {
    trustedTypes: "trusted-types 'none'",
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': NOTHING,
      'referrer-policy': 'no-referrer',
    },
    languages: [...LANGUAGES, 'sv'],
  },
  'has Lit’s policy alone': { trustedTypes: "trusted-types lit-html 'allow-duplicates'" },
  'names no policies': {},
  'has the npm modules, and Lit’s policy alone': {
    script: '/src/entries/define.ts',
    trustedTypes: "trusted-types lit-html 'allow-duplicates'",
    languages: ['fi', 'sv'],
  },
};

/** As a page may have it that allows nothing but what the README says. */
const policy = (script: string, trustedTypes = '') =>
  [
    `default-src 'none'; script-src ${script}; style-src 'self'; connect-src ${dist} ${feeds}; img-src 'none'`,
    `require-trusted-types-for 'script'`,
    trustedTypes,
  ].join('; ');

describe('a strict page', () => {
  for (const [what, { script, trustedTypes, headers, languages = ['sv'] }] of Object.entries(PAGES)) {
    it(`that ${what} sees nothing violated, whatever is shown, said and pressed`, async function () {
      // Some hundred states are shown, one after the other.
      this.timeout(90_000);
      const page = await StrictPage.open(script ?? `${dist}/cdn/v1/medborgarloften.js`, {
        ...headers,
        'content-security-policy': policy(script ? "'self'" : dist, trustedTypes),
      });
      await page.showAll();
      for (const state of ['loading', 'ready', 'empty', 'error', 'stale', 'off-season', 'preview'])
        expect(page.document.querySelector(`:state(${state})`), state).to.exist;
      for (const language of languages) {
        await page.speak(language);
        await page.use();
      }
      expect(await page.violations()).to.deep.equal([]);
      expect(page.saved).to.include('autumn-2026.ics');
      expect(page.refused, 'links to copy by hand').to.be.above(0);
    });
  }

  it('is told what is violated, so that nothing is no accident', async () => {
    const page = await StrictPage.open(`${dist}/cdn/v1/medborgarloften.js`, {
      'content-security-policy': policy(dist).replace(feeds, ''),
    });
    const element = page.document.createElement('promise-list');
    element.src = `${feeds}/feed/violated`;
    const failed = next(element, 'medborgarloften-error');
    page.document.body.append(element);
    await failed;
    expect(new Set(await page.violations())).to.deep.equal(new Set([`connect-src ${element.src}`]));
  });
});

describe('an isolated page', () => {
  it('has our theme, and our frame as tall as what it shows', async () => {
    const { contentDocument } = await frameOf(
      addressOf(
        `<link rel="stylesheet" href="${dist}/cdn/v1/themes/kommun.css">
         <iframe title="Löften" width="600" height="601" src="${dist}/embed/promise-list.html"></iframe>
         <script type="module" src="${dist}/embed/frame.js"></script>`,
        { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
      ),
    );
    expect(contentDocument!.styleSheets).to.have.length(1);
    const frame = contentDocument!.querySelector('iframe')!;
    await until(frame, () => frame.style.height !== '');
    expect(frame.offsetHeight).to.be.above(1000);
  });
});

describe('a page in a sandbox', () => {
  /** What is heard of all four elements there, used in each language. */
  async function seenIn(sandbox: string): Promise<Seen> {
    const body = `<script nonce="prov">${whenLoaded(LANGUAGES)}</script>
      <script type="module" src="${dist}/cdn/v1/medborgarloften.js"></script>${ALL_FOUR}`;
    const told = next<MessageEvent<Seen>>(window, 'message');
    await frameOf(
      addressOf(body, { 'content-security-policy': policy(`${dist} 'nonce-prov'`, "trusted-types 'none'") }),
      sandbox,
    );
    return (await told).data;
  }

  for (const [what, sandbox] of Object.entries({
    'without an origin of its own': 'allow-scripts',
    'with its own origin': 'allow-scripts allow-same-origin',
  })) {
    it(`${what} has all four elements, used in each language, and sees nothing violated`, async () => {
      const { origin, states, languages, violations, errors } = await seenIn(sandbox);
      expect(origin).to.equal(sandbox.includes('same-origin') ? location.origin : 'null');
      expect(states).to.deep.equal(['ready', 'ready', 'ready', 'ready']);
      expect(languages).to.deep.equal(LANGUAGES);
      expect(violations).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
  }
});
