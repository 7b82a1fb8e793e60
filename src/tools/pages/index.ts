// The editors' page, once it is known where this deployment lies.
import { readDeployment } from '../../entries/embed/deployment.js';
import { loadText } from '../../feed/load.js';
import { version } from '../../version.js';
import { EditorsPage } from '../editors-page/page.js';
import { WidgetPreview } from '../editors-page/preview.js';

const here = new URL('.', location.href);

/** The hashes of what the code loads; without them it follows the newest version. */
async function readIntegrity(): Promise<Record<string, string> | undefined> {
  try {
    const { href } = new URL(`cdn/v${version}/integrity.json`, here);
    return (JSON.parse(await loadText(href, new AbortController())) as { files: Record<string, string> })
      .files;
  } catch {
    return undefined;
  }
}

customElements.define('editors-page', EditorsPage);
customElements.define('widget-preview', WidgetPreview);

const [{ base, feeds }, integrity] = await Promise.all([
  readDeployment(new URL('embed/', here)),
  readIntegrity(),
]);
document.body.replaceChildren(new EditorsPage({ base: base || here.href, feeds, version, integrity }));

// Last on the page, and with a parser of HTML the heaviest part of it: it comes when the rest stands.
const { PageCheck } = await import('../page-check/section.js');
customElements.define('page-check', PageCheck);
