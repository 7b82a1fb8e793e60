// The best of the languages that there are, for the one that a page is in.
import { expect } from '@open-wc/testing';
import { lookup } from '../../src/locale/lookup.js';

describe('a language that there is', () => {
  const languages = ['en', 'fi', 'zh-Hant', 'sr-Latn-RS'];
  for (const [tag, found] of [
    ['fi', 'fi'],
    ['FI', 'fi'],
    ['fi-SE', 'fi'],
    ['en-Latn-GB-oxendict', 'en'],
    ['zh-hant-TW', 'zh-Hant'],
    ['zh', undefined],
    ['sr-Latn', undefined],
    ['fit', undefined],
    ['f', undefined],
    ['', undefined],
    ['-', undefined],
  ] as const) {
    it(`for "${tag}" is ${found ?? 'none'}`, () => expect(lookup(tag, languages)).to.equal(found));
  }
});
