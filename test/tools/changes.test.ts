// What has changed between two feeds, as it is said to whoever is about to publish the newer one.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { changesBetween, type Change } from '../../src/tools/feed-check/changes.js';
import { isSame } from '../../src/tools/json.js';
import { speak } from '../../src/tools/say.js';
import { brokenFeed, holds } from '../feed/broken-feeds.js';
import { changed, fullFeed, umea, X, type Path } from '../feed/feeds.js';

const short = ({ kind, severity, text }: Change) => `${severity} ${kind}: ${text}`;
const between = (before: unknown, after: unknown) => changesBetween(before, after).map(short);

const first = ['items', 0] as const;
const visible = ['items', 1] as const;
const followUp = ['items', 1, X] as const;
const autumn = [X, 'campaigns', 0, 'occurrences', 0] as const;

describe('what has changed in a feed', function () {
  this.timeout(120_000);

  const wording = umea().items[1]!.content_text!;
  for (const [what, feed, path, value, expected] of [
    [
      'a promise that is gone',
      umea(),
      visible,
      undefined,
      [/^danger promise-gone: Löftet "synlig-polis" är borta: "Polisen lovar att eftersträva .*…"\.$/],
    ],
    [
      'a promise that is new',
      fullFeed(),
      ['items', 2],
      { ...umea().items[1], id: 'nytt' },
      [/^info promise-added: Nytt löfte, "nytt": "Polisen lovar/],
    ],
    [
      'an altered wording, and that it has no date',
      umea(),
      [...visible, 'content_text'],
      wording.replace('vid varje möjligt tillfälle', 'vid varje tillfälle'),
      [
        'danger wording-changed: Löftet "synlig-polis": ordalydelsen är ändrad. Förut: "… att vid varje möjligt tillfälle arbeta förtroende- …". Nu: "… att vid varje tillfälle arbeta förtroende- …".',
        'warning not-dated: Löftet "synlig-polis": texten är ändrad, men "date_modified" är det inte. Skriv där när den ändrades.',
      ],
    ],
    [
      'an id that was changed',
      umea(),
      [...visible, 'id'],
      'synliga-poliser',
      [
        'danger promise-renamed: Löftet "synlig-polis" heter nu "synliga-poliser". Länkar till det slutar fungera. Behåll det gamla id:t.',
      ],
    ],
    [
      'other parties',
      umea(),
      [...first, X, 'parties'],
      ['polisen'],
      [
        'warning parties-changed: Löftet "organiserad-brottslighet": parterna är ändrade. Förut: polisen, umea-kommun. Nu: polisen.',
      ],
    ],
    [
      'another area',
      umea(),
      [...first, X, 'area'],
      'trafik',
      [
        'info area-changed: Löftet "organiserad-brottslighet": området är ändrat. Förut: "trygghet". Nu: "trafik".',
      ],
    ],
    [
      'another order',
      umea(),
      [...first, X, 'order'],
      2.5,
      [/^info order-changed: Löftena visas i en annan ordning: synlig-polis, organiserad-brottslighet, /],
    ],
    [
      'a status that is set to another',
      fullFeed(),
      [...followUp, 'status'],
      'done',
      [
        'info status-changed: Löftet "reflexer": visas nu som Genomfört, förut som Pågår.',
        'info field-changed: Uppföljningen "uppfoljning-1": "status" är ändrat. Förut: "ongoing". Nu: "done".',
      ],
    ],
    [
      'a follow-up that is gone, and the status with it',
      fullFeed(),
      ['items', 1],
      undefined,
      [
        'warning follow-up-gone: Uppföljningen "uppfoljning-1" är borta: reflexer, 2026-01-01–2026, Pågår.',
        'info status-changed: Löftet "reflexer": visas nu utan status, förut som Pågår.',
      ],
    ],
    [
      'a date that is set',
      umea(),
      [X, 'campaigns', 1, 'occurrences', 1],
      { year: 2026, start: '2026-10-12', end: '2026-10-18', confirmed: true },
      [
        'info campaign-dates: Kampanjen "autumn": 2026: datum är nu 2026-10-12–2026-10-18, förut inte fastställda.',
        'info campaign-confirmed: Kampanjen "autumn": 2026: datumet är nu bekräftat.',
      ],
    ],
    [
      'a date that is taken back',
      fullFeed(),
      autumn,
      { year: 2026, confirmed: true, activities: [] },
      [
        'info campaign-dates: Kampanjen "host": 2026: datum är nu inte fastställda, förut 2026-10-12–2026-10-18.',
        'info field-changed: Kampanjen "host": 2026: "activities" är ändrat. Förut: 1 poster. Nu: ingen.',
      ],
    ],
    [
      'other signatories',
      fullFeed(),
      [X, 'signatories', 0, 'name'],
      'Bo Exempel',
      [
        'warning signatories-changed: De som har undertecknat är ändrade. Förut: Ada Exempel (Chef). Nu: Bo Exempel (Chef).',
      ],
    ],
    [
      'another period',
      umea(),
      [X, 'period', 'end'],
      '2028',
      ['warning period-changed: Löftenas period är ändrad. Förut: 2025–2027. Nu: 2025–2028.'],
    ],
    [
      'a translation that is gone',
      umea(),
      [...first, X, 'translations', 'en'],
      undefined,
      ['warning translation-gone: Löftet "organiserad-brottslighet": Översättningen till "en" är borttagen.'],
    ],
    [
      'a translation that becomes official',
      umea(),
      [X, 'translations', 'en', 'official'],
      true,
      [
        'warning translation-official: Översättningen till "en" är nu officiell: parterna ska ha godkänt den.',
      ],
    ],
    [
      'a fact',
      fullFeed(),
      [X, 'facts', 0, 'value'],
      120,
      ['info field-changed: Faktauppgiften "syns": "value" är ändrat. Förut: 125. Nu: 120.'],
    ],
    [
      'a key that no tool knows',
      umea(),
      [X, 'budget'],
      7,
      ['info other-key: "budget", som verktyget inte känner, är tillagt: 7.'],
    ],
    [
      'a field inside of another',
      umea(),
      [X, 'place', 'name'],
      'Ume',
      ['info field-changed: "place.name" är ändrat. Förut: "Umeå". Nu: "Ume".'],
    ],
  ] as [string, unknown, Path, unknown, (string | RegExp)[]][])
    it(`is said in words: ${what}`, () => {
      const changes = between(feed, changed(feed, path, value));
      expected.forEach((text, index) => {
        if (typeof text === 'string') expect(changes[index]).to.equal(text);
        else expect(changes[index]).to.match(text);
      });
      expect(changes).to.have.lengthOf(expected.length);
    });

  it('counts a correction that is dated as dated', () => {
    const dated = changed(umea(), [...first, 'date_modified'], '2026-01-01T00:00:00Z');
    const altered = changed(dated, [...first, 'content_text'], 'Något helt annat.');
    const kinds = (feed: unknown) => changesBetween(umea(), feed).map(({ kind }) => kind);
    expect(kinds(altered)).to.include('wording-changed').and.not.include('not-dated');
    expect(changesBetween(dated, altered).map(({ kind }) => kind)).to.include('not-dated');
  });

  it('puts what residents would lose first', () => {
    const feed = changed(changed(umea(), ['title'], 'Annat'), ['items', 6], undefined);
    expect(
      changesBetween(umea(), changed(feed, [X, 'period', 'end'], '2028')).map(({ severity }) => severity),
    ).to.deep.equal(['danger', 'warning', 'info']);
  });

  it('names a place in the new feed', () => {
    const feed = { ...umea(), items: umea().items.toReversed() };
    const [change] = changesBetween(umea(), changed(feed, ['items', 0, 'content_text'], 'Annat.'));
    expect(change?.path).to.deep.equal(['items', 0, 'content_text']);
  });

  it('is nothing between a feed and itself, something between two that differ, and never a failure', () => {
    holds(fc.tuple(brokenFeed, brokenFeed, fc.jsonValue()), 300, ([one, other, junk]) => {
      expect(changesBetween(one, structuredClone(one))).to.deep.equal([]);
      for (const [before, after] of [
        [one, other],
        [one, junk],
        [junk, one],
      ] as const) {
        const swedish = between(before, after);
        expect(swedish.length > 0).to.equal(!isSame(before, after));
        speak('en');
        const english = changesBetween(before, after);
        speak('sv');
        expect(english).to.have.lengthOf(swedish.length);
        for (const [index, change] of english.entries()) {
          expect(change.text).to.match(/^\S.*[.:"]$/u);
          expect(short(change), 'each in its language').not.to.equal(swedish[index]);
          expect(change.text).not.to.match(/undefined|\[object|NaN/);
        }
      }
    });
  });
});
