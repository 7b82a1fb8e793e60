// What of a source can be run: statements, which stand for the lines that they begin in, and the ways that a branch may go.
import ts from 'typescript';

const { SyntaxKind } = ts;
const LOGICAL = [
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
];

/**
 * A place of a source, by offsets from 0. A way that nothing is written for, as past an `if` without `else`, is gone where
 * `around` runs more often than what is written.
 * @typedef {{kind: 'lines' | 'branches', line: number, start: number, end: number, around?: {start: number, end: number}}} Point
 */

/**
 * By what Istanbul counts, but for values by default, of which V8 says nothing.
 * @param {string} text TypeScript
 * @returns {Point[]}
 */
export function pointsOf(text) {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const points = [];
  const add = (kind, node, around) =>
    points.push({
      kind,
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      ...spanOf(node),
      ...(around && { around: spanOf(around) }),
    });
  const visit = (node) => {
    if (isTypeOnly(node)) return;
    const counted = statementIn(node);
    if (counted) add('lines', counted);
    for (const way of waysOf(node)) add('branches', way);
    if (ts.isIfStatement(node) && !node.elseStatement) add('branches', node.thenStatement, node.expression);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return points;
}

const spanOf = (node) => ({ start: node.getStart(), end: node.end });

const isTypeOnly = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  (ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === SyntaxKind.DeclareKeyword));

/** A node that is a statement, or what of it works as one. */
function statementIn(node) {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) return node.initializer && node;
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? undefined : node.body;
  const isStatement = node.kind > SyntaxKind.FirstStatement && node.kind <= SyntaxKind.LastStatement;
  return isStatement && !ts.isTryStatement(node) ? node : undefined;
}

function waysOf(node) {
  if (ts.isIfStatement(node)) return [node.thenStatement, node.elseStatement].filter(Boolean);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isCaseOrDefaultClause(node)) return node.statements.slice(0, 1);
  return isLogical(node) && !isLogical(ts.walkUpParenthesizedExpressions(node.parent))
    ? operandsOf(node)
    : [];
}

const operandsOf = (node) =>
  isLogical(node) ? [node.left, node.right].map(inner).flatMap(operandsOf) : [node];

/** What stands in parentheses. */
const inner = (node) => (ts.isParenthesizedExpression(node) ? inner(node.expression) : node);

const isLogical = (node) => ts.isBinaryExpression(node) && LOGICAL.includes(node.operatorToken.kind);
