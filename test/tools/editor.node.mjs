// The feed editor as a communicator uses it: from dist/, by its server, in Chromium.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { startFeedsServer } from '../feeds-server.mjs';
import {
  dist,
  umea,
  NOW,
  EXT,
  open,
  button,
  view,
  caughtUp,
  openUmea,
  openText,
  opened,
  downloaded,
  assertQuiet,
} from './feed-editor/page.mjs';

const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const example = await readFile(path.join(root, 'test/fixtures/example-feed.json'), 'utf8');
const problems = (page) => page.locator('.problems');

describe('a follow-up', () => {
  it('is added by keyboard alone, seen in the preview, undone, done again, and downloaded', async () => {
    const page = await open();
    const { keyboard } = page;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: own } = document;
        const about = own.labels?.[0] ?? own;
        return about.textContent.replace(/\s+/g, ' ').trim();
      });
    const tabTo = async (words) => {
      for (let turn = 0; turn < 40; turn++) {
        await keyboard.press('Tab');
        if ((await focused()).startsWith(words)) return;
      }
      assert.fail(`${words} is out of the keyboard's reach; it is at ${await focused()}`);
    };

    await tabTo('Öppna Umeås flöde');
    await keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    assert.equal(await focused(), 'Uppföljningar');
    // Two steps from opening.
    await tabTo('Ny uppföljning');
    await keyboard.press('Enter');
    assert.match(await focused(), /^Polisen och Umeå kommun lovar att intensifiera/);
    await tabTo('Polisen lovar att eftersträva');
    await keyboard.press('Space');
    await tabTo('Ej uppföljt');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    assert.match(await focused(), /^Pågår Arbetet har börjat och fortsätter\.$/);
    await tabTo('Första dagen');
    await keyboard.type('2026-01-01');
    await tabTo('Sista dagen');
    await keyboard.type('2026-06-30');
    await tabTo('Sammanfattning');
    await keyboard.type('Polisen har varit i centrum varje vecka.');
    await tabTo('Lägg till källa');
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.matches('input'));
    assert.match(await focused(), /^Källans namn/);
    await keyboard.type('Halvårsrapport');
    await tabTo('Webbadress');
    await keyboard.type('https://polisen.example/rapport');
    await tabTo('Rapporterat av');
    await keyboard.type('Polisen i Umeå');
    await caughtUp(page);

    const card = page.locator('promise-card');
    await card.getByText('Polisen har varit i centrum varje vecka.').waitFor();
    assert.ok(await card.getByText('Pågår').first().isVisible());
    assert.ok(await page.getByText('Inget att rätta.').isVisible());

    await view(page, 'Vad som har ändrats').click();
    const changes = page.locator('.changes');
    await changes
      .getByText(/uppföljning/)
      .first()
      .waitFor();
    await changes.getByRole('button', { name: /^Visa/ }).first().click();

    // Out of the text field, to take steps back.
    await tabTo('Fler uppgifter');
    for (let step = 0; step < 9; step++) await keyboard.press('Control+z');
    assert.match(await button(page, /^Gör om/).innerText(), /Vilka löften det gäller/);
    for (let step = 0; step < 9; step++) await keyboard.press('Control+Shift+z');
    await caughtUp(page);
    await card.getByText('Polisen har varit i centrum varje vecka.').waitFor();

    const { name, text } = await downloaded(page);
    assert.equal(name, 'umea.json');
    const feed = JSON.parse(text);
    const added = feed.items.pop();
    assert.deepEqual(feed, JSON.parse(umea));
    assert.deepEqual(added, {
      id: 'uppfoljning-2026-11-26',
      content_text: 'Polisen har varit i centrum varje vecka.',
      date_published: '2026-11-26T00:00:00+01:00',
      language: 'sv',
      [EXT]: {
        type: 'follow-up',
        promises: ['synlig-polis'],
        period: { start: '2026-01-01', end: '2026-06-30' },
        status: 'ongoing',
        activities: [],
        sources: [{ title: 'Halvårsrapport', url: 'https://polisen.example/rapport' }],
        reportedBy: 'Polisen i Umeå',
      },
    });
    // What was there stands as it stood.
    assert.ok(text.startsWith(umea.slice(0, umea.lastIndexOf('\n  ]'))));
    assertQuiet(page);
    await page.close();
  });

  it('says of each status what readers are told, and nothing is wrong with it before one has been there', async () => {
    const page = await openUmea();
    await button(page, 'Ny uppföljning').click();
    await caughtUp(page);
    for (const meaning of [
      'Arbetet är bestämt men har inte börjat.',
      'Det som lovades för perioden blev inte gjort.',
    ])
      assert.ok(await page.locator('main').getByText(meaning).isVisible());
    assert.equal(await page.locator('main [aria-invalid="true"]').count(), 0);
    assert.match(await problems(page).innerText(), /6 saker kvar att fylla i/);
    await page.close();
  });

  it('tells when something was done in the feed’s own zone', async () => {
    const page = await openUmea({ timezoneId: 'America/New_York' });
    await button(page, 'Ny uppföljning').click();
    await button(page, 'Lägg till aktivitet').click();
    await page.getByLabel('Dag', { exact: true }).fill('2026-07-01');
    await page.getByLabel('Klockslag').fill('18:30');
    const { text } = await downloaded(page);
    const [activity] = JSON.parse(text).items.at(-1)[EXT].activities;
    assert.equal(activity.date, '2026-07-01T18:30:00+02:00');
    await page.getByLabel('Klockslag').fill('');
    assert.equal(
      JSON.parse((await downloaded(page)).text).items.at(-1)[EXT].activities[0].date,
      '2026-07-01',
    );
    await page.close();
  });
});

