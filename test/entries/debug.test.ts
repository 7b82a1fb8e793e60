// What the panel of `debug` says where a page's policy, as a real header, or a server refuses what the script asks for.
import { expect, fixture, html } from '@open-wc/testing';
import { servers } from '../wtr/browser.js';
import { version } from '../../src/version.js';

let dist = '';
let feeds = '';
before(async () => ({ dist, feeds } = await servers()));

/** The panel's text as soon as it says something, on a page of another origin with a policy of its own. */
async function panel(attributes: string, said: RegExp, { csp = '', lang = 'sv' } = {}): Promise<string> {
  // The pauses between tries take no time here.
  const probe = `
    const wait = setTimeout;
    window.setTimeout = (then, time) => wait(then, time < 9000 ? 0 : time);
    customElements.whenDefined('promise-list').then(() => {
      const { shadowRoot } = document.querySelector('promise-list');
      const tell = () => parent.postMessage(shadowRoot.querySelector('[part=debug]')?.textContent, '*');
      new MutationObserver(tell).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
    });`;
  const page = `<!doctype html><html lang="${lang}"><title>Värdsidan</title><script nonce="prov">${probe}</script>
    <script type="module" src="${dist}/cdn/v1/medborgarloften.js"></script><promise-list debug ${attributes}></promise-list>`;
  const told = new Promise<string>((resolve) => {
    addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (said.test(data)) resolve(data);
    });
  });
  const query = new URLSearchParams({ html: page, csp });
  await fixture(html`<iframe title="Värdsidan" src="${feeds}/page?${query.toString()}"></iframe>`);
  return told;
}

const policy = (rest: string) => `default-src 'none'; script-src ${dist} 'nonce-prov'; ${rest}`;

describe('the debug panel', () => {
  it('says which version it is, where script and feed are from, and when the feed was read', async () => {
    const text = await panel('', /\.json: ok/);
    expect(text.startsWith(`Medborgarlöften ${version}: `), text).to.equal(true);
    expect(text).to.include(`script: ${dist}/cdn/v1/medborgarloften.js`);
    expect(text).to.include(`${dist}/cdn/feed/umea.json: ok`);
    expect(text).to.match(/^read: \d{4}-\d\d-\d\dT[\d:.]+Z$/m);
  });

  it('names the directive that refuses the feed', async () => {
    const text = await panel('', /blocked/, { csp: policy("connect-src 'none'") });
    expect(text).to.include(`${dist}/cdn/feed/umea.json: blocked by connect-src`);
    expect(text).to.include('read: not yet');
  });

  it('names the directive that refuses the texts of a language', async () => {
    const csp = policy(`connect-src ${feeds}`);
    const text = await panel(`src="${feeds}/feed/panel"`, /: ok[^]*blocked/, { lang: 'en', csp });
    expect(text).to.include(`${feeds}/feed/panel: ok`);
    expect(text).to.include(`${dist}/cdn/v${version}/locale/en.json: blocked by connect-src`);
  });

  it('says how a request failed', async () => {
    const text = await panel(`src="${feeds}/status/404?key=panel"`, /404$/m);
    expect(text).to.include(`${feeds}/status/404?key=panel: http 404`);
  });

  it('shows mistakes beside them', async () => {
    expect(await panel('filter', /mean/)).to.include('<promise-list filter>: did you mean filters?');
  });
});
