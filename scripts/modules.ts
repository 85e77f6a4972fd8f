/**
 * Makes the tables that name every noun, out of what each noun brings: run it when a noun or an
 * export of a `module.ts` is added (docs/adr/0018). `--check` tells what is not current, for `npm run verify`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const CORE = 'core/modules';
const SERVER = 'cloudfunctions/_server';
const MODULES = `${SERVER}/modules`;

interface Part {
  readonly noun: string;
  /** Path from the root, without its ending. */
  readonly path: string;
  readonly text: string;
}

const nounsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Files of all nouns whose name fits. */
const partsIn = (folder: string, fits: (name: string) => boolean): Part[] =>
  nounsIn(folder).flatMap((noun) =>
    readdirSync(join(folder, noun))
      .filter(fits)
      .sort()
      .map((name) => ({
        noun,
        path: `${folder}/${noun}/${basename(name, '.ts')}`,
        text: readFileSync(join(folder, noun, name), 'utf8'),
      })),
  );

const alias = (path: string): string =>
  path.replace(/^core\//, '@core/').replace(`${SERVER}/`, '@server/');
const camel = (noun: string): string => noun.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

/** A generated file: what it is, its imports, and one table that spreads them. */
function table(about: string, imports: readonly string[], head: string, names: readonly string[]) {
  const spread = names.map((name) => `  ...${name},`);
  return `${[`/** ${about} Made by scripts/modules.ts; do not edit. */`, ...imports, '', head, ...spread].join('\n')}\n}`;
}

const actionParts = partsIn(CORE, (name) => name.endsWith('actions.ts'));

function actionTable(about: string, name: string, parts: readonly Part[]): string {
  const tables = parts.map(({ path, text }) => {
    const [, constant] = /^export const (\w+Actions) = \{/m.exec(text) ?? [];
    if (!constant) throw new Error(`${path}.ts declares no table of actions`);
    return { constant, path };
  });
  const imports = tables.map(
    ({ constant, path }) => `import { ${constant} } from '${alias(path)}';`,
  );
  return `${table(
    about,
    imports,
    `export const ${name} = {`,
    tables.map(({ constant }) => constant),
  )};\n`;
}

const moduleParts = partsIn(MODULES, (name) => name === 'module.ts');
const bringing = (what: string): Part[] =>
  moduleParts.filter(({ text }) => text.includes(`\nexport const ${what} = {`));
const importsOf = (what: string): string[] =>
  bringing(what).map(
    ({ noun, path }) => `import { ${what} as ${camel(noun)} } from '${alias(path)}';`,
  );
const nounsOf = (what: string): string[] => bringing(what).map(({ noun }) => camel(noun));

const routeTable = (host: string): string =>
  `${table(
    `The actions that the function \`${host}\` runs.`,
    [
      "import type { actions } from '@core/modules/actions';",
      ...importsOf(host),
      "import type { RoutesOf } from '@server/runtime/route';",
    ],
    `export const ${host}Routes = {`,
    nounsOf(host),
  )} satisfies RoutesOf<typeof actions, '${host}'>;\n`;

const collectionParts = partsIn(MODULES, (name) => name === 'collections.ts');
const collectionTables = collectionParts.map(({ path, text }) => {
  const [, constant] = /^export const (\w+Collections): CollectionSpecs</m.exec(text) ?? [];
  if (!constant) throw new Error(`${path}.ts declares no collections`);
  return { constant, path };
});
const typesOf = (constant: string): string => constant.replace(/^./, (c) => c.toUpperCase());

/** Fixtures of the tests of all actions: a file for each table of actions, by the same name. */
const fixtureParts = actionParts.map(({ noun, path }) => {
  const of = basename(path).replace(/\.?actions$/, '');
  return {
    name: camel([noun, of].filter(Boolean).join('-')),
    path: `../nouns/${[noun, of].filter(Boolean).join('.')}`,
  };
});

/** What each noun brings to the archive of everything: its tables in `core`, how they are read on the server. */
const archiveParts = (folder: string) =>
  partsIn(folder, (name) => name === 'archive-tables.ts').map(({ noun, path }) => ({
    constant: `${camel(noun)}Archive`,
    path,
  }));
const archiveTable = (about: string, folder: string, head: string): string => {
  const parts = archiveParts(folder);
  return table(
    about,
    parts.map(({ constant, path }) => `import { ${constant} } from '${alias(path)}';`),
    head,
    parts.map(({ constant }) => constant),
  );
};

const FILES: Readonly<Record<string, string>> = {
  [`${CORE}/actions.generated.ts`]: actionTable('All actions.', 'actions', actionParts),
  [`${CORE}/api-actions.generated.ts`]: actionTable(
    'The actions of the function `api`, apart from all: a phone does not wait for the contracts of offices.',
    'apiActions',
    actionParts.filter(({ text }) => /(runsIn|alsoKnownIn): 'api'/.test(text)),
  ),
  [`${SERVER}/entry/api-routes.generated.ts`]: routeTable('api'),
  [`${SERVER}/entry/desk-routes.generated.ts`]: routeTable('desk'),
  [`${SERVER}/entry/files-routes.generated.ts`]: routeTable('files'),
  [`${SERVER}/entry/jobs.generated.ts`]: `${table(
    'The jobs of the clock.',
    [...importsOf('jobs'), "import type { Jobs } from '@server/runtime/jobs/job';"],
    'export const jobs: Jobs = {',
    nounsOf('jobs'),
  )};\n`,
  [`${SERVER}/runtime/collections.generated.ts`]: `${table(
    'All collections, each as its noun declares it.',
    [
      ...collectionTables.map(
        ({ constant, path }) => `import { ${constant} } from '${alias(path)}';`,
      ),
      "import type { CollectionSpecs } from './collection';",
      "import type { Collections } from './stored';",
    ],
    'export const collections: CollectionSpecs<Collections> = {',
    collectionTables.map(({ constant }) => constant),
  )};\n`,
  [`${CORE}/exports/record-tables.generated.ts`]: `${archiveTable(
    'Tables of the archive beside the roster.',
    CORE,
    'export const recordTables = {',
  )};\n`,
  [`${MODULES}/exports/archive-reads.generated.ts`]: `${archiveTable(
    'How each table of the archive is read.',
    MODULES,
    'export const archiveReads = {',
  ).replace(
    '\n\nexport',
    "\nimport type { recordTables } from '@core/modules/exports/record-tables.generated';\nimport type { ArchiveReads } from './read-page';\n\nexport",
  )} satisfies ArchiveReads<typeof recordTables>;\n`,
  'test/support/fixtures.generated.ts': [
    '/** Fixtures of all actions. Made by scripts/modules.ts; do not edit. */',
    "import type { actions } from '@core/modules/actions';",
    ...fixtureParts.map(({ name, path }) => `import { fixtures as ${name} } from '${path}';`),
    "import type { FixturesOf, World } from './fixture';",
    '',
    'export const fixturesIn = (world: World) =>',
    '  ({',
    ...fixtureParts.map(({ name }) => `    ...${name}(world),`),
    '  }) satisfies FixturesOf<typeof actions>;',
    '',
  ].join('\n'),
  [`${SERVER}/runtime/stored.generated.ts`]: [
    '/** Stored documents by collection. Made by scripts/modules.ts; do not edit. */',
    ...collectionTables.map(
      ({ constant, path }) =>
        `import type { ${typesOf(constant)} } from '${alias(path).replace(/collections$/, 'stored')}';`,
    ),
    '',
    'export interface Collections',
    '  extends',
    `${collectionTables.map(({ constant }) => `    ${typesOf(constant)}`).join(',\n')} {}`,
    '',
  ].join('\n'),
};

const stale = Object.entries(FILES).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const [path] of stale) {
    process.stdout.write(`${path} is not current: npx tsx scripts/modules.ts\n`);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
}