describe('a promise', () => {
  it('has its signed wording guarded, and proposes a date where it is changed', async () => {
    const page = await openUmea();
    await view(page, 'Löften').click();
    await button(page, /^Polisen lovar att eftersträva/).click();
    assert.equal(await page.getByLabel('Ordalydelse').count(), 0);
    await button(page, 'Rätta ordalydelsen …').click();
    await page.getByLabel('Ordalydelse').fill('Polisen lovar något annat.');
    await page.getByText('Den undertecknade ordalydelsen ändras.').waitFor();
    await button(page, 'Sätt ändringsdatum till i dag').click();
    const { text } = await downloaded(page);
    await view(page, 'Vad som har ändrats').click();
    await page
      .locator('main')
      .getByText(/ordalydelsen är ändrad.*Polisen lovar något annat/)
      .waitFor();
    await button(page, /^Visa/).first().click();
    assert.equal(await page.getByLabel('Ordalydelse').inputValue(), 'Polisen lovar något annat.');
    const before = JSON.parse(umea);
    Object.assign(before.items[1], {
      content_text: 'Polisen lovar något annat.',
      date_modified: '2026-11-26T00:00:00+01:00',
    });
    assert.deepEqual(JSON.parse(text), before);
    assert.equal(text.split('\n').length, umea.split('\n').length + 1);
    await button(page, 'Återställ').click();
    await page.getByText('Den undertecknade ordalydelsen ändras.').waitFor({ state: 'detached' });
    await page.close();
  });

  it('that is new has an id of its words, which stays, and a tag of its area for feed readers', async () => {
    const page = await openUmea();
    await view(page, 'Löften').click();
    await page.getByLabel('Vad löftet gäller').fill('Trygga gångvägar i Ålidhem');
    await button(page, 'Nytt löfte').click();
    await page.getByLabel('Ordalydelse').fill('Umeå kommun lovar att röja längs gångvägarna.');
    await page.getByLabel('Område').selectOption('Trygg trafikmiljö');
    await page.locator('main').getByLabel('Umeå kommun', { exact: true }).check();
    await caughtUp(page);
    await page.locator('promise-card').getByText('att röja längs gångvägarna.').waitFor();
    const added = JSON.parse((await downloaded(page)).text).items.at(-1);
    assert.deepEqual(added, {
      id: 'trygga-gangvagar-i-alidhem',
      content_text: 'Umeå kommun lovar att röja längs gångvägarna.',
      date_published: '2025-03-11T00:00:00+01:00',
      language: 'sv',
      tags: ['Trygg trafikmiljö'],
      [EXT]: { type: 'promise', area: 'trafik', parties: ['umea-kommun'], order: 8 },
    });
    await page.close();
  });
});

