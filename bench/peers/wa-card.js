// The same page with a Web Awesome card around each promise, which is what its users would take.
import '@awesome.me/webawesome/dist/components/card/card.js';
import { listen, meta, pageOf, wording } from './shared/markup.js';
import { adoptLook, viewOf } from './shared/view.js';

const card = (promise) =>
  `<li><wa-card class="promise" tabindex="-1" data-id="${promise.id}">${wording(promise)}${meta(promise)}</wa-card></li>`;

export async function mount(container, feed) {
  adoptLook(document);
  container.innerHTML = pageOf(viewOf(feed), card);
  listen(container);
  await Promise.all([...container.querySelectorAll('wa-card')].map(({ updateComplete }) => updateComplete));
}
