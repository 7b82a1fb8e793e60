// On a page that holds frame pages: makes each frame as tall as what it shows, and has it open the promise that the page's
// address leads to. What is said between the two, and why, is in frame-host.ts.

/** Pixels: no mistake in a frame makes the page endless. */
const TALLEST = 20_000;

// By way of a name, because bundlers turn `new URL('…', import.meta.url)` itself into a copy of the file.
const here = import.meta.url;
const { href: folder, origin: own } = new URL('.', here);
/** Whether the frame that has the promise is still to be scrolled to. */
let leads = true;

const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(folder));

function ask(frame: HTMLIFrameElement): void {
  const hash = /^#medborgarlofte=./.test(location.hash) && location.hash;
  // One that waits to be scrolled to would never open it.
  if (hash) frame.loading = 'eager';
  frame.contentWindow?.postMessage(hash || '', '*');
}

addEventListener('message', ({ data, origin, source }) => {
  const frame = origin === own && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data !== 'number') return;
  if (data === 0) ask(frame);
  // The border comes on top, or is taken from it, as the page's box-sizing has it.
  if (data > 0) frame.style.height = `${Math.min(data, TALLEST) + frame.offsetHeight - frame.clientHeight}px`;
  if (data < 0 && leads) {
    leads = false;
    // So that the page's own scroll-padding counts, and any box around the frame scrolls too.
    frame.style.scrollMarginTop = `${data}px`;
    frame.scrollIntoView();
    frame.style.scrollMarginTop = '';
  }
});

addEventListener('hashchange', () => {
  leads = true;
  frames().forEach(ask);
});
// Those that were here before this script.
frames().forEach(ask);

export {};
