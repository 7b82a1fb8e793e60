// The feed under the editor: what a communicator downloads is what was opened, but for what was changed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../scripts/project.mjs';
import { source } from '../../../scripts/source.mjs';

const { FeedEdit } = await source('tools/feed-editor/document.ts');
const { insertAt, moveAt, setAt } = await source('tools/json.ts');
const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
const EXT = '_medborgarloften';

const set = (edit, path, value, label, order) =>
  edit.change(label, (feed) => setAt(feed, path, value, order), path.join());
const insert = (edit, path, entry, label, index) =>
  edit.change(label, (feed) => insertAt(feed, path, entry, index));

/** The lines of a text that another has not, in their order. */
const otherLines = (text, than) => {
  const lines = than.split('\n');
  return text.split('\n').filter((line) => !lines.includes(line) || !lines.splice(lines.indexOf(line), 1));
};

describe('the text that is downloaded', () => {
  it('is the opened one where nothing was changed, whatever it looks like', () => {
    for (const text of [umea, '{"items":[ ],"a":1.0}', '\n{ "items" : [1 ,2\n] , "\\u0061":"\\u00e5" }\r\n'])
      assert.equal(new FeedEdit(text, 'a.json').toText(), text);
  });

  it('has one other line where one text was changed', () => {
    const edit = new FeedEdit(umea, 'umea.json');
    set(edit, ['items', 1, 'content_text'], 'Polisen lovar mer.', 'Ordalydelsen');
    const text = edit.toText();
    assert.deepEqual(otherLines(text, umea), ['      "content_text": "Polisen lovar mer.",']);
    assert.equal(text.split('\n').length, umea.split('\n').length);
  });

  it('has a new key where it usually stands', () => {
    const edit = new FeedEdit(umea, 'umea.json');
    const order = ['id', 'content_text', 'date_published', 'date_modified', 'language'];
    set(edit, ['items', 0, 'date_modified'], '2026-01-01T00:00:00+01:00', 'Ändrad', order);
    const lines = edit.toText().split('\n');
    const place = lines.indexOf('      "date_modified": "2026-01-01T00:00:00+01:00",');
    assert.match(lines[place - 1], /date_published/);
    assert.equal(lines.length, umea.split('\n').length + 1);
  });

  it('keeps a list that stands on one line on that line, and one of lines in lines', () => {
    const edit = new FeedEdit(umea, 'umea.json');
    insert(edit, ['items', 1, EXT, 'parties'], 'umea-kommun', 'Part');
    insert(edit, [EXT, 'areas'], { id: 'miljo', title: 'Miljö' }, 'Område');
    set(edit, ['items', 2, 'tags', 0], undefined, 'Tagg');
    const text = edit.toText();
    assert.deepEqual(otherLines(text, umea), [
      '        "id": "miljo",',
      '        "title": "Miljö"',
      '      },',
      '      {',
      '      "tags": [],',
      // One more of a line that others have, too.
      '        "parties": ["polisen", "umea-kommun"],',
    ]);
    assert.deepEqual(JSON.parse(text), edit.feed);
  });

  it('keeps what it does not know: keys, numbers as they are written, a name that stands twice', () => {
    const text = `{
  "version": "https://jsonfeed.org/version/1.1",
  "egen": { "__proto__": { "farlig": true }, "tal": 1.50, "tal": 2e3, "2027": "b", "2026": "a" },
  "items": []
}`;
    const edit = new FeedEdit(text, 'a.json');
    set(edit, ['egen', 'ny'], '__proto__', 'Ny');
    set(edit, ['title'], 'Löften', 'Titel', ['version', 'title']);
    assert.equal(
      edit.toText(),
      text.replace('2e3, ', '2e3, "ny": "__proto__", ').replace('1.1",', '1.1",\n  "title": "Löften",'),
    );
    assert.equal({}.farlig, undefined);
  });

  it('knows a moved entry again, and one that others were put before', () => {
    const edit = new FeedEdit(umea, 'umea.json');
    edit.change('Flytta', (feed) => moveAt(feed, ['items'], 6, 0));
    assert.deepEqual(otherLines(edit.toText(), umea), []);
    assert.deepEqual(JSON.parse(edit.toText()), edit.feed);
    insert(edit, ['items'], { id: 'ny' }, 'Ny', 0);
    assert.deepEqual(otherLines(edit.toText(), umea).join(), '      "id": "ny",    },,    {');
  });
});

describe('the steps', () => {
  const open = () => new FeedEdit('{"title":"a","items":[]}', 'a.json');

  it('are named, taken back one by one, and taken again', () => {
    const edit = open();
    set(edit, ['title'], 'b', 'Titel');
    insert(edit, ['items'], { id: 'x' }, 'Nytt löfte');
    assert.equal(edit.undoable, 'Nytt löfte');
    edit.undo();
    assert.deepEqual([edit.undoable, edit.redoable], ['Titel', 'Nytt löfte']);
    edit.undo();
    assert.equal(edit.toText(), edit.text);
    assert.deepEqual([edit.undoable, edit.isChanged], [undefined, false]);
    edit.redo();
    edit.redo();
    assert.deepEqual(edit.feed, { title: 'b', items: [{ id: 'x' }] });
    edit.redo();
    assert.equal(edit.redoable, undefined);
  });

  it('are one while a text is typed, and another once it is settled', () => {
    const edit = open();
    for (const title of ['b', 'bc', 'bcd']) set(edit, ['title'], title, 'Titel');
    edit.settle();
    set(edit, ['title'], 'e', 'Titel');
    edit.undo();
    assert.equal(edit.feed.title, 'bcd');
    edit.undo();
    assert.equal(edit.feed.title, 'a');
  });

  it('can’t be taken again once something else was done', () => {
    const edit = open();
    set(edit, ['title'], 'b', 'Titel');
    edit.undo();
    set(edit, ['title'], 'c', 'Titel');
    assert.equal(edit.redoable, undefined);
  });

  it('count as no change where they lead back to what was opened', () => {
    const edit = open();
    set(edit, ['title'], 'b', 'Titel');
    assert.equal(edit.isChanged, true);
    set(edit, ['title'], 'a', 'Titel');
    assert.equal(edit.isChanged, false);
  });

  it('leave what was opened as it was', () => {
    const edit = open();
    insert(edit, ['items'], { id: 'x' }, 'Nytt löfte');
    assert.deepEqual(edit.original, { title: 'a', items: [] });
  });
});
