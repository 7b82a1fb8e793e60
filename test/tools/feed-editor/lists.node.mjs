// What a communicator adds, moves and takes away in the feed editor, and the ways back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertQuiet, button, downloaded, EXT, openUmea, opened, umea, view } from './page.mjs';

const fileOf = async (page) => JSON.parse((await downloaded(page)).text);

describe('campaigns', () => {
  it('begin with a name, have the years of the period and those that follow, and go again', async () => {
    const page = await openUmea();
    await view(page, 'Kampanjer').click();
    await page.getByLabel('Namn').fill('Vinterns skidspår');
    await button(page, 'Ny kampanj').click();
    await page.getByRole('heading', { name: 'Vinterns skidspår' }).waitFor();
    await button(page, 'Lägg till år').click();
    const [, , made] = (await fileOf(page))[EXT].campaigns;
    assert.equal(made.id, 'vinterns-skidspar');
    assert.deepEqual(
      made.occurrences.map(({ year }) => year),
      [2025, 2026, 2027, 2028],
    );

    await button(page, '← Alla kampanjer').click();
    await button(page, /^Vinterns skidspår/).click();
    await button(page, 'Ta bort kampanjen').click();
    await page.getByRole('heading', { name: 'Kampanjer' }).waitFor();
    assert.deepEqual((await fileOf(page))[EXT].campaigns, JSON.parse(umea)[EXT].campaigns);
    assertQuiet(page);
    await page.close();
  });
});

describe('the facts of a feed', () => {
  it('are moved up and down by buttons that say what they move', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page.getByText('Giltighet och underskrifter').click();
    const names = async () => (await fileOf(page))[EXT].signatories.map(({ name }) => name);
    const [first, second] = await names();
    await button(page, new RegExp(`^Flytta ner.*${first}`)).click();
    assert.deepEqual(await names(), [second, first]);
    await button(page, new RegExp(`^Flytta upp.*${first}`)).click();
    assert.deepEqual(await names(), [first, second]);
    await page.close();
  });

  it('have numbers with a comma, as they are written here, and with a point in the file', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page
      .locator('details', { has: page.getByLabel('Latitud') })
      .locator('summary')
      .first()
      .click();
    for (const [typed, kept] of Object.entries({ '63,83': 63.83, '−7': -7, norr: 'norr' })) {
      await page.getByLabel('Latitud').fill(typed);
      assert.equal((await fileOf(page))[EXT].place.latitude, kept);
    }
    await page.close();
  });
});

describe('a promise', () => {
  it('gets a target and loses it, gets a follow-up from its own form, and is taken away', async () => {
    const page = await openUmea();
    const { id, content_text: wording } = JSON.parse(umea).items[1];
    await view(page, 'Löften').click();
    const open = () => button(page, wording.slice(0, 40)).click();
    await open();
    const target = page.getByRole('group', { name: /^Mål/ });
    await target.getByRole('button', { name: /^Lägg till/ }).click();
    await target.getByLabel('Antal gånger').fill('4');
    assert.equal((await fileOf(page)).items[1][EXT].target.count, 4);
    await target.getByRole('button', { name: /^Ta bort/ }).click();
    assert.equal('target' in (await fileOf(page)).items[1][EXT], false);

    await button(page, 'Ny uppföljning av löftet').click();
    assert.deepEqual((await fileOf(page)).items.at(-1)[EXT].promises, [id]);
    await button(page, '← Alla uppföljningar').click();

    await view(page, 'Löften').click();
    await open();
    await button(page, 'Ta bort löftet').click();
    await page.getByRole('heading', { name: 'Löften', exact: true }).waitFor();
    const isThere = async () => (await fileOf(page)).items.some((item) => item.id === id);
    assert.equal(await isThere(), false);
    for (const [keys, expected] of [
      ['Control+z', true],
      ['Control+y', false],
      ['Control+z', true],
      ['Control+Shift+z', false],
    ]) {
      await page.keyboard.press(keys);
      assert.equal(await isThere(), expected, keys);
    }
    await page.close();
  });

  it('is searched for where there are many, and stays in sight once it is chosen', async () => {
    const feed = JSON.parse(umea);
    const copies = feed.items.map((item, place) => ({
      ...item,
      id: `kopia-${place}`,
      content_text: `Kopia ${place}`,
    }));
    const page = await opened(JSON.stringify({ ...feed, items: [...feed.items, ...copies] }));
    await button(page, 'Ny uppföljning').click();
    const search = page.getByLabel('Sök');
    await search.fill('kopia 3');
    await page.getByLabel('Kopia 3').check();
    await search.fill('kopia 5');
    assert.ok(await page.getByLabel('Kopia 3').isChecked());
    assert.equal(await page.getByLabel('Kopia 4').count(), 0);
    await page.getByLabel('Kopia 5').check();
    assert.deepEqual((await fileOf(page)).items.at(-1)[EXT].promises, ['kopia-3', 'kopia-5']);
    await page.close();
  });
});

describe('a translation', () => {
  it('is taken away as a whole', async () => {
    const page = await openUmea();
    await view(page, 'Översättningar').click();
    await page.getByLabel('Till vilket språk').selectOption('en');
    await button(page, /^Flödets egna texter/).click();
    await button(page, 'Ta bort översättningen').click();
    assert.equal('en' in ((await fileOf(page))[EXT].translations ?? {}), false);
    await button(page, '← Alla texter').click();
    await page.getByRole('heading', { name: 'Översättningar' }).waitFor();
    await page.close();
  });
});

describe('a feed', () => {
  it('is closed by "Öppna ett annat", and the page is as it was at first', async () => {
    const page = await openUmea();
    await button(page, 'Öppna ett annat').click();
    await button(page, 'Öppna Umeås flöde').waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0);
    await page.close();
  });
});
