// Counts as each language says them: Swedish in two forms, Arabic in six.
import { expect } from '@open-wc/testing';
import { dayCount, followUpCount, promiseCount } from '../../src/locale/counted.js';
import { loadMessages } from '../../src/locale/load-messages.js';
import { withMessages } from '../../src/locale/msg.js';

const COUNTS = [0, 1, 2, 3, 11, 100];

async function counts(language: string, count: (n: number, language: string) => string): Promise<string[]> {
  const messages = language === 'sv' ? undefined : await loadMessages(language);
  return withMessages(messages, () => COUNTS.map((n) => count(n, language)));
}

describe('a count', () => {
  it('has two forms in Swedish', async () => {
    expect(await counts('sv', promiseCount)).to.deep.equal([
      '0 löften',
      '1 löfte',
      '2 löften',
      '3 löften',
      '11 löften',
      '100 löften',
    ]);
    expect((await counts('sv', dayCount))[1]).to.equal('1 dag');
    expect((await counts('sv', followUpCount))[2]).to.equal('2 uppföljningar');
  });

  it('has two in Finnish and English', async () => {
    expect((await counts('fi', dayCount)).slice(0, 3)).to.deep.equal(['0 päivää', '1 päivä', '2 päivää']);
    expect((await counts('en', followUpCount)).slice(0, 3)).to.deep.equal([
      '0 follow-ups',
      '1 follow-up',
      '2 follow-ups',
    ]);
  });

  it('has six in Arabic', async () => {
    expect(await counts('ar', dayCount)).to.deep.equal([
      '0 يوم',
      'يوم واحد',
      'يومان',
      '3 أيام',
      '11 يومًا',
      '100 يوم',
    ]);
  });

  it('groups what is large', () => {
    expect(promiseCount(10_000, 'sv').replace(/\s/g, ' ')).to.equal('10 000 löften');
  });
});
