// What is wrong in a feed, as it is said to whoever writes it: completely, in either language, and with how to mend it.
import { expect } from '@open-wc/testing';
import * as z from 'zod';
import example from '../fixtures/example-feed.json';
import { feedSchema } from '../../src/feed/schema.js';
import { issuesOf, type FeedIssue } from '../../src/tools/feed-check/issues.js';
import { expected } from '../../src/tools/feed-check/schema-at.js';
import { speak } from '../../src/tools/say.js';
import { brokenFeed, holds } from '../feed/broken-feeds.js';
import { changed, fullFeed, umea, X, type Path } from '../feed/feeds.js';

const now = '2026-11-26T12:00:00Z';
const place = ({ path }: { path: readonly PropertyKey[] }) => path.join('.');
const inLanguage = (language: 'sv' | 'en', feed: unknown): FeedIssue[] => {
  speak(language);
  try {
    return issuesOf(feed, { now });
  } finally {
    speak('sv');
  }
};

describe('what is wrong in a feed', function () {
  this.timeout(120_000);

  it('is said of each place that the contract finds fault with, in Swedish and in English', () => {
    const codes = new Set<string>();
    holds(brokenFeed, 1_000, (feed) => {
      const swedish = inLanguage('sv', feed);
      const english = inLanguage('en', feed);
      const places = new Set(swedish.filter(({ severity }) => severity === 'error').map(place));
      const wrong = feedSchema.safeParse(feed).error?.issues ?? [];
      const newer = swedish.some(({ code }) => code === 'newer-schema');
      expect([...places].sort()).to.deep.equal(
        [...new Set(wrong.map(place))].filter((where) => !newer || !where.endsWith('schemaVersion')).sort(),
      );
      expect(swedish.map(({ code, path }) => [code, path])).to.deep.equal(
        english.map(({ code, path }) => [code, path]),
      );
      swedish.forEach(({ code, message, advice }, index) => {
        const other = english[index]!;
        codes.add(code);
        expect(message)
          .to.match(/^\S.*[.?]$/)
          .and.not.to.equal(other.message);
        expect(`${message} ${advice ?? ''}`).not.to.match(/undefined|NaN|\[object|Invalid|must|[Ee]xpected/);
        if (advice ?? other.advice) expect(advice, code).to.be.a('string').and.not.equal(other.advice);
      });
    });
    expect([...codes], 'many kinds were tried').to.have.length.above(15);
  });

  it('has words for everything that the contract may ask', () => {
    const seen = new Set<unknown>();
    const walk = (schema: unknown): void => {
      if (seen.has(schema)) return;
      seen.add(schema);
      if (schema instanceof z.ZodOptional) return walk(schema.unwrap());
      if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.forEach(walk);
      expect(expected(schema as z.ZodType)).to.be.a('string').and.not.be.empty;
      if (schema instanceof z.ZodArray) walk(schema.element);
      if (schema instanceof z.ZodRecord) [schema.keyType, schema.valueType].forEach(walk);
      if (schema instanceof z.ZodObject) {
        Object.values(schema.shape).forEach(walk);
        if (schema.def.catchall) walk(schema.def.catchall);
      }
    };
    walk(feedSchema);
    expect(seen.size).to.be.above(60);
  });

  it('is nothing in the feeds that are published', () => {
    for (const feed of [umea(), example, fullFeed()])
      expect(issuesOf(feed, { now, bytes: 30_000 })).to.deep.equal([]);
  });

  const promise = ['items', 0, X] as const;
  const followUp = ['items', 1, X] as const;
  const autumn = [X, 'campaigns', 0, 'occurrences', 0] as const;
  for (const [what, path, value, message, advice] of [
    ['nothing of a feed', [], 'x', /inget löftesflöde/, /En JSON Feed börjar med \{/],
    ['a missing text', ['title'], undefined, /^"title" saknas\. Det ska vara en text\.$/],
    ['a missing date', ['items', 0, 'date_published'], undefined, /^"date_published" saknas\..*2025-03-11T/],
    ['a missing choice', [...followUp, 'status'], undefined, /^"status" saknas\..*not-reviewed, planned/],
    [
      'a missing kind',
      [...promise, 'type'],
      undefined,
      /^"type" saknas\. Det ska vara promise eller follow-up/,
    ],
    ['a missing wording', ['items', 0, 'content_text'], undefined, /^"content_text" saknas/],
    ['an item of no kind', promise, undefined, /"_medborgarloften" saknas/, /"type": "promise"/],
    [
      'a year without quotation marks',
      [X, 'period', 'start'],
      2025,
      /ett datum/,
      /^Sätt citattecken omkring: "2025"\.$/,
    ],
    ['a number with a comma', [X, 'place', 'latitude'], '63,8', /-90 till 90/, /utan citattecken: 63\.8\.$/],
    [
      'a true in quotation marks',
      [...autumn, 'confirmed'],
      'true',
      /true \(ja\)/,
      /utan citattecken: true\.$/,
    ],
    ['one instead of a list', [...promise, 'parties'], 'polisen', /hakparenteser/, /\["polisen"\]/],
    ['null', [X, 'sourceUrl'], null, /webbadress/, /^Ta bort fältet/],
    ['a kind in Swedish', [X, 'parties', 0, 'kind'], 'polis', /police, municipality/, /^Menade du police\?$/],
    ['a date as people write it', [...autumn, 'start'], '12 oktober 2026', /ett datum, som 2026-10-12/],
    ['a day that is not there', [...autumn, 'start'], '2026-02-30', /finns inte i kalendern/, /år, månad/],
    ['an end before the start', [...autumn, 'end'], '2026-10-01', /före början/, /Början är "2026-10-12"/],
    ['a half address', [X, 'sourceUrl'], 'www.umea.se', /https:\/\/ eller http:\/\//],
    ['an unknown area', [...promise, 'area'], 'trafk', /inget område med id "trafk"/, /^Menade du trafik\?$/],
    [
      'an unknown party',
      [...promise, 'parties', 0],
      'kyrkan',
      /ingen part/,
      /^Där finns: polisen, skolan\.$/,
    ],
    ['an unknown promise', [...followUp, 'promises', 0], 'reflex', /inget löfte/, /^Menade du reflexer\?$/],
    ['an id used twice', ['items', 1, 'id'], 'reflexer', /^Id:t "reflexer" används redan/, /länkar/],
    ['an empty text', ['title'], ' ', /tom/, /ta bort fältet/],
    ['a text too long', ['title'], 'a'.repeat(501), /501 tecken. Den får ha högst 500/],
    ['a list too long', [X, 'areas', 0], undefined, /inget område/],
    ['a number too large', [X, 'place', 'latitude'], 91, /ett tal, -90 till 90/],
    ['a year too large', [...autumn, 'year'], 1e300, /ett heltal, 1 till 9999/],
    ['no promise', [...followUp, 'promises'], [], /minst 1/, /ett eller flera löften/],
    ['a language that is none', [X, 'translations', 'sv_SE'], {}, /"sv_SE" är ingen språkkod/],
    ['a time zone that is none', [X, 'place', 'timeZone'], 'Umeå', /en tidszon, som Europe\/Stockholm/],
  ] as [string, Path, unknown, RegExp, RegExp?][])
    it(`says how to mend ${what}`, () => {
      const [issue] = issuesOf(changed(fullFeed(), path, value), { now });
      expect(issue?.severity).to.equal('error');
      expect(issue?.message).to.match(message);
      if (advice) expect(issue?.advice).to.match(advice);
    });

  it('is said at once, references among it', () => {
    const feed = changed(changed(fullFeed(), [X, 'contact'], 7), [...promise, 'area'], 'trafk');
    expect(issuesOf(feed).map(place)).to.deep.equal([
      '_medborgarloften.contact',
      'items.0._medborgarloften.area',
    ]);
  });

  it('does not follow from something else: without areas no promise is told that its area is unknown', () => {
    const feed = changed(umea(), [X, 'areas'], undefined);
    expect(issuesOf(feed).map(place)).to.include('_medborgarloften.areas');
    expect(issuesOf(feed).filter(({ code }) => code === 'unknown-area')).to.deep.equal([]);
  });
});

describe('warnings of a feed', () => {
  const promise = ['items', 0] as const;
  const followUp = ['items', 1, X] as const;
  const campaign = [X, 'campaigns', 0, 'occurrences'] as const;
  for (const [code, path, value, at, advice] of [
    ['newer-schema', [X, 'schemaVersion'], 2, undefined, /nyare verktyg/],
    ['misspelt-key', [...promise, 'date_modifed'], 'x', undefined, /^Menade du date_modified\?$/],
    ['misspelt-key', [X, 'Intro'], 'x', undefined, /^Menade du intro\?$/],
    ['looks-like-html', [...promise, 'content_text'], 'Vi <b>lovar</b>.', undefined, /vanlig text/],
    ['looks-like-html', [X, 'intro'], 'Polis &amp; kommun', undefined, /vanlig text/],
    ['no-sources', [...followUp, 'sources'], [], undefined, /rapport/],
    [
      'outside-period',
      [...followUp, 'period'],
      { start: '2024-12-01', end: '2025-03-01' },
      undefined,
      /åren/,
    ],
    ['outside-period', [...followUp, 'period', 'end'], '2062', [...followUp, 'period'], /åren/],
    ['other-year', [...campaign, 0, 'year'], 2027, [...campaign, 0, 'start'], /fel/],
    [
      'confirmed-without-dates',
      [...campaign, 1],
      { year: 2027, confirmed: true },
      [...campaign, 1, 'confirmed'],
      /start/,
    ],
    ['passed-without-dates', [...campaign, 1], { year: 2025, confirmed: false }, undefined, /tas bort/],
    ['modified-before-published', [...promise, 'date_modified'], '2025-03-10T00:00:00Z', undefined, /senare/],
    ['translates-nothing', [X, 'translations', 'en', 'trafk'], 'Traffic', undefined, /^Menade du trafik\?$/],
    ['translates-nothing', [...promise, X, 'translations', 'en', 'activities/0'], 'x', undefined, undefined],
  ] as [string, Path, unknown, Path?, RegExp?][])
    it(`tell of ${code} at ${path.join('.')}`, () => {
      const [issue, ...rest] = issuesOf(changed(fullFeed(), path, value), { now });
      expect(rest).to.deep.equal([]);
      expect([issue?.severity, issue?.code, issue?.path]).to.deep.equal(['warning', code, at ?? path]);
      if (advice) expect(issue?.advice).to.match(advice);
    });

  for (const [what, path, value] of [
    ['a key of somebody’s own', [X, 'budget'], 7],
    ['what JSON Feed has besides', ['author'], { name: 'Ada' }],
    ['a follow-up of a whole year', [...followUp, 'period'], { start: '2025', end: '2027' }],
    ['a less-than sign', [...promise, 'content_text'], 'Farten ska vara < 30 & jämn; a<b'],
    ['HTML where it belongs', [...promise, 'content_html'], '<p>Vi lovar.</p>'],
    [
      'a campaign that has passed with dates',
      [...campaign, 1],
      { year: 2025, start: '2025-10-01', confirmed: true },
    ],
  ] as [string, Path, unknown][])
    it(`do not tell of ${what}`, () => {
      expect(issuesOf(changed(fullFeed(), path, value), { now })).to.deep.equal([]);
    });

  it('take the misspelt key for the missing one: one message, not two', () => {
    const feed = changed(
      changed(umea(), ['items', 0, 'date_published'], undefined),
      ['items', 0, 'date_publised'],
      'x',
    );
    const issues = issuesOf(feed);
    expect(issues.map(place)).to.deep.equal(['items.0.date_published']);
    expect(issues[0]?.advice).to.equal('Här står "date_publised": menade du "date_published"?');
  });

  it('tell of a file that is too large for pages', () => {
    expect(issuesOf(umea(), { bytes: 2 ** 20 + 1 }).map(({ code }) => code)).to.deep.equal(['too-large']);
  });
});
