// Frame pages and frame.js in each engine, as a page of another origin meets them: by the frame's height alone.
import { expect, fixture, html } from '@open-wc/testing';
import { servers } from '../wtr/browser.js';

let embed = '';
before(async () => {
  const { dist } = await servers();
  embed = `${dist}/embed`;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${embed}/frame.js`;
  const ran = new Promise((resolve) => (script.onload = resolve));
  document.head.append(script);
  await ran;
});
afterEach(() => {
  location.hash = '';
});

/** A frame as soon as its height is its own, which is that of what it shows. */
async function frame(query: string): Promise<HTMLIFrameElement> {
  const iframe = await fixture<HTMLIFrameElement>(
    html`<iframe title="Löften" width="600" height="601" src=${`${embed}/${query}`}></iframe>`,
  );
  await until(() => iframe.style.height !== '');
  return iframe;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

describe('a frame page', () => {
  it('makes its frame as tall as the promises', async () => {
    expect((await frame('promise-list.html')).offsetHeight).to.be.above(1000);
  });

  it('has an id that the feed holds, and is short where the feed does not', async () => {
    const [there, gone] = [
      await frame('promise-card.html?promise-id=synlig-polis'),
      await frame('promise-card.html?promise-id=polisen-ljuger'),
    ];
    expect(there.offsetHeight).to.be.above(200);
    expect(gone.offsetHeight).to.be.below(120);
  });

  it('shows no feed of another server, and not its own instead', async () => {
    const { feeds } = await servers();
    const iframe = await frame(`promise-list.html?src=${encodeURIComponent(`${feeds}/feed/frame-foreign`)}`);
    expect(iframe.offsetHeight).to.be.below(150);
    const { count } = (await (await fetch(`${feeds}/count/frame-foreign`)).json()) as { count: number };
    expect(count).to.equal(0);
  });

  it('opens the promise of the page’s hash, and brings the page there', async () => {
    const iframe = await frame('promise-list.html');
    scrollTo(0, 0);
    location.hash = '#medborgarlofte=vald-i-nara-relation';
    await until(() => scrollY > 200);
    expect(iframe.getBoundingClientRect().top).to.be.below(-200);
  });
});
