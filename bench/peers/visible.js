// One innerHTML whose promises beyond the screen are laid out as they come: content-visibility.
import { mount as mountPlain } from './plain.js';

export const mount = (container, feed) =>
  mountPlain(container, feed, '.promise{content-visibility:auto;contain-intrinsic-block-size:auto 11em}');