describe('the rest of a feed', () => {
  it('has dates for campaigns, which the countdown shows on the chosen date and in the chosen language', async () => {
    const page = await openUmea();
    await view(page, 'Kampanjer').click();
    await button(page, /^Höstens trafik/).click();
    const year = page.getByRole('group', { name: '2027' });
    await year.getByLabel('Första dagen').fill('2027-10-04');
    await year.getByLabel('Sista dagen').fill('2027-10-10');
    await year.getByLabel('Datumen är bekräftade').check();
    await page.locator('#preview-date').fill('2027-09-24');
    await page.locator('#preview-language').selectOption('en');
    await caughtUp(page);
    await page.locator('campaign-countdown').getByText('Starts in 10 days').first().waitFor();
    const { text } = await downloaded(page);
    assert.deepEqual(JSON.parse(text)[EXT].campaigns[1].occurrences[2], {
      year: 2027,
      start: '2027-10-04',
      end: '2027-10-10',
      confirmed: true,
    });
    assertQuiet(page);
    await page.close();
  });

  it('is translated beside the original, and says what "official" means', async () => {
    const page = await openUmea();
    await view(page, 'Översättningar').click();
    await page.getByLabel('Till vilket språk').selectOption('fi');
    await button(page, /^Flödets egna texter/).click();
    await page.getByRole('textbox', { name: /finska.*: Titel$/ }).fill('Kansalaislupaukset Uumajassa');
    assert.ok(await page.getByText('Utan det märks den ”inofficiell översättning”').isVisible());
    await caughtUp(page);
    await page.locator('promise-list').getByText('Kansalaislupaukset Uumajassa').waitFor();
    assert.deepEqual(JSON.parse((await downloaded(page)).text)[EXT].translations.fi, {
      official: false,
      title: 'Kansalaislupaukset Uumajassa',
    });
    await page.close();
  });

  it('takes translations along when what they translate moves', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page.getByText('Giltighet och underskrifter').click();
    await button(page, /^Ta bort.*Hans Lindberg/).click();
    const own = JSON.parse((await downloaded(page)).text)[EXT];
    assert.equal(own.signatories.length, 1);
    assert.equal(
      own.translations.en['signatories/0'],
      'Head of the local police area, Umeå local police area',
    );
    assert.equal('signatories/1' in own.translations.en, false);
    await page.close();
  });

  it('says beside a field what is wrong, and leads there from the list of it all', async () => {
    const feed = JSON.parse(umea);
    feed[EXT].place.timeZone = 'Europa/Umeå';
    feed.items[3].date_published = 'i mars';
    const page = await opened(JSON.stringify(feed, null, 2));
    await problems(page).getByText('2 saker att rätta').click();
    await problems(page)
      .getByRole('button', { name: /Tidszon/ })
      .click();
    const zone = page.getByLabel('Tidszon');
    assert.ok(await zone.evaluate((field) => field === document.activeElement));
    assert.equal(await zone.getAttribute('aria-invalid'), 'true');
    const said = await zone.evaluate((field) =>
      field
        .getAttribute('aria-describedby')
        .split(' ')
        .map((id) => document.getElementById(id).textContent.trim())
        .join(' '),
    );
    assert.match(said, /I Sverige: Europe\/Stockholm\. Här ska stå en tidszon/);
    await zone.fill('Europe/Stockholm');
    await caughtUp(page);
    assert.equal(await zone.getAttribute('aria-invalid'), 'false');
    await problems(page)
      .getByRole('button', { name: /Publicerad/ })
      .click();
    const day = page.getByLabel('Publicerad');
    assert.equal(await day.inputValue(), 'i mars');
    assert.ok(await day.evaluate((field) => field === document.activeElement));
    await page.close();
  });

  it('shows a choice as it is after each step back and forth', async () => {
    const page = await openUmea();
    await view(page, 'Löften').click();
    await button(page, /^Polisen lovar att eftersträva/).click();
    const area = page.getByLabel('Område');
    const before = await area.inputValue();
    await area.selectOption('Trygg trafikmiljö');
    await button(page, /^Ångra/).click();
    assert.equal(await area.inputValue(), before);
    await button(page, /^Gör om/).click();
    assert.equal(await area.inputValue(), 'trafik');
    await page.close();
  });

  it('asks for what is not chosen yet in plain words, and names where that is', async () => {
    const feed = JSON.parse(umea);
    feed.items[0][EXT].area = '';
    feed[EXT].campaigns[1].promise = '';
    const page = await opened(JSON.stringify(feed));
    await problems(page).getByText('2 saker att rätta').click();
    const entries = await problems(page).getByRole('listitem').allInnerTexts();
    assert.match(
      entries[0],
      /^Höstens trafik- och informationsinsatser › Löftet.*\s+Det här behöver fyllas i\.$/,
    );
    assert.match(entries[1], /^Löfte: Polisen.* › Område\s+Det här behöver fyllas i\.$/);
    await page.close();
  });

  it('is kept where the forms do not know it: keys, order, spaces', async () => {
    const text = example
      .replace(
        '"schemaVersion": 1,',
        '"egetFält": { "__proto__": "x",   "tal": 1.50 },\n    "schemaVersion": 1,',
      )
      .replaceAll('\n', '\r\n');
    const page = await opened(text, 'Exempelby löften.json');
    await view(page, 'Om flödet').click();
    await page.getByLabel('Titel', { exact: true }).fill('Löften i Exempelby');
    assert.ok(await page.getByText('Övrigt som följer med oförändrat').first().isVisible());
    const file = await downloaded(page);
    assert.equal(file.name, 'Exempelby löften.json');
    assert.equal(file.text, text.replace('Medborgarlöften Exempelby 2025–2027', 'Löften i Exempelby'));
    await page.close();
  });

  it('can be begun from nothing', async () => {
    const page = await open();
    await button(page, 'Börja med ett tomt flöde').click();
    await page.getByLabel('Titel', { exact: true }).fill('Löften i Vännäs');
    await page.getByText('Områden och parter').click();
    await page
      .locator('form')
      .filter({ hasText: 'Lägg till område' })
      .getByLabel('Namn')
      .fill('Trygga vägar');
    await button(page, 'Lägg till område').click();
    await page.getByLabel('Områdets namn').waitFor();
    const { name, text } = await downloaded(page);
    assert.equal(name, 'medborgarloften.json');
    assert.deepEqual(JSON.parse(text)[EXT].areas, [{ id: 'trygga-vagar', title: 'Trygga vägar' }]);
    await page.close();
  });

  it('of a publishing tool opens as well, and can get what promises need', async () => {
    const plain = {
      version: 'https://jsonfeed.org/version/1',
      title: 'Nyheter',
      items: [{ id: '1', title: 'Löfte', content_html: '<p>Vi lovar.</p>' }],
    };
    const page = await opened(JSON.stringify(plain, null, 2));
    await button(page, 'Lägg till det som löften behöver').click();
    await view(page, 'Löften').click();
    await page.locator('.thing').click();
    await button(page, 'Gör till ett löfte').click();
    const feed = JSON.parse((await downloaded(page)).text);
    assert.equal(feed.items[0][EXT].type, 'promise');
    assert.equal(feed.items[0].content_html, '<p>Vi lovar.</p>');
    await page.close();
  });
});

