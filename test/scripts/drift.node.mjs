// That nothing can be added to an element, or taken from it, without its documentation, in either direction.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { drift, readSources } from '../../scripts/drift.mjs';
import { readManifest } from '../../scripts/project.mjs';

describe('the drift of the manifest from the sources', () => {
  let manifest;
  let sources;
  before(async () => {
    [manifest, sources] = await Promise.all([readManifest(), readSources()]);
  });

  const isList = ({ tagName, tag = tagName }) => tag === 'promise-list';
  /** The lines, after something was done to what is documented of the list, or to what its sources make. */
  function after({ documented = () => {}, made = () => {} }) {
    const changed = structuredClone({ manifest, sources });
    documented(changed.manifest.modules.flatMap(({ declarations }) => declarations).find(isList));
    made(changed.sources.find(isList));
    return drift(changed.manifest, changed.sources);
  }

  it('is none', () => {
    assert.deepEqual(drift(manifest, sources), []);
  });

  for (const [kind, key, name, line] of [
    ['parts', 'cssParts', 'wording', 'part `wording` is rendered in src/ui/promise-template.ts'],
    ['slots', 'slots', '', 'slot without a name is rendered in src/ui/base-element.ts'],
    ['events', 'events', 'promise-select', 'event `promise-select` is sent in src/ui/promise-template.ts'],
    ['tokens', 'cssProperties', '--mbl-accent', 'custom property `--mbl-accent` is read'],
    ['attributes', 'attributes', 'group-by', 'attribute `group-by` is taken'],
    ['attributes', 'attributes', 'lang', 'attribute `lang` is taken in src/locale/language.ts'],
    ['properties', 'members', 'groupBy', 'property `groupBy` is taken'],
  ]) {
    it(`tells of ${kind} that are not documented: ${name || '(none)'}`, () => {
      const lines = after({
        documented: (list) => (list[key] = list[key].filter((one) => one.name !== name)),
      });
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.ok(lines[0].startsWith(`<promise-list>: ${line}, and not documented: add `), lines[0]);
    });

    it(`tells of ${kind} that are documented, and are not there: ${name || '(none)'}`, () => {
      const lines = after({ made: ({ surface }) => surface[kind].delete(name) });
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(
        lines[0],
        /^<promise-list>: .+ is documented, and never (rendered|sent|read|taken): remove it /,
      );
    });

    it(`tells of ${kind} without a description: ${name || '(none)'}`, () => {
      const lines = after({
        documented: (list) => (list[key].find((one) => one.name === name).description = ' '),
      });
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0], /^<promise-list>: .+ has no description: write one at PromiseList/);
    });
  }

  it('tells of states that no element documents, and of documented ones that none sets', () => {
    const set = after({ made: ({ surface }) => surface.states.set('asleep', 'src/ui/base-element.ts') });
    assert.match(
      set.join(),
      /^State `asleep` is set in src\/ui\/base-element\.ts, and no element documents it/,
    );
    const told = after({
      documented: (list) => list.cssStates.push({ name: 'asleep', description: 'Zzz.' }),
    });
    assert.match(told.join(), /^State `asleep` is documented, and never set/);
  });

  it('tells of elements, methods and parameters without a description', () => {
    const lines = after({
      documented: (list) => {
        list.description = '';
        const define = list.members.find(({ name }) => name === 'define');
        delete define.description;
        delete define.parameters[0].description;
      },
    });
    assert.deepEqual(
      lines.map((line) => line.split(' has ')[0]),
      ['PromiseList', 'define', 'define(tag)'].map((name) => `<promise-list>: \`${name}\``),
    );
  });

  it('tells of types and defaults that are not the documented ones', () => {
    const told = (name, change) =>
      after({
        documented: (list) =>
          Object.assign(
            list.members.find((one) => one.name === name),
            change,
          ),
      });
    assert.match(told('limit', { type: { text: 'string | undefined' } }).join(), /as number$/);
    assert.match(
      told('layout', { default: "'list'" }).join(),
      /to be 'list' until it is set, and is 'cards'$/,
    );
    const unset = after({ made: ({ values }) => (values.get('headingLevel').value = undefined) });
    assert.match(unset[0], /`headingLevel` is documented as number, and is undefined until it is set/);
  });

  it('tells of elements that are documented, and are none', () => {
    const lines = drift(
      manifest,
      sources.filter((one) => !isList(one)),
    );
    assert.match(
      lines[0],
      /^<promise-list> is documented, and src\/entries\/elements\.ts has no such element/,
    );
  });
});
