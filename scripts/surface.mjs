// What a page can touch of each element, read from its sources: parts and slots of its templates, events that it sends,
// states that it sets, HTML's own attributes that it follows. From an element's class it follows every name that is used to where it is declared, in src/.
import path from 'node:path';
import { parseFragment } from 'parse5';
import ts from 'typescript';
import { root } from './project.mjs';

/**
 * What may be rendered, sent, set or followed, by name, with the file that says so. A condition is not looked into:
 * whether it ever holds, only a page shows (test/elements/documented.test.ts).
 * @typedef {Record<'parts' | 'slots' | 'events' | 'states' | 'followed', Map<string, string>>} Surface
 */

/**
 * The elements' sources, to be asked for an element's surface.
 * @param {string[]} files relative to the project
 * @returns {(className: string) => Surface}
 */
export function readSurfaces(files) {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram({ rootNames: files.map((file) => path.join(root, file)), options });
  return (className) => new Walk(program, className).surface();
}

const sources = path.join(root, 'src/');

/** What stands in a template for its expressions. */
const HOLE = /^hole(\d+)$/;

class Walk {
  #checker;
  #found = {
    parts: new Map(),
    slots: new Map(),
    events: new Map(),
    states: new Map(),
    followed: new Map(),
  };
  /** Declarations that were walked. */
  #seen = new Set();
  /** The arguments of each call, by the function that is called. */
  #calls = new Map();
  /** Expressions that name a part or a slot, looked into when all calls are known. */
  #names = [];

  constructor(program, className) {
    this.#checker = program.getTypeChecker();
    const start = program
      .getSourceFiles()
      .flatMap(({ statements }) => statements)
      .find((statement) => ts.isClassDeclaration(statement) && statement.name?.text === className);
    if (!start) throw new Error(`No source declares ${className}`);
    this.#enter(start);
  }

  surface() {
    for (const [kind, expression] of this.#names)
      for (const value of this.#valuesOf(expression)) this.#add(kind, value, expression);
    return this.#found;
  }

  #add(kind, names, node) {
    const { fileName } = node.getSourceFile();
    for (const name of kind === 'parts' ? names.split(/\s+/) : [names])
      this.#found[kind].set(name, path.relative(root, fileName));
  }

  #enter(declaration) {
    if (this.#seen.has(declaration)) return;
    this.#seen.add(declaration);
    this.#visit(declaration);
  }

  #visit(node) {
    // A type renders nothing.
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) this.#follow(node);
    else if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') this.#template(node);
    else if (ts.isNewExpression(node)) this.#event(node);
    else if (ts.isCallExpression(node)) this.#call(node);
    else if (ts.isPropertyAssignment(node) && node.name.getText() === 'attributeFilter')
      for (const name of node.initializer.elements) this.#add('followed', name.text, node);
    ts.forEachChild(node, (child) => this.#visit(child));
  }

  /** Functions, classes and constants that stand at the top of a file of ours. */
  #follow(identifier) {
    for (const declaration of this.#declarationsOf(identifier)) {
      const { parent } = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      if (parent && ts.isSourceFile(parent) && parent.fileName.startsWith(sources)) this.#enter(declaration);
    }
  }

  #declarationsOf(node) {
    const symbol = this.#checker.getSymbolAtLocation(node);
    if (!symbol) return [];
    const isAlias = symbol.flags & ts.SymbolFlags.Alias;
    return (isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
  }

  #template({ template }) {
    const [head, spans] = ts.isTemplateExpression(template)
      ? [template.head.text, template.templateSpans]
      : [template.text, []];
    const markup = head + spans.map(({ literal }, index) => `hole${index}${literal.text}`).join('');
    const read = (kind, value) => {
      const hole = value.match(HOLE);
      if (hole) this.#names.push([kind, spans[hole[1]].expression]);
      else this.#add(kind, value, template);
    };
    for (const { tagName, attrs } of elementsIn(parseFragment(markup))) {
      const attribute = (name) => attrs.find((one) => one.name === name)?.value;
      if (attribute('part')) read('parts', attribute('part'));
      if (tagName === 'slot') read('slots', attribute('name') ?? '');
    }
  }

  /** An instance of an event's class; the name is in the class, or is its first argument. */
  #event(node) {
    const [declaration] = this.#declarationsOf(node.expression).filter(ts.isClassDeclaration);
    const type = this.#checker.getTypeAtLocation(node);
    const bases = [type, ...(type.isClass() ? this.#checker.getBaseTypes(type) : [])];
    if (!bases.some(({ symbol }) => /^(Custom)?Event$/.test(symbol?.name ?? ''))) return;
    const [name] = (declaration ? superCall(declaration) : node)?.arguments ?? [];
    for (const value of this.#valuesOf(name ?? node)) this.#add('events', value, node);
  }

  #call(node) {
    for (const declaration of this.#declarationsOf(node.expression))
      this.#calls.set(declaration, [...(this.#calls.get(declaration) ?? []), node.arguments]);

    const { expression, arguments: given } = node;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'add') return;
    const { symbol } = this.#checker.getNonNullableType(
      this.#checker.getTypeAtLocation(expression.expression),
    );
    // A template there is a name as an older browser takes it.
    if (symbol?.name !== 'CustomStateSet' || ts.isTemplateExpression(given[0])) return;
    for (const value of this.#valuesOf(given[0])) this.#add('states', value, node);
  }

  /** The strings that an expression may be, by its type, or by the calls of the function whose parameter it is. */
  #valuesOf(expression) {
    const type = this.#checker.getTypeAtLocation(expression);
    const types = (type.isUnion() ? type.types : [type]).filter(isNotNothing);
    if (types.every((one) => one.isStringLiteral())) return types.map(({ value }) => value);
    const [parameter] = this.#declarationsOf(expression).filter(ts.isParameter);
    const calls = this.#calls.get(parameter?.parent);
    if (!calls)
      throw new Error(`It can't be told which names ${placeOf(expression)} gives: write it as a string`);
    const index = parameter.parent.parameters.indexOf(parameter);
    return calls.flatMap((given) => this.#valuesOf(given[index]));
  }
}

/** `nothing` of Lit, a symbol, takes an attribute away. */
const isNotNothing = ({ flags }) => !(flags & ts.TypeFlags.ESSymbolLike);

function* elementsIn({ childNodes = [], content }) {
  for (const node of [...childNodes, ...(content?.childNodes ?? [])]) {
    if (node.tagName) yield node;
    yield* elementsIn(node);
  }
}

const superCall = (declaration) =>
  declaration.members
    .find(ts.isConstructorDeclaration)
    ?.body.statements.map(({ expression }) => expression)
    .find((call) => call && ts.isCallExpression(call) && call.expression.kind === ts.SyntaxKind.SuperKeyword);

function placeOf(node) {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(root, file.fileName)}:${line + 1}, \`${node.getText()}\`,`;
}
