// The editors' page in each engine: what is chosen is shown and written, and what is painted is measured.
import { expect, waitUntil } from '@open-wc/testing';
import type { MedborgarloftenElement } from '../../src/ui/base-element.js';

/** The built page, at a query. */
async function open(query: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'editors';
  frame.width = '900';
  frame.height = '900';
  frame.src = `/dist/index.html${query}`;
  document.body.append(frame);
  await waitUntil(() => codeIn(frame.contentDocument!), 'no code', { timeout: 20_000 });
  return frame.contentDocument!;
}

const codeIn = (page: Document) => page.querySelector('.code[aria-busy="false"] > pre')?.textContent;

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the editors’ page', () => {
  it('shows what is chosen and writes its code', async () => {
    const page = await open('?content=no');
    expect(codeIn(page)).to.contain('<promise-list></promise-list>');
    page.querySelectorAll<HTMLElement>('[name="element"]')[1]!.click();
    page.querySelectorAll<HTMLElement>('[name="scheme"]')[1]!.click();
    await waitUntil(() => codeIn(page)?.includes('<promise-card promise-id='), 'no card');
    const preview = page.querySelector('widget-preview')!.shadowRoot!;
    await waitUntil(() => preview.querySelector('.dark:not([hidden]) promise-card'), 'no preview');
    const card = preview.querySelector<MedborgarloftenElement>('.dark promise-card')!;
    await waitUntil(() => card.shadowRoot!.querySelector('.wording'), 'no promise');
    expect(page.defaultView!.location.search).to.equal('?element=promise-card&content=no&scheme=dark');
  });

  it('says of a bright colour that it is too light on a light page, and good on a dark one', async () => {
    const page = await open('?brand=ffd400');
    const verdicts = () => page.querySelector('.verdicts')!.textContent;
    await waitUntil(() => verdicts().includes('På mörk sida'), 'no verdict');
    await waitUntil(() => verdicts().includes('På ljus sida: för ljus (1,4:1)'), verdicts());
    expect(verdicts()).to.match(/På mörk sida: bra, minst 1\d,\d:1/);
  });
});
