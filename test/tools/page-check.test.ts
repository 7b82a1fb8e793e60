// The part of the editors' page where a page's HTML is pasted: what is said, where, and that nothing of it is run.
import { expect, fixture, html } from '@open-wc/testing';
import manifest from '../../custom-elements.json';
import { elementsOf } from '../../scripts/elements-of.mjs';
import type { Known } from '../../src/tools/page-check/finding.js';
import { PageCheck } from '../../src/tools/page-check/section.js';
import { speak } from '../../src/tools/say.js';
import { frame, next } from '../elements/page.js';
import { violations } from '../wtr/axe.js';

customElements.define('page-check', PageCheck);

const BASE = 'https://loften.example/';
const GOOD = `<script type="module" src="${BASE}cdn/v1/medborgarloften.js"></script>\n<promise-list></promise-list>`;
const known: Known = { elements: elementsOf(manifest), addresses: [BASE], version: '1.0.0' };

const section = () => fixture<PageCheck>(html`<page-check .known=${known}></page-check>`);
const field = (element: PageCheck, name = 'html') =>
  element.querySelector<HTMLTextAreaElement>(`#page-check-${name}`)!;
const sum = (element: PageCheck) => element.querySelector('[role="status"]')!.textContent.trim();

async function check(element: PageCheck, code: string): Promise<void> {
  field(element).value = code;
  element.querySelector<HTMLButtonElement>('button.main')!.click();
  await element.updateComplete;
}

before(async () => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: '/src/tools/pages/page.css' });
  const loaded = next(link, 'load');
  document.head.append(link);
  await loaded;
});

afterEach(() => speak('sv'));

describe('“Kontrollera din sida”', () => {
  it('says politely that all is well, and what was looked at', async () => {
    const element = await section();
    expect(sum(element)).to.equal('');
    await check(element, GOOD);
    expect(sum(element)).to.equal('Inga fel.');
    expect(element.querySelector('.good')!.textContent).to.contain('<promise-list>');
  });

  it('says each mistake in words, with its place and the right code', async () => {
    const element = await section();
    await check(element, GOOD.replace('list>', 'list filter layout="card">'));
    expect(sum(element)).to.equal('2 fel.');
    const [first] = element.querySelectorAll('.page-check-findings li');
    expect(first!.querySelector('strong')!.textContent.trim()).to.equal('Fel');
    expect(first!.textContent).to.contain('Menar du filters?');
    expect(first!.querySelector('code')!.textContent).to.equal('<promise-list filters layout="card">');
  });

  it('leads to the place in what was pasted', async () => {
    const element = await section();
    await check(element, GOOD.replace('list>', 'list filter>'));
    element.querySelector<HTMLButtonElement>('.page-check-findings button')!.click();
    const { selectionStart, value } = field(element);
    expect(document.activeElement).to.equal(field(element));
    expect(value.slice(selectionStart)).to.match(/^filter>/);
  });

  it('looks when something is pasted, and not at each key', async () => {
    const element = await section();
    field(element).value = GOOD;
    field(element).dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
    await element.updateComplete;
    expect(sum(element)).to.equal('');
    field(element).dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await element.updateComplete;
    expect(sum(element)).to.equal('Inga fel.');
  });

  it('takes the policy of the page’s header into account', async () => {
    const element = await section();
    field(element, 'policy').value = "Content-Security-Policy: script-src 'none'";
    await check(element, GOOD);
    expect(element.querySelector('.error')!.textContent).to.contain(
      'Sidans policy (script-src) stoppar skriptet',
    );
  });

  it('is in English where that is chosen, with what was found', async () => {
    const element = await section();
    await check(element, '<promise-list></promise-list>');
    speak('en');
    element.language = 'en';
    await element.updateComplete;
    expect(sum(element)).to.equal('1 error.');
    expect(element.querySelector('.error')!.textContent).to.contain('the script that fills it is missing');
  });

  it('has nothing of what is pasted run, requested or shown as markup', async () => {
    const element = await section();
    const world = globalThis as { wasRun?: boolean };
    const before = performance.getEntriesByType('resource').length;
    await check(
      element,
      `<img src="/ska-inte-hamtas.png" onerror="globalThis.wasRun = true" onload="globalThis.wasRun = true">
       <script>globalThis.wasRun = true</script><svg onload="globalThis.wasRun = true"></svg><iframe src="/embed/x.html"></iframe>
       <promise-list layout="<img src=x onerror='globalThis.wasRun = true'>" <b>fet</b>></promise-list>`,
    );
    await frame();
    expect(world.wasRun).to.be.undefined;
    expect(element.querySelectorAll('img, iframe, b, script, promise-list')).to.have.length(0);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('passes axe, with findings', async () => {
    const element = await section();
    await check(element, GOOD.replace('list>', 'list filter theme="x">'));
    expect(await violations(element)).to.deep.equal([]);
  });
});
