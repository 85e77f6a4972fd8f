/**
 * Every action that a phone keeps in its outbox says which fields name a record that may be
 * on the same phone. The actions are found in the client's source, the fields in the schemas.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { actionNames, actions, type ActionName } from '@core/modules/actions';
import type { ActionSpec } from '@core/modules/action';
import { goesAfter, recordsNamedBy } from '@app/data/outbox/rests-on';
import * as z from '@core/shared/zod';

/** Fields that name what no phone makes, each with who does. */
const MADE_ELSEWHERE: Readonly<Record<string, string>> = {
  unitId: 'the roster',
  unitIds: 'the roster',
  organizationId: 'the tree: its id follows from the name',
  personId: 'the roster, 人员与绑定码',
  coverId: 'the roster, 人员与绑定码',
  fromId: 'the roster, 人员与绑定码',
  toId: 'the roster, 人员与绑定码',
  'subject.id': 'a member or a party organisation',
  'from.id': 'the roster, the tree',
  'to.id': 'the roster, the tree',
  entryId: 'the server: an entry follows from what it rests on',
  followUpId: 'the clock',
  instructorId: 'the roster, 人员与绑定码',
  townId: 'the tree',
  officeId: 'the tree',
  personIds: 'the roster, 人员与绑定码',
  'decisions.ownerId': 'the tree',
};

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

/** First arguments of all calls of `saveRecord`. */
function savedActions(): ActionName[] {
  const found = new Set<string>();
  for (const path of sources('src')) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const [first] = node.arguments;
        if (node.expression.text === 'saveRecord' && first) {
          if (!ts.isStringLiteral(first)) throw new Error(`${path}: name the action in the call`);
          found.add(first.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort() as ActionName[];
}

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}
/** Paths of an input that end in an id, but the record's own. */
function idPaths(shape: Shape, path: readonly string[] = []): string[] {
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  const fields = Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => {
    const at = [...path, key];
    const own = /^(id|ids)$|Ids?$/.test(key) && at.join('.') !== 'id' ? [at.join('.')] : [];
    return [...own, ...idPaths(inner, at)];
  });
  const inner = [...parts, ...(shape.items ? [shape.items] : [])];
  return [...new Set([...fields, ...inner.flatMap((one) => idPaths(one, path))])];
}

const pathsOf = (name: ActionName): string[] =>
  idPaths(
    z.toJSONSchema(actions[name].input as z.ZodType, {
      io: 'input',
      unrepresentable: 'any',
    }) as Shape,
  );
const elsewhere = (path: string): boolean =>
  path in MADE_ELSEWHERE || (path.split('.').at(-1) ?? '') in MADE_ELSEWHERE;

const saved = savedActions();

test('the outbox holds many actions', () => {
  expect(saved.length).toBeGreaterThan(40);
});

test.each(saved)('%s says which of its fields name a record', (name) => {
  const { restsOn = [] }: ActionSpec = actions[name];
  expect([...restsOn].sort()).toEqual(
    pathsOf(name)
      .filter((path) => !elsewhere(path))
      .sort(),
  );
});

test.each(saved)('%s says what a record of it is called', (name) => {
  const { title = '' }: ActionSpec = actions[name];
  expect(title).toMatch(/^\p{Script=Han}{2,10}$/u);
});

test('what is declared is there: fields of the input, and actions of the outbox', () => {
  for (const name of actionNames) {
    const { restsOn = [], after = {} }: ActionSpec = actions[name];
    const paths = pathsOf(name);
    for (const path of [...restsOn, ...Object.keys(after)])
      expect([name, paths]).toEqual([name, expect.arrayContaining([path])]);
    for (const [field, names] of Object.entries(after)) {
      for (const other of names) {
        expect(saved).toContain(other);
        expect(pathsOf(other as ActionName)).toContain(field);
      }
    }
  }
});

test('named records are found through objects and lists', () => {
  const items = [
    { kind: 'contact', id: 'c1' },
    { kind: 'leave', id: 'l1' },
  ];
  expect(recordsNamedBy({ action: 'waiting.decide', input: { id: 'x', items } })).toEqual([
    'c1',
    'l1',
  ]);
  expect(recordsNamedBy({ action: 'claim.decide', input: { claimIds: ['a', 'b'] } })).toEqual([
    'a',
    'b',
  ]);
  expect(recordsNamedBy({ action: 'dispute.open', input: { about: { id: 'd' } } })).toEqual(['d']);
  expect(recordsNamedBy({ action: 'contact.record', input: { id: 'c' } })).toEqual([]);
  expect(recordsNamedBy({ action: 'need.update', input: null })).toEqual([]);
});

test('records of one thing go in order; of two units, or of other kinds, they do not', () => {
  const end = { action: 'closure.end', input: { unitId: 'u1' } } as const;
  expect(goesAfter(end, { action: 'closure.report', input: { unitId: 'u1' } })).toBe(true);
  expect(goesAfter(end, { action: 'closure.report', input: { unitId: 'u2' } })).toBe(false);
  expect(goesAfter(end, { action: 'contact.record', input: { unitId: 'u1' } })).toBe(false);
  const step = { action: 'need.update', input: { matterId: 'm' } } as const;
  expect(goesAfter(step, step)).toBe(true);
});
