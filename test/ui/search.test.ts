// What a Swedish reader finds by typing words into a list's search.
import { expect } from '@open-wc/testing';
import { toPromiseFeed } from '../../src/feed/model.js';
import { matcher, searchable, searchText } from '../../src/ui/search.js';
import { fullFeed, umea } from '../feed/feeds.js';

const text = 'Polisen lovar ÖKAD trygghet i Malmö. Ett mål är en idé, café och Åre.';

const matchesQuery = (text: string, query: string) => matcher(query)(searchable(text));

describe('a search', () => {
  for (const query of [
    ['in any case', 'polisen'],
    ['in capitals', 'POLISEN ökad'],
    ['by part of a word', 'trygg'],
    ['by several words in any order', 'malmö polisen'],
    ['by words with space around', '  idé \n mål '],
    ['with å, ä and ö', 'Åre är ökad'],
    ['without the keys for å, ä and ö', 'malmo are okad'],
    ['without accents', 'ide cafe'],
    ['with letters written in two signs', 'malmo\u0308'],
    ['for nothing, as everything', ''],
    ['for space, as everything', '   '],
  ] as const) {
    it(`finds ${query[0]}`, () => {
      expect(matchesQuery(text, query[1])).to.be.true;
    });
  }

  it('finds a text written in two signs by one', () => {
    expect(matchesQuery('Malmo\u0308', 'malmö')).to.be.true;
  });

  for (const [what, searched, query] of [
    ['a word that is not there', text, 'trafik'],
    ['one word of two', text, 'polisen trafik'],
    ['a bare letter by one with marks', 'mal', 'mål'],
    ['ä by å, or ö by ä', 'käl', 'kål'],
    ['one accent by another', 'idè', 'idé'],
  ] as const) {
    it(`does not find ${what}`, () => {
      expect(matchesQuery(searched, query)).to.be.false;
    });
  }

  it('takes marks letter for letter within a word', () => {
    expect(matchesQuery('Åsö torg', 'aso')).to.be.true;
    expect(matchesQuery('Åsö torg', 'åsö')).to.be.true;
    expect(matchesQuery('Aso torg', 'åso')).to.be.false;
  });

  it('is for words, not patterns', () => {
    expect(matchesQuery(text, '.*')).to.be.false;
    expect(matchesQuery('50 % (ungefär) [a-z]', '[a-z] %')).to.be.true;
  });
});

describe('what is searched of a promise', () => {
  const [promise] = toPromiseFeed(fullFeed()).promises;
  for (const [what, query] of [
    ['its wording', 'dela ut'],
    ['its area', 'trafik'],
    ['who promised it', 'skolan'],
    ['how it was followed up', 'delades'],
  ] as const) {
    it(`is ${what}`, () => {
      expect(matchesQuery(searchText(promise!), query)).to.be.true;
    });
  }

  it('finds the promise that is meant among Umeå’s', () => {
    const found = (query: string) =>
      toPromiseFeed(umea())
        .promises.filter((it) => matchesQuery(searchText(it), query))
        .map(({ id }) => id);
    expect(found('motorintresse')).to.deep.equal(['motorburna-unga']);
    expect(found('VALFARDSBROTT')).to.deep.equal(['organiserad-brottslighet']);
    expect(found('umeå trafikmiljö')).to.have.length(3);
  });
});
