/**
 * Faults that the checks of `npm run verify` exist for, planted: each is found, and the same file
 * without the fault passes. What is planted is never written into the project.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');
const NOUN = 'cloudfunctions/_server/modules/planted';

interface Planted {
  readonly fault: string;
  readonly file: string;
  readonly sound: string;
  /** Takes the place of part of the sound file. */
  readonly put: readonly [was: string, now: string];
  /** What the compiler names. */
  readonly named: string;
}

const ACTION = `
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
const plantedActions = {
  'planted.act': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({}),
    access: { member: 'own' },
  }),
};
type Actions = typeof plantedActions;
`;

const PLANTED: readonly Planted[] = [
  {
    fault: 'a collection that does not say what of a person is in it',
    file: `${NOUN}/collections.ts`,
    sound: `
import type { CollectionSpecs } from '@server/runtime/collection';
import type { Base } from '@server/runtime/stored-base';
export const plantedCollections: CollectionSpecs<{ planted: Base }> = {
  planted: {
    indexes: [],
    personal: { nothing: 'ids alone' },
    removal: { kept: 'ids alone' },
  },
};`,
    put: ["    personal: { nothing: 'ids alone' },\n", ''],
    named: 'personal',
  },
  {
    fault: 'a misspelled field in a query',
    file: `${NOUN}/repository.ts`,
    sound: `
import type { Store } from '@server/runtime/store';
export const unitsOfTown = (store: Store, townId: string) =>
  store.find('units', { where: { townId }, limit: 1000 });`,
    put: ['where: { townId }', 'where: { townID: townId }'],
    named: 'townID',
  },
  {
    fault: 'a field that a query did not ask for',
    file: `${NOUN}/repository.ts`,
    sound: `
import { findAll, type Store } from '@server/runtime/store';
export const namesOf = async (store: Store): Promise<string[]> =>
  (await findAll(store, 'units', {}, ['name'])).map((unit) => unit.name);`,
    put: ['unit.name', 'unit.townName'],
    named: 'townName',
  },
  {
    fault: 'an action without a route',
    file: `${NOUN}/module.ts`,
    sound: `${ACTION}
import type { RoutesOf } from '@server/runtime/route';
export const desk = { 'planted.act': async () => ({}) } satisfies RoutesOf<Actions, 'desk'>;`,
    put: ["{ 'planted.act': async () => ({}) }", '{}'],
    named: 'planted.act',
  },
  {
    fault: 'a use case for people of the roster where the contract lets strangers in',
    file: `${NOUN}/module.ts`,
    sound: `${ACTION}
import type { Actor } from '@server/runtime/actor';
import type { RoutesOf } from '@server/runtime/route';
const act = async (_deps: object, _caller: Actor) => ({});
export const desk = { 'planted.act': act } satisfies RoutesOf<Actions, 'desk'>;`,
    put: ["{ member: 'own' }", "{ stranger: 'own' }"],
    named: 'Stranger',
  },
  {
    fault: 'an action without a fixture',
    file: 'test/nouns/planted.ts',
    sound: `${ACTION}
import { unscoped, type FixturesOf } from '../support/fixture';
export const fixtures = () =>
  ({ 'planted.act': { requests: 0, call: unscoped(), full: () => ({}) } }) satisfies FixturesOf<Actions>;`,
    put: ["{ 'planted.act': { requests: 0, call: unscoped(), full: () => ({}) } }", '{}'],
    named: 'planted.act',
  },
];

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  ROOT,
);

const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of each planted text; the rest of the project is read from the disk, once. */
function told(texts: ReadonlyMap<string, string>): Map<string, string> {
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version, true);
    if (!read.has(path)) read.set(path, getSourceFile(path, version, ...rest));
    return read.get(path);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return new Map(
    [...texts.keys()].map((path) => [
      path,
      program
        .getSemanticDiagnostics(program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
        .join('\n'),
    ]),
  );
}

/** Each in a folder of its own beside the noun's, so that one program holds all of them. */
const pathOf = (file: string, i: number): string =>
  join(ROOT, dirname(file), `${i}-${file.split('/').at(-1)}`);

describe('types', () => {
  let sound: Map<string, string>;
  let faulty: Map<string, string>;
  beforeAll(() => {
    const at = (i: number) => pathOf(PLANTED[i]?.file ?? '', i);
    sound = told(new Map(PLANTED.map((one, i) => [at(i), one.sound])));
    faulty = told(new Map(PLANTED.map((one, i) => [at(i), one.sound.replace(...one.put)])));
  });

  test.each(PLANTED.map((one, i) => ({ ...one, at: pathOf(one.file, i) })))(
    '$fault does not compile',
    ({ at, named }) => {
      expect(sound.get(at)).toBe('');
      expect(faulty.get(at)).toContain(named);
    },
  );
});

/** What dependency-cruiser says of a folder with these files. */
function cruised(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    copyFileSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(ROOT, '.dependency-cruiser.cjs');
    const roots = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    return execFileSync(process.execPath, [cruiser, ...roots, '--config', config], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { stdout?: string }).stdout ?? String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CROSSED = [
  {
    fault: 'a feature that imports another feature',
    rule: 'no-feature-knows-another',
    file: 'src/features/points/planted.ts',
    sound: '../../data/other',
    faulty: '../units/other',
  },
  {
    fault: 'a repository that imports a use case',
    rule: 'what-is-kept-and-shown-knows-no-use-case',
    file: 'cloudfunctions/_server/modules/points/repository.ts',
    sound: '../../runtime/other',
    faulty: '../units/other',
  },
  {
    fault: 'a use case that imports the platform',
    rule: 'modules-know-no-platform',
    file: 'cloudfunctions/_server/modules/points/planted.ts',
    sound: '../../runtime/other',
    faulty: '../../platform/other',
  },
] as const;

describe('boundaries', () => {
  const planted = (which: 'sound' | 'faulty') =>
    cruised(
      Object.fromEntries(
        CROSSED.flatMap(({ file, [which]: from }) => [
          [file, `import { other } from '${from}';\nexport const planted = other;\n`],
          [`${join(dirname(file), from)}.ts`, 'export const other = 1;\n'],
        ]),
      ),
    );
  let faulty = '';
  beforeAll(() => {
    faulty = planted('faulty');
  });

  test('what keeps to the table of rooms passes', () => {
    expect(planted('sound')).toContain('no dependency violations found');
  });

  test.each(CROSSED)('$fault is told', ({ rule, file }) => {
    expect(faulty).toContain(`error ${rule}: ${file}`);
  });
});
