// The script and its languages are taken to the letter or not at all: from dist/ as it is, but for one letter of one file.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { version } from '../../src/version.js';
import { next, one, wordings } from '../elements/page.js';
import { servers } from '../wtr/browser.js';
import { addressOf, frameOf } from '../wtr/own-page.js';
import { until } from '../wtr/until.js';

const FALLBACK = 'Löftena finns på kommunens sida.';
let integrity = '';
before(async () => {
  const { dist } = await servers();
  const { files } = (await (await fetch(`${dist}/cdn/v${version}/integrity.json`)).json()) as {
    files: Record<string, string>;
  };
  integrity = files['medborgarloften.js']!;
});

/**
 * A page that has the script from a server where one letter of the files of a name is another. What Chromium has refused at
 * an address, it goes on to refuse: each hash has an address of its own.
 */
async function pageWith(altered: string, hash = integrity) {
  const { contentWindow } = await frameOf(
    addressOf(
      `<script type="module" integrity="${hash}" src="/__own/altered/${altered}/cdn/v${version}/medborgarloften.js?${hash}"></script>
       <promise-list><p>${FALLBACK}</p></promise-list>`,
    ),
  );
  const window = contentWindow as Window & typeof globalThis;
  return { window, list: window.document.querySelector<LitElement>('promise-list')! };
}

/** As soon as the list has its promises. */
const shown = async (list: LitElement) => {
  if (!wordings(list).length) await next(list, 'medborgarloften-load');
  await list.updateComplete;
};

describe('a script of which one letter was altered', () => {
  it('does not run where the page carries its hash, and what stood in the element stays', async () => {
    const { window, list } = await pageWith('medborgarloften.js');
    expect(window.customElements.get('promise-list')).to.not.exist;
    expect(list.innerText).to.equal(FALLBACK);
  });

  it('would run without: nothing but the hash stops it', async () => {
    const { list } = await pageWith('medborgarloften.js', '');
    await shown(list);
    expect(wordings(list)).to.have.length(7);
  });
});

describe('a language of which one letter was altered', () => {
  /** The language and the footer of a list that is to speak Finnish, and what the console warns of. */
  async function inFinnish(altered: string) {
    const { window, list } = await pageWith(altered);
    await shown(list);
    const lines: string[] = [];
    const warned = new Promise<void>((resolve) => {
      window.console.warn = (...parts: unknown[]) => {
        lines.push(parts.map(String).join(' '));
        resolve();
      };
    });
    // The pauses between the tries.
    const { setTimeout } = window;
    window.setTimeout = ((then: () => void, time: number) =>
      setTimeout(then, time < 9_000 ? 0 : time)) as typeof setTimeout;
    list.lang = 'fi';
    const spoken = () => one(list, '[part="base"]').lang;
    await Promise.race([warned, until(list.shadowRoot!, () => spoken() === 'fi')]);
    await list.updateComplete;
    return { language: spoken(), footer: one(list, '[part="footer"]').innerText, lines };
  }

  it('is not spoken: the Swedish stays, and the console says so once', async () => {
    const { language, footer, lines } = await inFinnish('fi.json');
    expect(language).to.equal('sv');
    expect(footer).to.include('återger löftena');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('no texts in fi, so they are shown in Swedish');
  });

  it('would be without: as it was built it is spoken', async () => {
    const { language, lines } = await inFinnish('none');
    expect(language).to.equal('fi');
    expect(lines).to.deep.equal([]);
  });
});
