// The CDN script's own renderer, by itself: the elements' tests meet it only in the ways in which they use it today.
import { expect } from '@open-wc/testing';
import { childPart, html, nothing } from '../../src/entries/cdn-html.js';

describe('the renderer of the CDN script', () => {
  let root: HTMLElement;
  let show: (value: unknown) => void;

  beforeEach(() => {
    root = document.createElement('div');
    show = childPart(root.appendChild(new Text()));
  });

  it('shows texts and numbers, and nothing for what is not there', () => {
    const page = (value: unknown) => html`<p>a ${value} b</p>`;
    for (const [value, text] of [
      ['text', 'a text b'],
      [0, 'a 0 b'],
      ['', 'a  b'],
      [null, 'a  b'],
      [undefined, 'a  b'],
      [nothing, 'a  b'],
    ]) {
      show(page(value));
      expect(root.textContent).to.equal(text);
    }
  });

  it('shows markup in a value as text', () => {
    show(html`<p title=${'"><img src=x onerror=alert(1)>'}>${'<b>bold</b>'}</p>`);
    expect(root.querySelector('img, b')).to.equal(null);
    expect(root.textContent).to.equal('<b>bold</b>');
    expect(root.querySelector('p')?.title).to.equal('"><img src=x onerror=alert(1)>');
  });

  it('puts a value into an attribute to the letter, and removes the attribute for nothing', () => {
    const page = (value: unknown) => html`<p class="one ${value} two" lang=${value}></p>`;
    show(page('$& $1'));
    expect(root.querySelector('p')?.className).to.equal('one $& $1 two');
    show(page(nothing));
    expect(root.querySelector('p')?.hasAttribute('lang')).to.equal(false);
    show(page('sv'));
    expect(root.querySelector('p')?.lang).to.equal('sv');
  });

  it('sets properties, toggles attributes and listens with the newest function', () => {
    const heard: string[] = [];
    const page = (name: string, hidden: boolean) =>
      html`<input .value=${name} ?hidden=${hidden} @click=${() => heard.push(name)} />`;
    show(page('first', true));
    const input = root.querySelector('input')!;
    expect([input.value, input.hidden]).to.deep.equal(['first', true]);
    input.click();
    show(page('second', false));
    expect([input.value, input.hidden]).to.deep.equal(['second', false]);
    input.click();
    expect(heard).to.deep.equal(['first', 'second']);
    expect(root.querySelector('input')).to.equal(input);
  });

  it('leaves what a reader typed where the value has not changed', () => {
    const page = () => html`<input .value=${'given'} />`;
    show(page());
    root.querySelector('input')!.value = 'typed';
    show(page());
    expect(root.querySelector('input')!.value).to.equal('typed');
  });

  it('keeps the nodes of a list that grows and shrinks, and what stands around it', () => {
    const page = (names: string[]) =>
      html`<i>before</i>${names.map((name) => html`<b>${name}</b>`)}<i>after</i>`;
    show(page(['a', 'b']));
    const [first] = root.querySelectorAll('b');
    show(page(['c', 'd', 'e']));
    expect(root.textContent).to.equal('beforecdeafter');
    expect(root.querySelector('b')).to.equal(first);
    show(page(['f']));
    expect(root.textContent).to.equal('beforefafter');
    show(page([]));
    expect([...root.children].map(({ localName }) => localName)).to.deep.equal(['i', 'i']);
    show(page(['g', 'h']));
    expect(root.textContent).to.equal('beforeghafter');
  });

  it('changes between text, template, list and nothing at one place', () => {
    const page = (value: unknown) => html`<p>${value}</p>`;
    const values: [unknown, string][] = [
      ['text', 'text'],
      [html`<b>bold</b>`, '<b>bold</b>'],
      [[html`<i>one</i>`, 'two'], '<i>one</i>two'],
      [nothing, ''],
      [[], ''],
      [html`<i>${html`<b>deep</b>`}</i>`, '<i><b>deep</b></i>'],
      ['text', 'text'],
    ];
    // Each after each.
    for (const [before] of values)
      for (const [value, markup] of values) {
        show(page(before));
        show(page(value));
        expect(root.innerHTML).to.equal(`<p>${markup}</p>`);
      }
  });

  it('copies a template for each place that shows it', () => {
    const item = (name: string) => html`<li>${name}<br /></li>`;
    show(
      html`<ul>
        ${item('a')}${item('b')}
      </ul>`,
    );
    const items = [...root.querySelectorAll('ul > li')].map((one) => one.innerHTML);
    expect(items).to.deep.equal(['a<br>', 'b<br>']);
  });

  it('makes shapes as SVG, and HTML again after them', () => {
    show(
      html`<p>
        <svg viewBox="0 0 1 1"><path d=${'M0 0'} /></svg><b>text</b>
      </p>`,
    );
    const path = root.querySelector('path');
    expect(path).to.be.instanceOf(SVGPathElement);
    expect(path?.getAttribute('d')).to.equal('M0 0');
    expect(root.querySelector('svg')?.getAttribute('viewBox')).to.equal('0 0 1 1');
    expect(root.querySelector('b')).to.be.instanceOf(HTMLElement);
  });
});
