// Two languages on one page: each element's texts are its own, and Swedish where there are none.
import { expect } from '@open-wc/testing';
import { msg, str, withMessages } from '../../src/locale/msg.js';

const english = { sok: 'Search', antal: '{0} of {1} promises', bakom: 'of {1}, {0}', tom: '' };

const search = () => msg('Sök', { id: 'sok' });
const count = (some: number, all: number) => msg(str`${some} av ${all} löften`, { id: 'antal' });

describe('messages', () => {
  it('are Swedish where no language is handed in', () => {
    expect(search()).to.equal('Sök');
    expect(count(3, 7)).to.equal('3 av 7 löften');
    expect(withMessages(undefined, search)).to.equal('Sök');
  });

  it('are those of the language that is rendering, with the values put in', () => {
    expect(withMessages(english, search)).to.equal('Search');
    expect(withMessages(english, () => count(3, 7))).to.equal('3 of 7 promises');
  });

  it('may name the values in another order', () => {
    const text = withMessages(english, () => msg(str`${3} av ${7}`, { id: 'bakom' }));
    expect(text).to.equal('of 7, 3');
  });

  it('put values in as they are, whatever signs are in them', () => {
    const odd = '$& {1} $1 \\n';
    const message = () => msg(str`${odd} av ${'b'}`, { id: 'antal' });
    expect(withMessages(english, message)).to.equal(`${odd} of b promises`);
    expect(message()).to.equal(`${odd} av b`);
  });

  it('are Swedish one by one where a translation lacks them', () => {
    expect(withMessages({}, search)).to.equal('Sök');
    expect(withMessages({}, () => count(3, 7))).to.equal('3 av 7 löften');
  });

  it('are back to the outer language after an inner one', () => {
    const finnish = { sok: 'Hae' };
    const texts = withMessages(english, () => [search(), withMessages(finnish, search), search()]);
    expect(texts).to.deep.equal(['Search', 'Hae', 'Search']);
    expect(search()).to.equal('Sök');
  });

  it('are back to Swedish after a rendering that failed', () => {
    const failing = () =>
      withMessages(english, () => {
        throw new Error('rendering failed');
      });
    expect(failing).to.throw('rendering failed');
    expect(search()).to.equal('Sök');
  });
});
