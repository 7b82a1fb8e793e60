// One innerHTML whose promises beyond the screen are laid out as they come: content-visibility.
import { listen, pageOf } from './shared/markup.js';
import { adoptLook, viewOf } from './shared/view.js';

export function mount(container, feed) {
  adoptLook(document, '.promise{content-visibility:auto;contain-intrinsic-block-size:auto 11em}');
  container.innerHTML = pageOf(viewOf(feed));
  listen(container);
}
