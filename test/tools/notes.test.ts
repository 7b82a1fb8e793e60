// What an editor reads before pasting: in both languages the same steps, with what was tried and where it is written.
import { expect } from '@open-wc/testing';
import { notes } from '../../src/tools/cms/notes.js';
import { speak, type ToolLanguage } from '../../src/tools/say.js';

const notesIn = (language: ToolLanguage) => {
  speak(language);
  try {
    return notes();
  } finally {
    speak('sv');
  }
};

const textsOf = ({ name, steps, tried }: ReturnType<typeof notes>[number]) => [name, ...steps, tried];

describe('the notes on each CMS', () => {
  it('are of the systems that people ask about, the rest last', () => {
    expect(notesIn('sv').map(({ id }) => id)).to.deep.equal([
      'wordpress',
      'wordpress-multisite',
      'sitevision',
      'optimizely',
      'screen',
      'other',
    ]);
  });

  it('are the same steps in both languages, and each step is in each', () => {
    const english = notesIn('en');
    notesIn('sv').forEach((note, index) => {
      const same = english[index]!;
      expect(same).to.deep.include({ id: note.id });
      expect(same.form).to.equal(note.form);
      expect(same.steps).to.have.lengthOf(note.steps.length);
      for (const [number, step] of note.steps.entries()) expect(same.steps[number]).not.to.equal(step);
      expect(same.tried).not.to.equal(note.tried);
    });
    for (const text of english.flatMap(textsOf)) expect(text).not.to.match(/[åäöÅÄÖ]/);
  });

  it('are short: at most seven steps, of short sentences', () => {
    for (const language of ['sv', 'en'] as const)
      for (const { id, steps } of notesIn(language)) {
        expect(steps.length, id).to.be.within(1, 7);
        for (const sentence of steps.flatMap((step) => step.split(/(?<=[.?!:]) /)))
          expect(sentence.split(' ').length, sentence).to.be.at.most(26);
      }
  });

  it('say what was tried and with which version, or that it was not', () => {
    for (const { id, tried } of notesIn('sv'))
      expect(tried, id).to.match(/^Provat i .+ \d|^Inte provat|Inte provat i/);
    for (const { id, tried } of notesIn('en'))
      expect(tried, id).to.match(/^Tried in .+ \d|^Not tried|Not tried in/);
  });

  it('say what to do where only plain text survives', () => {
    for (const { id, steps } of notesIn('sv'))
      expect(steps.join(' '), id).to.match(/statisk HTML|affischen/i);
  });

  it('name sources that can be opened', () => {
    for (const { sources = [] } of notesIn('sv'))
      for (const { title, url } of sources) {
        expect(title).to.match(/^[^:]+: ./);
        expect(new URL(url).protocol).to.equal('https:');
      }
  });
});
