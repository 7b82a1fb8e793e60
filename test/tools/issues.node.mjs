// Checking a feed in a page whose policy forbids making code of strings.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundlePage } from '../../scripts/bundle.mjs';
import { pagesOfDist } from '../chromium.mjs';

describe('checking a feed under a strict policy', () => {
  const dist = pagesOfDist();
  const policy = "default-src 'none'; script-src 'self'";

  /** What the page was stopped from, and its title. */
  async function run(code) {
    const page = await dist.open('check.html', {
      html: `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>…</title><script type="module" src="/check.js"></script>`,
      before: async (page) => {
        await page.addInitScript(() => {
          globalThis.violations = [];
          addEventListener('securitypolicyviolation', ({ blockedURI }) =>
            globalThis.violations.push(blockedURI),
          );
        });
        await page.route('**/check.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: code }),
        );
      },
    });
    await page.waitForFunction(() => document.title !== '…');
    const result = {
      violations: await page.evaluate(() => globalThis.violations),
      title: await page.title(),
      said: page.said,
    };
    await page.close();
    return result;
  }

  it('tries nothing that the policy forbids', async () => {
    const [{ code }] = await bundlePage('test/tools/issues-page.ts');
    const { violations, title, said } = await run(code);
    assert.equal(
      title,
      '"version" saknas. Det ska vara https://jsonfeed.org/version/1 eller https://jsonfeed.org/version/1.1.',
    );
    assert.deepEqual([violations, said], [[], []]);
    // Without the module that says so, zod tries, and this test sees it.
    assert.notDeepEqual((await run(code.replace(/jitless:(!0|true)/, 'jitless:false'))).violations, []);
  });
});
