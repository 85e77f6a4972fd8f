/**
 * Every pattern of the product over long hostile input: the time grows with the length and no
 * faster. Patterns are found in the syntax tree, so a new one is tested without being named here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const LONG = 40_000;
/** A pattern that goes back over its input needs seconds for this; one that does not, a few ms. */
const MOST_MS = 150;

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) && !name.includes('generated') ? [path] : [];
  });

function patternsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

const patterns = [
  ...new Set(
    ['core', 'cloudfunctions', 'src', 'local-cloud'].flatMap((room) =>
      filesIn(join(ROOT, room)).flatMap(patternsIn),
    ),
  ),
];

const compile = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
};

/** Characters that the pattern itself names, and the usual ones: repeated, and with an end that spoils the match. */
function hostile(literal: string): string[] {
  const named = [...new Set(literal.replace(/\\[a-zA-Z]/g, ''))].filter((c) =>
    /[^\\^$*+?()[\]{}|]/.test(c),
  );
  const pieces = [
    ...new Set([...named, ' ', 'a', '1', '一', '-', '.', '/', 'a1', '1 ', 'a-', '一 ']),
  ];
  return pieces.flatMap((piece) => {
    const run = piece.repeat(Math.ceil(LONG / piece.length));
    return [run, `${run}\u0001`, `\u0001${run}\u0001`];
  });
}

function slowest(literal: string): number {
  let most = 0;
  for (const input of hostile(literal)) {
    const pattern = compile(literal);
    const begun = performance.now();
    input.replace(pattern, '');
    most = Math.max(most, performance.now() - begun);
    if (most > MOST_MS) return most;
  }
  return most;
}

it('finds the patterns of the product', () => expect(patterns.length).toBeGreaterThan(80));

it.each(patterns)('%s takes time by the length', (literal) => {
  // Once more where the machine was busy.
  const taken = slowest(literal);
  expect(taken > MOST_MS ? slowest(literal) : taken).toBeLessThan(MOST_MS);
});

it.each(['/^(a+)+$/', '/(\\s+)+x/', '/(a|aa)+$/'])('the planted %s is found', (literal) => {
  // Shorter: these would never end.
  const input = `${'a'.repeat(26)}${' '.repeat(26)}\u0001`;
  const begun = performance.now();
  compile(literal).test(input);
  compile(literal).test('a'.repeat(27) + '\u0001');
  expect(performance.now() - begun).toBeGreaterThan(1);
});
