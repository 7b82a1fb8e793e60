// Everything is done with the keyboard alone, in the order of reading, and one sees where one is.
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement, TemplateResult } from 'lit';
import type { PromiseSelectEvent } from '../../src/ui/events.js';
import { all, control, example, frame, next, one, stub, text, texts, umea, wordings } from './page.js';
import { onPage, STATES, statesAreReady } from './states.js';

const controls = (element: Element) =>
  all(element, 'button, a, input, summary').filter((it) => it.checkVisibility());

/** A button on the page, before the element or behind it. */
function neighbour(element: Element, where: 'before' | 'after'): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = where;
  element[where](button);
  return button;
}

/** Where a control is read before the one that comes before it with Tab: above it, or earlier in its line. */
function jumps(element: Element): string[] {
  const isRtl = getComputedStyle(one(element, '.root')).direction === 'rtl';
  const inOrder = controls(element);
  return inOrder.slice(1).flatMap((control, index) => {
    const before = inOrder[index]!;
    const end = [...before.getClientRects()].at(-1)!;
    const [start] = control.getClientRects();
    const isBelow = start!.top > end.bottom - 4;
    const isLater = isRtl ? start!.right < end.left + 1 : start!.left > end.right - 1;
    return isBelow || isLater ? [] : [`${text(before)}, then ${text(control)}`];
  });
}

/** What keeps a person from seeing that a control has the focus; '' where nothing does. */
function unseen(control: HTMLElement, root: ShadowRoot): string {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
  if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2)
    return `its ring is ${outlineStyle} ${outlineWidth}`;
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const boxes = [...control.getClientRects()];
  const { left, top, width, height } = boxes[0]!;
  const there = root.elementFromPoint(left + width / 2, top + height / 2);
  if (!control.contains(there)) return `it is under ${there?.localName ?? 'nothing: off the screen'}`;
  for (let at = control.parentElement; at; at = at.parentElement) {
    const { overflow, contentVisibility } = getComputedStyle(at);
    if (overflow === 'visible' && contentVisibility !== 'auto') continue;
    const clip = at.getBoundingClientRect();
    for (const box of boxes)
      if (
        box.left - reach < clip.left ||
        box.right + reach > clip.right ||
        box.top - reach < clip.top ||
        box.bottom + reach > clip.bottom
      )
        return `its ring is cut by ${at.localName}.${at.className}`;
  }
  return '';
}

