// What an editor does in WordPress, in a real browser: logs in, pastes, publishes. Whatever pastes gives the post's address.

/**
 * Logs in as a user of the test's sites.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function logIn(browser, site, user) {
  const page = await browser.newPage();
  await page.goto(`${site}wp-login.php`);
  // A moment after it has loaded the page itself goes to this field, and takes what is typed then with it.
  await page.locator('#user_login:focus').waitFor();
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByRole('textbox', { name: 'Password' }).fill('password');
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.locator('#wpadminbar').waitFor();
  return page;
}

/** Opens the block editor on a new post, and gives it a title. */
async function openBlockEditor(page) {
  await page.goto(new URL('/wp-admin/post-new.php', page.url()).href);
  await page.getByRole('textbox', { name: 'Add title' }).fill('Medborgarlöften');
}

/** Presses the two buttons that publish what stands in the block editor. */
async function pressPublish(page) {
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  return panel.getByRole('link', { name: 'View Post' }).getAttribute('href');
}

/** Pastes into the block "Custom HTML". */
export async function pasteInHtmlBlock(page, code) {
  await openBlockEditor(page);
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill('Custom HTML');
  await page.getByRole('option', { name: 'Custom HTML' }).click();
  await page.getByRole('textbox', { name: 'HTML', exact: true }).focus();
  await page.keyboard.insertText(code);
  return pressPublish(page);
}

/** Pastes where one writes, under the title. */
export async function pasteInText(page, code) {
  await openBlockEditor(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((code) => navigator.clipboard.writeText(code), code);
  await page.getByRole('textbox', { name: 'Add title' }).press('Enter');
  await page.keyboard.press('Control+V');
  return pressPublish(page);
}

/** Pastes under the tab "Text" of the old editor, and looks at it under "Visual" before it is published, or not. */
export async function pasteInOldEditor(page, code, { looksAtIt = false } = {}) {
  await page.goto(new URL('/wp-admin/post-new.php?classic-editor', page.url()).href);
  await page.locator('#title').fill('Medborgarlöften');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.locator('#content').fill(code);
  if (looksAtIt) {
    await page.getByRole('button', { name: 'Visual', exact: true }).click();
    await page.locator('#content_ifr').waitFor();
  }
  // Off while a draft is saved; and the bar at the top may lie over it.
  await page.locator('#publish:not(.disabled)').dispatchEvent('click');
  await page.waitForURL(/post=\d+/);
  return new URL(`/?p=${new URL(page.url()).searchParams.get('post')}`, page.url()).href;
}

/**
 * Saves what "Custom HTML" holds by the request that the block editor sends; a contributor's waits for somebody else.
 * @returns {Promise<{id: number, link: string}>}
 */
export const save = (page, code, status = 'publish') =>
  request(page, '', { title: 'Medborgarlöften', content: inBlock(code), status });

const inBlock = (code) => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;

/** Publishes what somebody else wrote. */
export const publish = (page, id) => request(page, id, { status: 'publish' });

/** Writes a line below what the post has. */
export async function addParagraph(page, id, text) {
  const { content } = await request(page, `${id}?context=edit`);
  const paragraph = `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
  await request(page, id, { content: `${content.raw}\n\n${paragraph}` });
}

/** A request of the block editor, of all posts or of one; with `data` it saves. */
async function request(page, post, data) {
  if (!page.url().endsWith('post-new.php')) await openBlockEditor(page);
  return page.evaluate(
    ([path, data]) => globalThis.wp.apiFetch({ path, ...(data && { method: 'POST', data }) }),
    [`/wp/v2/posts/${post}`, data],
  );
}
