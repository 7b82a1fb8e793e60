// What an editor does in WordPress, in a real browser: logs in, pastes, publishes.

/**
 * Logs in as a user of the test's sites.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<import('playwright-core').Page>} with the administration's pages
 */
export async function logIn(browser, site, user) {
  const page = await browser.newPage();
  await page.goto(`${site}wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByRole('textbox', { name: 'Password' }).fill('password');
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.locator('#wpadminbar').waitFor();
  return page;
}

/**
 * Pastes into the block "Custom HTML" and publishes.
 * @returns {Promise<string>} the address of the post
 */
export async function publishInBlock(page, site, html) {
  await page.goto(`${site}wp-admin/post-new.php`);
  await page.getByRole('button', { name: 'Close dialog' }).click();
  await page.getByRole('textbox', { name: 'Add title' }).fill('Medborgarlöften');
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill('Custom HTML');
  await page.getByRole('option', { name: 'Custom HTML' }).click();
  const block = page.getByRole('textbox', { name: 'HTML', exact: true });
  await block.focus();
  await page.keyboard.insertText(html);
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await publish.click();
  await page.getByRole('region', { name: 'Editor publish' }).getByRole('button', { name: 'Publish', exact: true }).click();
  const view = page.getByRole('region', { name: 'Editor publish' }).getByRole('link', { name: 'View Post' });
  return view.getAttribute('href');
}

/**
 * Saves content as the editor's own requests do.
 * @returns {Promise<{id: number, link: string}>}
 */
export async function saveByApi(page, site, content, status = 'publish') {
  if (!page.url().endsWith('post-new.php')) await page.goto(`${site}wp-admin/post-new.php`);
  return page.evaluate(
    ([content, status]) =>
      globalThis.wp.apiFetch({
        path: '/wp/v2/posts',
        method: 'POST',
        data: { title: 'Medborgarlöften', content, status },
      }),
    [content, status],
  );
}