describe('with the keyboard alone one', () => {
  before(statesAreReady);

  for (const [name, state] of Object.entries(STATES)) {
    it(`passes through ${name} in the order of reading, sees where one is, and comes out again`, async () => {
      const element = await onPage(state);
      const after = neighbour(element, 'after');
      neighbour(element, 'before').focus();
      const expected = controls(element);
      const passed: (Element | null)[] = [];
      for (const _ of expected) {
        await sendKeys({ press: 'Tab' });
        const at = element.shadowRoot!.activeElement as HTMLElement | null;
        passed.push(at);
        // Firefox scrolls to it with the next frame.
        await frame();
        if (at) expect(unseen(at, element.shadowRoot!), text(at)).to.equal('');
      }
      expect(passed.map(text)).to.deep.equal(expected.map(text));
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(after);
      expect(jumps(element)).to.deep.equal([]);
    });
  }

  it('reads in the same order from right to left', async () => {
    const { documentElement: page } = document;
    page.lang = 'ar';
    page.dir = 'rtl';
    try {
      for (const [name, state] of Object.entries(STATES))
        // Its buttons are in Arabic then, as in the state of that name.
        if (name !== 'a reminder') expect(jumps(await onPage(state)), name).to.deep.equal([]);
    } finally {
      page.lang = 'sv';
      page.removeAttribute('dir');
    }
  });

  it('goes back the way one came', async () => {
    const element = await onPage(STATES['a list with filters']!);
    const before = neighbour(element, 'before');
    neighbour(element, 'after').focus();
    const expected = controls(element).reverse();
    const passed: (Element | null)[] = [];
    await sendKeys({ down: 'Shift' });
    for (const _ of expected) {
      await sendKeys({ press: 'Tab' });
      passed.push(element.shadowRoot!.activeElement);
    }
    expect(passed.map(text)).to.deep.equal(expected.map(text));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(document.activeElement).to.equal(before);
  });

  /** Presses a key on a control, as it is labelled. */
  async function press(element: LitElement, words: string, key: 'Enter' | 'Space'): Promise<void> {
    control(element, words).focus();
    await sendKeys({ press: key });
    await element.updateComplete;
  }
  const show = <E extends LitElement>(template: TemplateResult) =>
    onPage({ template: () => template }) as Promise<E>;

  it('presses a filter, and lifts it', async () => {
    const element = await show(html`<promise-list .feed=${example()} filters></promise-list>`);
    await press(element, 'Säkra vägar', 'Space');
    expect(wordings(element)).to.have.length(2);
    await press(element, 'Säkra vägar', 'Enter');
    expect(wordings(element)).to.have.length(6);
  });

  it('searches, and clears what one searched for', async () => {
    const element = await show(html`<promise-list .feed=${umea()} search></promise-list>`);
    const field = one<HTMLInputElement>(element, '[part="search"]');
    field.focus();
    await sendKeys({ type: 'narkotika' });
    await element.updateComplete;
    expect(wordings(element)).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    expect(text(element.shadowRoot!.activeElement)).to.equal('Rensa');
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(wordings(element)).to.have.length(7);
    expect(field.value).to.equal('');
  });

  it('has all promises shown', async () => {
    const element = await show(html`<promise-list .feed=${umea()} limit="2"></promise-list>`);
    await press(element, 'Visa alla 7 löften', 'Enter');
    expect(wordings(element)).to.have.length(7);
  });

  it('opens follow-ups, and closes them', async () => {
    const element = await show(html`<promise-list .feed=${example()}></promise-list>`);
    const timeline = one(element, '.timeline');
    await press(element, '3 uppföljningar', 'Enter');
    expect(timeline.checkVisibility()).to.be.true;
    await press(element, '3 uppföljningar', 'Space');
    expect(timeline.checkVisibility()).to.be.false;
  });

  it('opens what was signed, under a translation', async () => {
    const element = await show(html`<promise-list lang="en" .feed=${umea()}></promise-list>`);
    const signed = one<HTMLDetailsElement>(element, '[part="original"]');
    signed.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(signed.querySelector('p')!.checkVisibility()).to.be.true;
  });

  it('follows a promise’s link to the promise', async () => {
    const element = await show(html`<promise-list .feed=${umea()}></promise-list>`);
    const chosen = next<PromiseSelectEvent>(document, 'promise-select');
    const arrived = next(window, 'hashchange');
    await press(element, 'Länk till löftet', 'Enter');
    expect((await chosen).promise.id).to.equal('organiserad-brottslighet');
    await arrived;
    await element.updateComplete;
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.id).to.equal(
      'organiserad-brottslighet',
    );
    history.replaceState(null, '', location.pathname + location.search);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });

  describe('passes a promise on:', () => {
    const stubs: (() => void)[] = [];
    const page = 'https://example.org/loften';
    const url = `${page}#medborgarlofte=synlig-polis`;
    const card = () =>
      show(html`<promise-card .feed=${umea()} promise-id="synlig-polis" page-url=${page}></promise-card>`);
    afterEach(() => {
      for (const restore of stubs.splice(0)) restore();
    });

    it('copies its link', async () => {
      const written: string[] = [];
      const writeText = (words: string) => Promise.resolve(written.push(words));
      stubs.push(stub(navigator, 'clipboard', { writeText }));
      const element = await card();
      await press(element, 'Kopiera länk', 'Space');
      await frame();
      expect(written).to.deep.equal([url]);
      expect(texts(element, '[role="status"]')).to.include('Länken är kopierad');
      expect(text(element.shadowRoot!.activeElement)).to.equal('Kopiera länk');
    });

    it('finds the link selected, next to the button, where the page may not copy', async () => {
      stubs.push(stub(navigator, 'clipboard', undefined));
      const element = await card();
      await press(element, 'Kopiera länk', 'Enter');
      await frame();
      await sendKeys({ press: 'Tab' });
      const field = element.shadowRoot!.activeElement as HTMLInputElement;
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(url);
    });

    it('opens the browser’s own dialog', async () => {
      const shared: ShareData[] = [];
      const share = (data: ShareData) => Promise.resolve(shared.push(data));
      stubs.push(stub(navigator, 'share', share));
      await press(await card(), 'Dela', 'Enter');
      expect(shared.map((data) => data.url)).to.deep.equal([url]);
    });
  });

  it('adds a campaign to the calendar', async () => {
    const element = await onPage(STATES['a countdown']!);
    const saved: string[] = [];
    const restore = stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await press(element, 'Lägg till i kalendern', 'Enter');
    restore();
    expect(saved).to.deep.equal(['autumn-2026.ics']);
    expect(text(element.shadowRoot!.activeElement)).to.equal('Lägg till i kalendern');
  });

  it('chooses clothes and speed in the reminder', async () => {
    const element = await show(html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`);
    await press(element, 'mörka kläder', 'Space');
    await press(element, '30 km/h', 'Enter');
    expect(text(one(element, '[part="summary"]'))).to.match(/^I mörka kläder .* I 30 km\/h /);
    expect(texts(element, '[aria-pressed="true"]')).to.deep.equal(['mörka kläder', '30 km/h']);
    expect(text(element.shadowRoot!.activeElement)).to.equal('30 km/h');
  });
});
