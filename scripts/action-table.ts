/**
 * `npx tsx scripts/action-table.ts [--check]`: writes what a client must know of each action (its
 * function, what it rests on, how long its texts may be) into `src/data/action-table.json`, so that
 * the schemas themselves stay with the server. `--check` writes nothing and fails when it is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as z from '../core/shared/zod';
import { actions } from '../core/modules/actions';
import type { ActionSpec } from '../core/modules/action';

const FILE = 'src/data/action-table.json';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** The largest number of characters or entries at each path that has one; `*` goes through a list. */
function limitsOf(schema: Schema, path = ''): [string, number][] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const max = schema.maxLength ?? schema.maxItems;
  return [
    ...(max === undefined ? [] : [[path, max] as [string, number]]),
    ...Object.entries(properties).flatMap(([name, one]) =>
      limitsOf(one, path ? `${path}.${name}` : name),
    ),
    ...(items ? limitsOf(items, path ? `${path}.*` : '*') : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => limitsOf(one, path)),
  ];
}

/** Only writes of a client are kept on the phone and need to be within bounds before they are. */
function limitsToTell({ input }: ActionSpec): Readonly<Record<string, number>> {
  const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema;
  if (!schema.properties?.['id']) return {};
  const limits: Record<string, number> = {};
  for (const [path, max] of limitsOf(schema)) limits[path] = Math.max(max, limits[path] ?? 0);
  return limits;
}

const some = (value: object): boolean => Object.keys(value).length > 0;

/** As compact as it is read: what is usual is left out. */
async function actionTable(): Promise<string> {
  const rows = Object.entries(actions as Readonly<Record<string, ActionSpec>>).map(
    ([name, spec]) => {
      const { runsIn, restsOn = [], after = {} } = spec;
      const limits = limitsToTell(spec);
      return [
        name,
        {
          ...(runsIn === 'desk' ? {} : { runsIn }),
          ...(restsOn.length > 0 ? { restsOn } : {}),
          ...(some(after) ? { after } : {}),
          ...(some(limits) ? { limits } : {}),
        },
      ] as const;
    },
  );
  const table = JSON.stringify(Object.fromEntries(rows.filter(([, row]) => some(row))));
  return format(table, { ...(await resolveConfig(FILE)), parser: 'json' });
}

async function main(): Promise<void> {
  const made = await actionTable();
  if (!process.argv.includes('--check')) writeFileSync(FILE, made);
  else if (readFileSync(FILE, 'utf8') !== made) {
    process.stderr.write(`${FILE} is older than the contracts: npx tsx scripts/action-table.ts\n`);
    process.exitCode = 1;
  }
}

void main();
