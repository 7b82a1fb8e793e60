// The view as one string of HTML, for the peers that are written with innerHTML.
import { copy, counted, COPY, LINK } from './view.js';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

export const wording = ({ promiser, rest }) => `<p class="wording"><b>${safe(promiser)}</b>${safe(rest)}</p>`;

export const meta = ({ url }) =>
  `<div class="meta"><a href="${safe(url)}">${LINK}</a><button>${COPY}</button><span role="status"></span></div>`;

const promise = (one) =>
  `<li class="promise" tabindex="-1" data-id="${safe(one.id)}">${wording(one)}${meta(one)}</li>`;

/** @param {(promise: object) => string} [item] one promise; a list item of plain HTML unless another is given */
export function pageOf({ title, intro, period, groups, signed, signatories, footer }, item = promise) {
  const group = ({ title, promises }) =>
    `<section class="group"><header><h3>${safe(title)}</h3><p class="soft">${counted(promises.length)}</p></header><ul>${promises.map(item).join('')}</ul></section>`;
  const signature = ({ name, role }) =>
    `<p class="signature"><b>${safe(name)}</b><br><span class="soft">${safe(role)}</span></p>`;
  return `<div class="promises"><h2>${safe(title)}</h2><p class="intro">${safe(intro)}</p><p class="soft">${safe(period)}</p>${groups
    .map(group)
    .join(
      '',
    )}<div class="signatures"><p class="soft">${safe(signed)}</p>${signatories.map(signature).join('')}</div><p class="footer soft">${safe(footer)}</p></div>`;
}

/** One listener for all buttons. */
export function listen(container) {
  container.addEventListener('click', ({ target }) => {
    if (target.closest('.meta button')) void copy(target);
  });
}
