// New things of a feed, and what goes along with a change: days in the feed's zone, ids, translations, tags.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../scripts/project.mjs';
import { source } from '../../../scripts/source.mjs';

const { Editing } = await source('tools/feed-editor/editing.ts');
const { FeedEdit } = await source('tools/feed-editor/document.ts');
const { emptyFeed, idFrom, instantAt, newCampaign, newFollowUp, wallTime } =
  await source('tools/feed-editor/make.ts');
const { translatable } = await source('tools/feed-editor/translatable.ts');
const { openBytes, openText } = await source('tools/feed-editor/open-text.ts');
const { issuesOf } = await source('tools/feed-check/issues.ts');
const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
const example = await readFile(path.join(root, 'test/fixtures/example-feed.json'), 'utf8');
const EXT = '_medborgarloften';

const HOST = { changed() {}, refresh() {}, refreshLater() {} };
const edit = (text) => new Editing(new FeedEdit(text, 'a.json'), '2026-11-26', HOST);

describe('new things', () => {
  it('have days that begin at midnight of the feed’s zone, in summer and in winter', () => {
    assert.equal(instantAt('2026-01-15', 'Europe/Stockholm'), '2026-01-15T00:00:00+01:00');
    assert.equal(instantAt('2026-07-15', 'Europe/Stockholm', '18:30'), '2026-07-15T18:30:00+02:00');
    assert.equal(instantAt('2026-07-15', 'America/St_Johns'), '2026-07-15T00:00:00-02:30');
    assert.deepEqual(wallTime('2026-07-15T16:30:00Z', 'Europe/Stockholm'), {
      day: '2026-07-15',
      time: '18:30',
    });
  });

  it('have ids that links can hold, and none twice', () => {
    assert.equal(idFrom('Öka tryggheten i Ålidhem!', []), 'oka-tryggheten-i-alidhem');
    assert.equal(idFrom('Öka', ['oka', 'oka-2']), 'oka-3');
    assert.equal(idFrom('سلام', []), 'ny');
  });

  it('claim nothing: a follow-up has no status, a campaign no dates', () => {
    const feed = JSON.parse(umea);
    assert.equal('status' in newFollowUp(feed, ['synlig-polis'], '2026-11-26')[EXT], false);
    assert.deepEqual(
      newCampaign(feed, 'Cykelveckan').occurrences,
      [2025, 2026, 2027].map((year) => ({ year, confirmed: false })),
    );
  });

  it('lack only what is to be filled in', () => {
    const places = issuesOf(JSON.parse(emptyFeed())).map(({ path: place }) => place.join('.'));
    assert.deepEqual(places.sort(), [
      `${EXT}.intro`,
      `${EXT}.municipality.code`,
      `${EXT}.municipality.name`,
      `${EXT}.period.end`,
      `${EXT}.period.start`,
      'title',
    ]);
  });
});

describe('what goes along with a change', () => {
  it('are the translations of entries that move or go', () => {
    const editing = edit(umea);
    const signatories = [EXT, 'signatories'];
    const roles = () =>
      Object.entries(editing.feed[EXT].translations.en).filter(([name]) => name.startsWith('signatories'));
    editing.moveEntry(signatories, 0, 1, 'Flytta');
    assert.match(Object.fromEntries(roles())['signatories/1'], /municipal executive board/);
    editing.removeEntry(signatories, 0, 'Ta bort');
    assert.deepEqual(roles(), [
      ['signatories/0', 'Chair of the municipal executive board, Umeå municipality'],
    ]);
    editing.undo();
    editing.undo();
    assert.equal(editing.edit.isChanged, false);
  });

  it('are those of an activity, of a follow-up and of a campaign', () => {
    const feed = JSON.parse(example);
    const index = feed.items.findIndex((item) => item[EXT].activities?.length > 1);
    feed.items[index][EXT].translations = { en: { official: false, 'activities/1': 'second' } };
    feed[EXT].translations = { en: { official: false, 'host/2026/0': 'first', 'host/2026/1': 'second' } };
    const editing = edit(JSON.stringify(feed));
    editing.removeEntry(['items', index, EXT, 'activities'], 0, 'Ta bort');
    assert.deepEqual(editing.feed.items[index][EXT].translations.en, {
      official: false,
      'activities/0': 'second',
    });
    editing.removeEntry([EXT, 'campaigns', 0, 'occurrences', 1, 'activities'], 0, 'Ta bort');
    assert.deepEqual(editing.feed[EXT].translations.en, { official: false, 'host/2026/0': 'second' });
  });

  it('is the tag of an area that is renamed, where it is the area’s and nobody else’s', () => {
    const feed = JSON.parse(umea);
    feed.items[0].tags = ['Eget', 'Öka trygghet och minska brottslighet'];
    const editing = edit(JSON.stringify(feed));
    editing.set([EXT, 'areas', 0, 'title'], 'Trygghet', 'Områdets namn');
    assert.deepEqual(
      editing.feed.items.map(({ tags }) => tags.join()),
      [feed.items[0].tags.join(), ...Array(3).fill('Trygghet'), ...Array(3).fill('Trygg trafikmiljö')],
    );
  });
});

describe('what can be translated', () => {
  it('is what the contract names: Umeå’s own translations cover it', () => {
    const feed = JSON.parse(umea);
    const { official: _, ...texts } = feed[EXT].translations.en;
    assert.deepEqual(
      translatable(feed, -1)
        .map(({ name }) => name)
        .sort(),
      Object.keys(texts).sort(),
    );
    feed.items.forEach((item, index) =>
      assert.deepEqual(
        translatable(feed, index).map(({ name }) => name),
        ['content_text'],
      ),
    );
  });
});

describe('opening a text', () => {
  it('takes a byte order mark off, and names whose it is', () => {
    const opened = openText(`\ufeff${umea}`, 'umea.json', 'umea.example');
    assert.equal(opened.toText(), umea);
    assert.equal(opened.origin, 'umea.example');
  });

  it('refuses what it could not give back whole', () => {
    assert.throws(
      () => openBytes(Buffer.from('{"items": [], "title": "Umeå"}', 'latin1'), 'a.json'),
      /UTF-8/,
    );
    assert.throws(() => openText('{"items": [}', 'a.json'), /Rad 1, tecken 12/);
    assert.throws(() => openText('[]', 'a.json'), /inget löftesflöde/);
    assert.throws(() => openText('['.repeat(100_000), 'a.json'), /klamrar/);
  });
});