describe('opening', () => {
  let feeds;
  before(async () => (feeds = await startFeedsServer()));
  after(() => feeds.close());

  it('says in words, with the line, why a file is no JSON', async () => {
    const page = await open();
    await openText(page, umea.replace('"language": "sv",\n  "_med', '"language": "sv"\n  "_med'));
    const alert = page.getByRole('alert');
    await alert.getByText('Rad 4, tecken 19: Ett kommatecken saknas här.').waitFor();
    assertQuiet(page);
    await page.close();
  });

  for (const [what, bytes, words] of [
    ['no feed', '{"a": 1}', /inget löftesflöde/],
    ['not of letters that can be read', Buffer.from('{"items":[],"title":"Umeå"}', 'latin1'), /UTF-8/],
  ])
    it(`says so where a file is ${what}`, async () => {
      const page = await open();
      await openText(page, bytes);
      await page.getByRole('alert').getByText(words).waitFor();
      await page.close();
    });

  it('takes a file that is dropped anywhere', async () => {
    const page = await open();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'släppt.json', { type: 'application/json' }));
      return transfer;
    }, umea);
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
    await page.getByText('släppt.json').waitFor();
    await page.close();
  });

  /** Drops files as a hand does. */
  const drop = (page, files) =>
    page.evaluate((texts) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(texts)) dataTransfer.items.add(new File([text], name));
      dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }, files);

  it('takes no two files at once: it says so, and opens neither', async () => {
    const page = await open();
    await drop(page, { 'ett.json': umea, 'två.json': example });
    await page.getByRole('alert').getByText('Öppna en fil i taget.').waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0);
    await page.close();
  });

  it('says so of a file that can’t be read, as a folder is none', async () => {
    const page = await open();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('Gone', 'NotFoundError'));
    });
    await drop(page, { löften: '' });
    await page.getByRole('alert').getByText('löften gick inte att läsa.').waitFor();
    assertQuiet(page);
    await page.close();
  });

  it('leaves a text to be dragged into a field', async () => {
    const page = await open();
    const isTaken = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'https://kommunen.example');
      return ['dragover', 'drop'].map((type) =>
        document
          .querySelector('#address')
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
      );
    });
    assert.deepEqual(isTaken, [true, true]);
    await page.close();
  });

  it('keeps to the file that was opened while an address was slow', async () => {
    const page = await open();
    let answer;
    await page.route('https://kommunen.example/*', (route) => {
      answer = () => route.fulfill({ body: example, headers: { 'access-control-allow-origin': '*' } });
    });
    await page.getByLabel('Flödets webbadress').fill('https://kommunen.example/sent.json');
    await button(page, 'Hämta').click();
    await page.getByText('Hämtar från kommunen.example …').waitFor();
    await openText(page, umea, 'min.json');
    await page.getByRole('navigation').waitFor();
    const late = page.waitForResponse(/sent/);
    await answer();
    await (await late).finished();
    await view(page, 'Om flödet').click();
    await caughtUp(page);
    assert.equal(await page.locator('.file').innerText(), 'min.json');
    await page.close();
  });

  it('says so where a file is larger than pages read', async () => {
    const feed = { ...JSON.parse(umea), _padding: 'å'.repeat(600_000) };
    const page = await opened(JSON.stringify(feed));
    await problems(page).getByText('1 sak att rätta').click();
    await problems(page)
      .getByText(/Sidor läser högst 1048576/)
      .waitFor();
    await page.close();
  });

  it('gets a feed from an address, and shows whose it is', async () => {
    const page = await open();
    await page.getByLabel('Flödets webbadress').fill(`${feeds.url}/feed/editor`);
    await button(page, 'Hämta').click();
    await page.getByText(`från ${new URL(feeds.url).host}`).waitFor();
    assert.deepEqual(
      page.asked.filter((address) => !address.startsWith(dist.url)),
      [`${feeds.url}/feed/editor`],
    );
    await page.close();
  });

  it('says why an address gives none', async () => {
    const page = await open();
    const field = page.getByLabel('Flödets webbadress');
    const alert = page.getByRole('alert');
    await field.fill('umea.se/feed');
    await button(page, 'Hämta').click();
    await alert.getByText('Adressen går inte att använda.').waitFor();
    await field.fill(`${feeds.url}/status/404`);
    await button(page, 'Hämta').click();
    await alert.getByText(/svarade med fel 404/).waitFor();
    await page.close();
  });

  it('takes nothing from its own address: nobody opens another’s feed by a link', async () => {
    const page = await dist.open(`editor.html?src=${feeds.url}/feed/linked&lang=en#${feeds.url}`, {
      now: NOW,
    });
    await page.getByRole('heading', { name: 'Open a feed' }).waitFor();
    assertQuiet(page);
    await page.close();
  });
});

