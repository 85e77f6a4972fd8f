/**
 * Red lines by meaning: read from the syntax tree of a source, not from its text, so that quotes,
 * variables, spreads and other spellings change nothing.
 */
import ts from 'typescript';

/** How well somebody does: what no list may be ordered by. */
const ACHIEVEMENT =
  /^(total|points?|stars?|counted|net|sum|gain|atLeast|times|rate|rates|counts?|percent|percentage|compliance|met|missed|visits|calls|contacts|entries)$/i;
/** Fields by which queries may be ordered: names, towns, days, ids. */
/** Names, and days and instants: of writing, of what is due, of when something goes. */
const ORDERS = new Set([
  ...['sortKey', 'name', '_id', 'on', 'at', 'startedAt', 'waitKey', 'open'],
  ...['dueOn', 'purgeFrom', 'rev'],
]);
const SORTS = new Set(['sort', 'toSorted']);

const parse = (source: string): ts.SourceFile =>
  ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every declaration of the source by name: what a variable or a named function stands for. */
function declarations(file: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  walk(file, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      found.set(node.name.text, node.initializer);
    }
    if (ts.isFunctionDeclaration(node) && node.name) found.set(node.name.text, node);
    if (
      ts.isPropertyAssignment(node) &&
      ts.isIdentifier(node.name) &&
      isFunction(node.initializer)
    ) {
      found.set(node.name.text, node.initializer);
    }
  });
  return found;
}

const isFunction = (node: ts.Node): boolean =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

/** Achievements that an expression reads, through the variables and functions that it names. */
function readsAchievement(
  node: ts.Node,
  known: ReadonlyMap<string, ts.Node>,
  seen: Set<ts.Node> = new Set(),
): string[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const found: string[] = [];
  walk(node, (part) => {
    if (ts.isPropertyAccessExpression(part) && ACHIEVEMENT.test(part.name.text)) {
      found.push(part.name.text);
    }
    if (ts.isElementAccessExpression(part)) {
      const key = stringOf(part.argumentExpression, known);
      if (key && ACHIEVEMENT.test(key)) found.push(key);
    }
    if (ts.isBindingElement(part)) {
      const name = part.propertyName ?? part.name;
      if (ts.isIdentifier(name) && ACHIEVEMENT.test(name.text)) found.push(name.text);
    }
    if (ts.isIdentifier(part) && !isName(part)) {
      const declared = known.get(part.text);
      if (declared && (isFunction(declared) || ts.isCallExpression(declared))) {
        found.push(...readsAchievement(declared, known, seen));
      }
    }
  });
  return found;
}

/** A property's own name is no use of a variable. */
const isName = ({ parent, text }: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(parent) && parent.name.text === text) ||
  ts.isPropertyAssignment(parent) ||
  ts.isBindingElement(parent);

function stringOf(
  node: ts.Node | undefined,
  known: ReadonlyMap<string, ts.Node>,
): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) {
    return stringOf(node.expression, known);
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declared = known.get(node.text);
  return declared && declared !== node ? stringOf(declared, known) : undefined;
}

/** Lists that are put in order by how well somebody does, in memory. */
export function forbiddenSorts(source: string): string[] {
  const file = parse(source);
  const known = declarations(file);
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression;
    const name = ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : ts.isElementAccessExpression(callee)
        ? stringOf(callee.argumentExpression, known)
        : undefined;
    const isSort = name !== undefined && SORTS.has(name);
    if (isSort || name === 'sortBy' || name === 'orderBy') {
      for (const argument of node.arguments) {
        found.push(...readsAchievement(argument, known));
        const field = stringOf(argument, known);
        if (field && ACHIEVEMENT.test(field)) found.push(field);
      }
    }
  });
  return found;
}

/** Fields that queries order by and may not. `orderBy` may be a field or a variable, with whatever follows it. */
export function forbiddenOrders(source: string): string[] {
  const file = parse(source);
  const known = declarations(file);
  const found: string[] = [];
  const check = (value: ts.Node | undefined): void => {
    if (!value) return;
    if (ts.isIdentifier(value)) return check(known.get(value.text));
    if (ts.isAsExpression(value) || ts.isParenthesizedExpression(value))
      return check(value.expression);
    if (ts.isConditionalExpression(value)) {
      check(value.whenTrue);
      return check(value.whenFalse);
    }
    if (ts.isSpreadElement(value)) return check(value.expression);
    if (!ts.isArrayLiteralExpression(value)) return;
    const [first] = value.elements;
    const field = stringOf(first, known);
    if (field !== undefined && value.elements.length === 2) {
      if (!ORDERS.has(field)) found.push(field);
      return;
    }
    value.elements.forEach((element) => check(element));
  };
  walk(file, (node) => {
    const named = (name: ts.PropertyName): boolean =>
      (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === 'orderBy';
    if (ts.isPropertyAssignment(node) && named(node.name)) check(node.initializer);
    if (ts.isShorthandPropertyAssignment(node) && named(node.name)) check(known.get('orderBy'));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (node.expression.name.text !== 'orderBy') return;
      const field = stringOf(node.arguments[0], known);
      if (field !== undefined && !ORDERS.has(field)) found.push(field);
    }
  });
  return found;
}

/** Interfaces of WeChat and browsers that take pictures, scan, or tell where somebody is. */
const SENSORS = new Set([
  ...['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'startLocationUpdate'],
  ...['startLocationUpdateBackground', 'onLocationChange', 'chooseImage', 'chooseMedia'],
  ...['chooseVideo', 'createCameraContext', 'scanCode', 'saveImageToPhotosAlbum'],
  ...['geolocation', 'getCurrentPosition', 'watchPosition', 'getUserMedia', 'takePhoto'],
  ...['startCompass', 'getWeRunData', 'startBeaconDiscovery', 'getConnectedWifi', 'getWifiList'],
]);

/** Sensors that a source reaches, by property, by key, by destructuring, or by a variable that holds the name. */
export function sensors(source: string): string[] {
  const file = parse(source);
  const known = declarations(file);
  const found: string[] = [];
  const take = (name: string | undefined): void => {
    if (name && SENSORS.has(name)) found.push(name);
  };
  walk(file, (node) => {
    if (ts.isPropertyAccessExpression(node)) take(node.name.text);
    if (ts.isElementAccessExpression(node)) take(stringOf(node.argumentExpression, known));
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) take(name.text);
    }
    if (ts.isImportSpecifier(node)) take((node.propertyName ?? node.name).text);
    if (ts.isJsxOpeningLikeElement(node) && /^(Camera|Map)$/.test(node.tagName.getText(file))) {
      found.push(node.tagName.getText(file));
    }
  });
  return found;
}
