// The traffic facts that are shown where a feed has none of its own: each figure with whoever said it.
import { expect } from '@open-wc/testing';
import { factsOf } from '../../src/feed/facts.js';
import type { Fact } from '../../src/feed/schema.js';

const NTF = 'https://ntf.se/konsumentupplysning/lagar-och-regler/gaende/reflexer-och-lykta/';
const GOTEBORG = 'https://trafikgoteborg.se/nyheter/se-till-att-du-syns-i-morkret-anvand-reflex/';
const SVT = 'https://www.svt.se/nyheter/lokalt/gavleborg/sa-daligt-syns-du-utan-reflexer-1';

const own = (fact: Partial<Fact>): Fact => ({
  id: 'stop-50',
  value: 26,
  unit: 'm',
  source: 'Kommunen',
  checked: '2027-01-01',
  ...fact,
});

describe('the traffic facts', () => {
  it('are what their sources say, on the day that somebody looked', () => {
    const said = Object.values(factsOf()).map(({ id, value, unit, source, url }) =>
      [id, value, unit, source, url].filter(Boolean).join(' '),
    );
    expect(said).to.deep.equal([
      `seen-dark 30 m NTF ${NTF}`,
      `seen-light 60 m NTF genom SVT ${SVT}`,
      `seen-reflector 125 m NTF ${NTF}`,
      `stop-30 13 m NTF ${NTF}`,
      `stop-50 27 m NTF ${NTF}`,
      `reflector-lasts 3 år trafikgoteborg.se ${GOTEBORG}`,
      `reflector-test 4 m trafikgoteborg.se ${GOTEBORG}`,
      'bicycle-light 300 m polisen.se',
    ]);
    for (const { checked } of Object.values(factsOf())) expect(checked).to.match(/^20\d\d-\d\d-\d\d$/);
  });

  it('are the feed’s own where it has them, and the others stay', () => {
    const facts = factsOf([own({})]);
    expect(facts['stop-50']).to.deep.equal(own({}));
    expect(facts).to.deep.equal({ ...factsOf(), 'stop-50': own({}) });
  });

  it('take no figure of another unit, which the sentence around it would make wrong, and none that nothing shows', () => {
    expect(factsOf([own({ unit: 'km' }), own({ id: 'moon' })])).to.deep.equal(factsOf());
  });
});
