/**
 * A district's own rule packs: JSON files in the folder `packs` beside the function, laid there
 * and checked when the functions are built (`scripts/own-packs.ts`).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';

/** The packs of a folder by id; none where there is no folder. */
export function readOwnPacks(
  folder = join(__dirname, 'packs'),
): Readonly<Record<string, RulePack>> {
  if (!existsSync(folder)) return {};
  const packs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as RulePack);
  return Object.fromEntries(packs.map((pack) => [pack.id, pack]));
}
