// The peer that everything is measured by: one innerHTML in the page, and nodes hidden by hand.
import { adoptLook, counted, viewOf } from './shared/view.js';
import { listen, pageOf } from './shared/markup.js';

export function mount(container, feed) {
  adoptLook(document);
  container.innerHTML = pageOf(viewOf(feed));
  listen(container);
}

/** What can be narrowed: the page's nodes beside the feed's items. */
export function narrowing(container, feed) {
  const nodes = container.querySelectorAll('.promise');
  const groups = container.querySelectorAll('.group');
  const names = new Map(
    [...feed._medborgarloften.areas, ...feed._medborgarloften.parties].map(({ id, title, name }) => [
      id,
      title ?? name,
    ]),
  );
  const byId = new Map(feed.items.map((item) => [item.id, item]));
  const narrow = (matches) => {
    for (const node of nodes) node.hidden = !matches(byId.get(node.dataset.id));
    for (const group of groups) {
      const left = group.querySelectorAll('.promise:not([hidden])').length;
      group.hidden = !left;
      group.querySelector('header p').textContent = counted(left);
    }
  };
  return {
    filter: (area) => narrow((item) => !area || item._medborgarloften.area === area),
    search: (query) =>
      narrow(({ content_text, _medborgarloften: { area, parties } }) =>
        [content_text, names.get(area), ...parties.map((id) => names.get(id))]
          .join('\n')
          .toLowerCase()
          .includes(query.toLowerCase()),
      ),
    shown: () => container.querySelectorAll('.promise:not([hidden])').length,
  };
}