describe('leaving', () => {
  /** Whether going elsewhere asks first; it is answered with staying. */
  async function asks(page) {
    let asked = false;
    const onDialog = (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.dismiss();
    };
    page.on('dialog', onDialog);
    // A navigation that is not wanted is an error of the one who asked for it.
    await page.goto('about:blank').catch(() => {});
    page.off('dialog', onDialog);
    return asked;
  }

  it('asks where something is changed and not downloaded, and else does not', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page.getByLabel('Titel', { exact: true }).fill('Nya löften');
    assert.equal(await asks(page), true);
    page.once('dialog', (dialog) => dialog.dismiss());
    await button(page, 'Öppna ett annat').click();
    assert.equal(await page.getByLabel('Titel', { exact: true }).inputValue(), 'Nya löften');
    await downloaded(page);
    assert.equal(await asks(page), false);
  });

  it('does not ask where what was changed was undone', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page.getByLabel('Titel', { exact: true }).fill('Nya löften');
    await button(page, /^Ångra/).click();
    assert.equal(await asks(page), false);
  });
});

describe('a hostile feed', () => {
  it('is text everywhere, and changes nothing of the page', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const poisoned = example
      .replace(
        /"(title|name|role|intro|content_text|reportedBy|place)": "[^"]*"/g,
        (_, key) => `"${key}": ${JSON.stringify(markup)}`,
      )
      .replace(
        '"schemaVersion": 1,',
        `"__proto__": { "polluted": true }, ${JSON.stringify(markup)}: 1, "schemaVersion": 1,`,
      );
    const page = await opened(poisoned);
    for (const name of [
      'Löften',
      'Kampanjer',
      'Översättningar',
      'Om flödet',
      'Vad som har ändrats',
      'Uppföljningar',
    ]) {
      await view(page, name).click();
      const first = page.locator('button.thing').first();
      if (await first.count()) await first.click();
      await caughtUp(page);
    }
    assert.deepEqual(
      await page.evaluate(() => [
        document.title,
        {}.polluted,
        document.querySelectorAll('img, feed-editor script').length,
      ]),
      ['Redigera löften', undefined, 0],
    );
    assertQuiet(page);
    await page.close();
  });
});

