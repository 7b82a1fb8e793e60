// What is wrong with a feed as a text: its JSON, its lines and columns, keys that stand twice.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { checkBytes, checkText } from '../../src/tools/feed-check/check-text.js';
import { speak } from '../../src/tools/say.js';
import { holds } from '../feed/broken-feeds.js';

const told = (text: string) =>
  checkText(text).issues.map(({ line, column, message, advice = '' }) =>
    `${line}:${column} ${message} ${advice}`.trim(),
  );

describe('a feed that is no JSON', function () {
  this.timeout(120_000);

  for (const [text, ...expected] of [
    ['', '1:1 Filen är tom. Ett flöde börjar med {.'],
    [
      '<html>',
      '1:1 Det här förstås inte som JSON. Det här är en webbsida. Ange adressen till själva flödet.',
    ],
    ['{"a": 1,}', '1:8 Här är ett kommatecken för mycket. Ta bort det.'],
    ['{"a": 1,\n\n}', '1:8 Här är ett kommatecken för mycket. Ta bort det.'],
    ['{"a": [1, 2,]}', '1:12 Här är ett kommatecken för mycket. Ta bort det.'],
    ['{"a": 1,, "b": 2}', '1:9 Här är ett kommatecken för mycket. Ta bort det.'],
    ['{\n"a": 1\n"b": 2}', '2:7 Ett kommatecken saknas här.'],
    ['{"a" 1}', '1:6 Ett kolon mellan fältets namn och värde saknas här.'],
    ['{"a": }', '1:7 Ett värde saknas här.'],
    ['{"a": 1', '1:8 Slutklammern } saknas här.'],
    ['["a"', '1:5 Hakparentesen ] saknas här.'],
    [
      '{"a": 1}}',
      '1:9 Flödet är slut före det här. Ta bort det som står efter, eller en klammer som är för mycket.',
    ],
    ['{"a": 01}', '1:8 Ett tal börjar inte med 0. Ta bort nollan, eller sätt citattecken omkring.'],
    ['{"a": 1.}', '1:7 Talet är inte färdigt. Skriv siffror efter punkten.'],
    ['{“a”: 1}', '1:2 Det här förstås inte som JSON. Använd raka citattecken: ".'],
    ['{"a": True}', '1:7 Det här förstås inte som JSON. Skriv true, med små bokstäver.'],
    ['// hej\n{}', '1:1 JSON har inga kommentarer. Ta bort kommentaren.'],
    [
      '{"a": "x\ny"}',
      '1:7 Texten saknar citattecken i slutet av raden. Sätt dit det. En radbrytning i en text skrivs \\n.',
    ],
    ['{"a": "\\x"}', '1:7 Ett omvänt snedstreck i en text är fel skrivet. Skriv det dubbelt: \\\\.'],
    [
      '{"🚲": "å", x: 1}',
      '1:12 Det här förstås inte som JSON. Text och fältnamn ska stå inom citattecken. Ett citattecken inne i en text skrivs \\".',
    ],
    [
      '{\r\n"a": 1\r\n"b": 2\r\n"c": 3}',
      '2:7 Ett kommatecken saknas här.',
      '3:7 Ett kommatecken saknas här.',
    ],
  ] as const)
    it(`is told where and how: ${JSON.stringify(text)}`, () => {
      expect(told(text)).to.deep.equal(expected);
    });

  it('is no JSON to JSON.parse either, and the other way round; each thing is said in both languages', () => {
    const texts = ['{"a":[1,-2.5e3,true,null,"x\\n\\u00e5"],"b":{"c":"d"}}', '[{"k":""}]'];
    const signs = [
      ...'"{}[],:\\\n\t 01-.eta',
      'true',
      '//',
      '/*',
      '\u00a0',
      '\u2028',
      '\0',
      '\ud800',
      '\ufeff',
      '\v',
      'E+',
      '\\u',
    ];
    const change = fc.tuple(fc.nat(60), fc.constantFrom(...signs), fc.boolean());
    const broken = fc
      .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce((before, [where, sign, replaces]) => {
          const offset = where % before.length;
          return before.slice(0, offset) + sign + before.slice(offset + (replaces ? 1 : 0));
        }, text),
      );
    holds(broken, 5_000, (text) => {
      const swedish = checkText(text).issues.filter(({ code }) => code === 'syntax');
      expect(swedish.length === 0).to.equal(isJson(text.replace(/^\ufeff/, '')));
      speak('en');
      const english = checkText(text).issues.filter(({ code }) => code === 'syntax');
      speak('sv');
      swedish.forEach(({ message, advice }, index) => {
        expect(message).not.to.equal(english[index]!.message);
        if (advice) expect(advice).not.to.equal(english[index]!.advice);
      });
    });
  });

  it('is read whatever its byte order mark, and told when it is not UTF-8', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(checkBytes(bytes('\ufeff7')).value).to.equal(7);
    const [issue] = checkBytes(new Uint8Array([...bytes('"å\n🚲'), 0xe4])).issues;
    expect([issue?.code, issue?.line, issue?.column, issue?.found]).to.deep.equal([
      'not-utf-8',
      2,
      2,
      'troligen "ä" i Windows-1252',
    ]);
    expect(checkBytes(new Uint8Array([0x7b, 0xc3])).issues[0]?.column).to.equal(2);
  });

  it('has a key twice, which JSON.parse passes over in silence', () => {
    const { issues } = checkText('{\n"title": "",\n"a": {"b": 1, "b": 2},\n"title": 7}');
    expect(
      issues
        .filter(({ path }) => ['title', 'a'].includes(String(path[0])))
        .map(({ code, path, line, column }) => [code, path.join('.'), line, column]),
    ).to.deep.equal([
      ['duplicate-key', 'a.b', 3, 15],
      ['duplicate-key', 'title', 4, 1],
      ['wrong-type', 'title', 4, 10],
    ]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
