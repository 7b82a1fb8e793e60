// Values that mean harm, for any place of a feed: markup, addresses that run, signs that turn or hide, numbers and names out of bounds.

/** What markup would do if it became any; `wasRun` is looked for afterwards. */
export const MARKUP = [
  '<img src=x onerror=globalThis.wasRun=1>',
  '"><script>globalThis.wasRun=1</script>',
  "' onmouseover=globalThis.wasRun=1 x='",
  '</script><svg/onload=globalThis.wasRun=1>',
  '<!--<iframe srcdoc="<script>parent.wasRun=1</script>">-->',
  '</p></div></template><base href=//evil.example><style>*{display:none}</style>',
  '&lt;script&gt;globalThis.wasRun=1&lt;/script&gt;&#60;b&#62;',
  '<math><mtext><table><mglyph><style><img src=x onerror=globalThis.wasRun=1>',
  '${globalThis.wasRun=1}{{constructor.constructor("wasRun=1")()}}',
  '\0<b>\0',
  '<a href="javascript:globalThis.wasRun=1">x</a>',
];

/** Addresses that lead to no page, or pretend to. */
export const ADDRESSES = [
  'javascript:globalThis.wasRun=1',
  'JaVaScRiPt:globalThis.wasRun=1',
  ' \t\n\u0001javascript:globalThis.wasRun=1',
  'java\tscript:globalThis.wasRun=1',
  'java\nscript://%0aglobalThis.wasRun=1',
  'javascript\u200b:globalThis.wasRun=1',
  'data:text/html,<script>parent.wasRun=1</script>',
  'vbscript:msgbox(1)',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'view-source:https://a.example',
  'intent://a#Intent;scheme=https;end',
  '//evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example\\x',
  'https://umea.se@evil.example/" onclick="globalThis.wasRun=1',
  'https://xn--ls8h.example/\u202e\u2066',
  'https://[::1]:99999/',
  'https://a.example/%',
  'http://' + 'a.'.repeat(900),
];

/** What turns the direction of writing, can't be seen, stands above its line, or is half of something. */
export const SIGNS = [
  '\u202eklat\u202d',
  '\u2069\u2069\u202e\u202e',
  '\u2066\u2067\u2068',
  '\u202a'.repeat(130),
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u00ad\u034f\u180e\u3164',
  'Z\u0351\u036b\u0343'.repeat(60),
  '\ud800',
  '\udfff\ud83d',
  '\ufffe\uffff\u{10ffff}',
  '\u2028\u2029\u0085\u000b\u000c',
  '\r\nBEGIN:VEVENT\r\nSUMMARY:x',
  '\u001b]0;x\u0007\u009b31m',
  '\u0000\u0008\u007f',
  '👩‍👩‍👧‍👦'.repeat(45),
  '𒐫﷽'.repeat(100),
  'שלום عربي',
  'İıſ\u0130'.repeat(20),
];

/** What selectors, addresses, objects and spreadsheets take for their own. */
export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '#"\'`[x=y]>*:not(',
  '%', // a lone per cent sign
  '%00%ff%e5%2f..%2f',
  '?a=b&c#d',
  '../../x',
  'x'.repeat(500),
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '+1',
  '-1',
  '\t=1',
  '＝1+1',
  '＠A1',
  '－1',
  '＋1',
  'ja',
  'null',
  'undefined',
  'NaN',
];

export const TAGS = [
  'x', 'x-', 'i-klingon', 'sv-', 'sv_SE', '*', 'en-US-x-twain', 'en-u-nu-arab', 'tlh', 'zz', 'ar-AR-AR',
  'constructor', 'abcdefgh-12345678'.repeat(9), 'art-lojban', '\u202esv', 'root', 'und',
]; // prettier-ignore

export const DATES = [
  '0000-01-01', '0001-01-01', '0099-12-31', '0999-06-01', '9999-12-31', '275760-09-13', '+275760-09-13', '-000001-01-01',
  '2026-02-30', '2026-13-01', '0000', '9999', '1', '2026-10-12T24:00:00Z', '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-12:00', '9999-12-30T23:59:59-23:59', '2026-06-30T23:59:60Z', '1582-10-10', '1969-12-31T23:59:59Z',
]; // prettier-ignore

export const NUMBERS = [
  0, -0, -1, 0.1, 1e-320, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e21, 1e308, -1e308, 275_761, 10_000, 180.0000001,
]; // prettier-ignore

const long = (length: number, sign = 'x') => sign.repeat(length);

/** As they stand in JSON: what only JSON can say, a key `__proto__` or a number beyond all, is there too. */
export const LEAVES: readonly string[] = [
  ...[...MARKUP, ...ADDRESSES, ...SIGNS, ...NAMES, ...TAGS, ...DATES].map((text) => JSON.stringify(text)),
  ...[
    long(501),
    long(2_001),
    long(20_001),
    long(40_000, 'å '),
    long(20_000, '<'),
    long(19_000, '\u0301'),
  ].map((text) => JSON.stringify(text)),
  ...NUMBERS.map((number) => JSON.stringify(number)),
  '1e999',
  '-1e999',
  '9007199254740993',
  '123456789012345678901234567890',
  'null',
  'true',
  '{}',
  '[]',
  '[[[[[[[[[[]]]]]]]]]]',
  '{"__proto__":{"polluted":1}}',
  '{"__proto__":null,"constructor":{"prototype":{"polluted":1}}}',
  '{"en":{"official":true,"__proto__":"x","constructor":"x","toString":"x","content_text":"x"}}',
  '{"toString":1,"valueOf":1,"toJSON":1,"length":-1,"then":1}',
  '{"length":4294967295,"0":"x"}',
  `${'['.repeat(200)}${']'.repeat(200)}`,
  `[${Array(300).fill('"x"').join()}]`,
  '{"type":"follow-up","promises":["a"],"period":{"start":"2026","end":"2026"},"status":"done","activities":[],"sources":[],"reportedBy":"x"}',
  '"\\ud800\\udc00\\ud800"',
  '"\\u0000\\u001f"',
];