describe('the page', () => {
  /** What axe finds, in every part of the page. */
  async function violations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    });
  }

  const unfold = (page) =>
    page.evaluate(() => document.querySelectorAll('main details').forEach((one) => (one.open = true)));

  /** Each view, and one of its forms, with something wrong in it. */
  async function eachView(page, look) {
    await look('start');
    await openText(
      page,
      example
        .replace('"2026-10-06T07:30:00+02:00"', '"i oktober"')
        .replace('"status": "ongoing"', '"status": "kanske"'),
    );
    await page.getByRole('navigation').waitFor();
    for (const name of await page.getByRole('navigation').getByRole('button').allInnerTexts()) {
      await view(page, name).click();
      await unfold(page);
      await caughtUp(page);
      await look(name);
      const first = page.locator('button.thing').first();
      if (!(await first.count())) continue;
      await first.click();
      await unfold(page);
      await caughtUp(page);
      await look(`${name}, one open`);
    }
  }

  for (const colorScheme of ['light', 'dark'])
    it(`passes axe in each view when it is ${colorScheme}`, async () => {
      const page = await open({ colorScheme });
      await eachView(page, async (name) => assert.deepEqual(await violations(page), [], name));
      await page.close();
    });

  it('fits on a phone of 320 pixels, with the preview below the form', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await eachView(page, async (name) => {
      const wide = await page.evaluate(() =>
        document.scrollingElement.scrollWidth > 320
          ? [...document.querySelectorAll('feed-editor *')]
              .filter((one) => one.getBoundingClientRect().right > 321)
              .map((one) => one.outerHTML.slice(0, 100))
          : [],
      );
      assert.deepEqual(wide, [], name);
    });
    const [form, preview] = await Promise.all(
      ['main', 'aside'].map((name) => page.locator(name).boundingBox()),
    );
    assert.ok(preview.y >= form.y + form.height);
    await page.close();
  });

  it('shows which view is open in forced colours, too', async () => {
    const page = await openUmea({ forcedColors: 'active' });
    const [open, other] = await Promise.all(
      ['Uppföljningar', 'Löften'].map((name) =>
        view(page, name).evaluate((tab) => getComputedStyle(tab).backgroundColor),
      ),
    );
    assert.notEqual(open, other);
    await page.close();
  });

  it('speaks English by its switch, keeps the feed, and says so in its address', async () => {
    const page = await openUmea();
    await view(page, 'Om flödet').click();
    await page.getByLabel('Titel', { exact: true }).fill('Nya löften');
    await button(page, 'English').click();
    assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'Nya löften');
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(page.url(), /\?lang=en$/);
    await view(page, 'Follow-ups').click();
    await button(page, 'New follow-up').click();
    assert.ok(await page.getByText('The work has begun and continues.').isVisible());
    await page.close();
  });

  it('keeps all to itself: no other server, no storage, nothing on the console', async () => {
    const page = await openUmea();
    await button(page, 'Ny uppföljning').click();
    await page.getByLabel('Sammanfattning').fill('Hemligt');
    await caughtUp(page);
    await downloaded(page);
    assert.ok(await page.getByText('Inget skickas någonstans').isVisible());
    assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
    assertQuiet(page);
    await page.close();
  });

  it('stays quick with a thousand promises: a list, and one form', async () => {
    const feed = JSON.parse(umea);
    const [, promise] = feed.items;
    delete promise[EXT].translations;
    feed.items = Array.from({ length: 1000 }, (_, index) => ({
      ...promise,
      id: `lofte-${index}`,
      content_text: `Polisen lovar sak nummer ${index}.`,
    }));
    const page = await opened(JSON.stringify(feed, null, 2));
    await view(page, 'Löften').click();
    await page.getByLabel('Sök').fill('nummer 777');
    await button(page, /nummer 777/).click();
    await button(page, 'Rätta ordalydelsen …').click();
    assert.ok((await page.locator('main').evaluate((main) => main.querySelectorAll('*').length)) < 500);
    await page.getByLabel('Ordalydelse').pressSequentially(' Och mer.');
    await caughtUp(page);
    await page.locator('promise-card').getByText('Och mer.').waitFor();
    const { text } = await downloaded(page);
    assert.equal(JSON.parse(text).items[777].content_text, 'Polisen lovar sak nummer 777. Och mer.');
    await page.close();
  });
});
