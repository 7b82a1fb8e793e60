// An ESLint rule: imports in src/ point one way, tools → entries → elements → ui → locale, time, feed.
import path from 'node:path';

/** From the bottom up. What stands directly in src/ (the version, what goes to the console) is below all of them. */
const levels = [[''], ['locale', 'time', 'feed'], ['ui'], ['elements'], ['entries'], ['tools']];
const levelOf = (folder) => levels.findIndex((folders) => folders.includes(folder));

/** Layers that a server or a worker can run as well: without Lit. */
const withoutLit = ['feed', 'time'];

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outside: 'src/ imports nothing from outside of it: what lies there is not published.',
      unknown:
        'src/{{folder}} has no place in the order of layers: give it one in scripts/eslint-layers.mjs.',
      upwards:
        'src/{{from}} may not import src/{{to}}: imports point one way, towards locale, time and feed.',
      sibling: 'One element never imports another: what two need is in src/ui.',
      lit: 'src/{{from}} is without Lit and DOM, so that it also runs where there is no page.',
    },
  },
  create(context) {
    const source = path.join(context.cwd, 'src');
    const file = path.relative(source, context.filename);
    const from = layerOf(file);

    function check(node) {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const report = (messageId, data) => context.report({ node: node.source, messageId, data });

      if (!specifier.startsWith('.')) {
        if (withoutLit.includes(from) && /^(?:lit|@lit)(?:$|[/-])/.test(specifier)) report('lit', { from });
        return;
      }
      const target = path.relative(source, path.resolve(path.dirname(context.filename), specifier));
      const to = layerOf(target);
      if (target.startsWith('..')) report('outside');
      else if (levelOf(from) < 0 || levelOf(to) < 0)
        report('unknown', { folder: levelOf(to) < 0 ? to : from });
      else if (levelOf(to) > levelOf(from)) report('upwards', { from, to });
      else if (from === 'elements' && to === 'elements' && elementOf(file) !== elementOf(target))
        report('sibling');
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    };
  },
};

const layerOf = (file) => (file.includes(path.sep) ? file.split(path.sep)[0] : '');
const elementOf = (file) => file.split(path.sep)[1];
