// What the code here may not do: the usual rules, and those that keep the library small, pure and safe under a strict CSP.
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { layers } from './scripts/eslint-layers.mjs';

const NO_PARSING = 'Text is text: nothing of a feed is ever parsed as HTML.';
const NO_EVAL = 'Forbidden by a strict CSP.';
const NO_STORAGE = 'The library stores nothing at the visitor’s.';
const ONE_LOADER = 'Only src/feed/load.ts fetches.';
const ONE_CLOCK = 'Only src/ui/clock.ts and the command line read the time: hand the instant in.';

const globals = ['window', 'globalThis', 'self'];
const everywhere = (name, message) => [
  { global: { name, message } },
  ...globals.map((object) => ({ property: { object, property: name, message } })),
];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].flatMap((name) =>
  everywhere(name, NO_STORAGE),
);
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].flatMap((name) =>
  everywhere(name, ONE_LOADER),
);
const dom = ['document', 'window', 'customElements', 'HTMLElement'].flatMap((name) => ({
  global: { name, message: 'What a feed means is the same where there is no page.' },
}));
const unsafe = [
  ...everywhere('eval', NO_EVAL),
  ...everywhere('DOMParser', NO_PARSING),
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map(
    (property) => ({ property: { property, message: NO_PARSING } }),
  ),
  { property: { object: 'document', property: 'write', message: NO_PARSING } },
  { property: { object: 'document', property: 'cookie', message: NO_STORAGE } },
  { property: { object: 'navigator', property: 'sendBeacon', message: ONE_LOADER } },
];
const clock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='performance'][property.name='now']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
].map((selector) => ({ selector, message: ONE_CLOCK }));
const templates = [
  {
    selector:
      "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=|srcdoc\\s*=/]",
    message: NO_PARSING,
  },
];

/** The rules of src/; an exception leaves out one list. */
const restrictions = ({
  restricted = [...unsafe, ...storage, ...network],
  syntax = [...templates, ...clock],
}) => ({
  'no-restricted-globals': ['error', ...restricted.flatMap(({ global }) => global ?? [])],
  'no-restricted-properties': ['error', ...restricted.flatMap(({ property }) => property ?? [])],
  'no-restricted-syntax': ['error', ...syntax],
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [ts.configs.strict, ts.configs.stylistic],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      // A function that does nothing says enough.
      '@typescript-eslint/no-empty-function': 'off',
      // With noUncheckedIndexedAccess it is how one says that an index was checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [ts.configs.recommendedTypeCheckedOnly, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Tables of functions are used as plain values here; none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Unknown values are narrowed by hand before they are worded, in ways that this rule cannot follow.
      '@typescript-eslint/no-base-to-string': 'off',
      // A signal's reason is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
    },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are typed so that they may be awaited, but are done at once.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafePromises: [{ from: 'package', package: '@types/chai', name: 'Assertion' }] },
      ],
      // Fixtures are made by taking something away.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Chai asserts by reading a property.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Chai's assertions of promises look like promises.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },

  {
    files: ['src/**/*.ts'],
    plugins: { medborgarloften: { rules: { layers } } },
    rules: {
      'medborgarloften/layers': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-template-map': 'off',
      'lit/no-useless-template-literals': 'error',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'], message: NO_PARSING },
            { group: ['lit/directives/style-map*'], message: 'style="…" is blocked by a strict style-src.' },
            {
              group: ['lit/decorators*'],
              message: 'Properties are static, with `declare`: decorators cost bytes.',
            },
            {
              group: ['**/feed/schema.js', '**/feed/schema.ts', './schema.js', 'zod', 'zod/*'],
              message: 'zod runs in tools and tests, never on a page: import types only.',
              allowTypeImports: true,
            },
          ],
        },
      ],
      ...restrictions({}),
    },
  },
  {
    files: ['src/{feed,time}/**'],
    rules: restrictions({ restricted: [...unsafe, ...storage, ...network, ...dom] }),
  },

  // The exceptions, each for one file or folder.
  {
    files: ['src/feed/schema.ts', 'src/tools/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  // Types of what the build makes; nothing of it is published.
  { files: ['src/tools/virtual.d.ts'], rules: { 'medborgarloften/layers': 'off' } },
  { files: ['src/feed/load.ts'], rules: restrictions({ restricted: [...unsafe, ...storage, ...dom] }) },
  { files: ['src/ui/clock.ts', 'src/tools/cli.ts'], rules: restrictions({ syntax: templates }) },
);
