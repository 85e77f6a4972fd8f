/**
 * Names stand by pinyin, and towns as the office's own table has them: nothing compares names
 * by code point. Read from the syntax tree; each check is shown to find a planted breach.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
/** The one file that may: it makes the keys. */
const KEYS = 'core/shared/names/sort-key.ts';
const NAME = /^(name|names|named|title|titles)$|(Name|Names|Title)$/;

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((entry) => {
    const path = `${folder}/${entry}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry) && !entry.includes('generated') && path !== KEYS ? [path] : [];
  });

/** A name, or a text that is put together of names. */
function isName(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isName(node.expression);
  if (ts.isPropertyAccessExpression(node)) return NAME.test(node.name.text);
  if (ts.isIdentifier(node)) return NAME.test(node.text);
  if (ts.isTemplateExpression(node)) return node.templateSpans.some((s) => isName(s.expression));
  return (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken].includes(
      node.operatorToken.kind,
    ) &&
    (isName(node.left) || isName(node.right))
  );
}

const COMPARES = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** Something under the node is called a name: what a bare `.sort()` would put in order. */
function mentionsName(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && NAME.test(node.text)) return true;
  return ts.forEachChild(node, (child) => mentionsName(child) || undefined) ?? false;
}

function breachOf(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.kind)) {
    return isName(node.left) && isName(node.right) ? 'compares names' : null;
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (name.text === 'localeCompare') return 'localeCompare';
    const bare = (name.text === 'sort' || name.text === 'toSorted') && node.arguments.length === 0;
    return bare && mentionsName(expression) ? 'sorts names' : null;
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'orderBy') {
    const fields: string[] = [];
    const visit = (inner: ts.Node): void => {
      if (ts.isStringLiteral(inner)) fields.push(inner.text);
      ts.forEachChild(inner, visit);
    };
    visit(node.initializer);
    return fields.some((field) => NAME.test(field)) ? 'orderBy name' : null;
  }
  return null;
}

function breaches(text: string): string[] {
  const file = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const breach = breachOf(node);
    if (breach) found.push(`${breach}: ${node.getText().slice(0, 120)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = ['core', 'src', 'cloudfunctions'].flatMap(sources);

it('reads the whole source', () => expect(files.length).toBeGreaterThan(400));

it('nothing compares names by code point', () => {
  const found = files.flatMap((path) =>
    breaches(readFileSync(join(ROOT, path), 'utf8')).map((breach) => `${path}: ${breach}`),
  );
  expect(found).toEqual([]);
});

it.each([
  'list.sort((a, b) => (a.name < b.name ? -1 : 1))',
  'list.sort((a, b) => (a.townName + a.name > b.townName + b.name ? 1 : -1))',
  'towns.sort((a, b) => a.town.localeCompare(b.town))',
  "find('units', { orderBy: [['name', 'asc']], limit: 3 })",
  'const all = units.map((u) => u.name).sort()',
  '[...named].sort()',
])('finds the planted %s', (planted) => expect(breaches(planted)).toHaveLength(1));

it.each([
  'list.sort((a, b) => (a.on < b.on ? -1 : 1))',
  'list.sort((a, b) => compareNames(a.name, b.name))',
  "find('units', { orderBy: [['sortKey', 'asc']], limit: 3 })",
  'days.sort()',
])('lets %s be', (fine) => expect(breaches(fine)).toEqual([]));
