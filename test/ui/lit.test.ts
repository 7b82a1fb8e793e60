// The elements stand on the Lit that the page says: Lit's own, or what the CDN script has for it (see wtr/cdn-lit.mjs).
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LitElement as ofTheScript } from '../../src/entries/cdn-lit.js';
import { MedborgarloftenElement } from '../../src/ui/base-element.js';

describe('the elements', () => {
  it('are tested on the Lit that they are said to be', () => {
    const expected = document.documentElement.dataset.lit === 'cdn' ? ofTheScript : LitElement;
    expect(MedborgarloftenElement.prototype).to.be.instanceOf(expected);
  });
});
