// Waits for what a page comes to show, without guessing how long that takes.

/**
 * Resolves as soon as something is so: looked at now, and whenever a node, or what it holds, changes.
 *
 * It may run in a page that holds nothing else of ours, so it uses nothing from around it.
 */
export const until = (node: Node, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
