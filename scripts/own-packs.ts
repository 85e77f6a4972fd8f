/**
 * A district's own rule packs: `cloudfunctions/packs/<id>.json`, whole, with standards and
 * processes. What is no pack, or cannot be worked with, stops the build.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultsOf, sayFault } from '@core/modules/rules/faults';
import { rulePacks } from '@core/rulepacks';
import { rulePack, type RulePack } from '@core/rulepacks/rule-pack.contract';

/** Reads and checks the packs of a folder. @throws Error that names the file and what is wrong. */
export function readPackFiles(folder: string): RulePack[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const parsed = rulePack.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
      const problems = problemsOf(parsed.data, basename(file, '.json'));
      if (problems.length > 0) throw new Error(`${file}: ${problems.join('；')}`);
      return parsed.data;
    });
}

/** Lays packs beside each of some functions. */
export function layPacks(
  functionsDir: string,
  functions: readonly string[],
  packs: readonly RulePack[],
): void {
  for (const name of packs.length > 0 ? functions : []) {
    const folder = join(functionsDir, name, 'packs');
    mkdirSync(folder, { recursive: true });
    for (const pack of packs) {
      writeFileSync(join(folder, `${pack.id}.json`), JSON.stringify(pack));
    }
  }
}

function problemsOf(pack: RulePack, name: string): string[] {
  return [
    ...(pack.id === name ? [] : [`id 应与文件名相同：${name}`]),
    ...(rulePacks[pack.id] ? [`id ${pack.id} 是产品自带的规则包`] : []),
    ...faultsOf(pack).map(sayFault),
  ];
}
