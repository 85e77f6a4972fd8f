/** Where the demo lives, and who is in it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { District } from '@local-cloud/district';
import type { DemoPerson } from '@local-cloud/host/host';
import { seedDemo } from './seed';

export const DATA_DIR = process.env.LIANGXIN_DATA_DIR ?? '.local-cloud';
const PEOPLE_FILE = 'demo-people.json';

/** People of the demo; seeds the district first when it is not there yet. */
export async function demoPeople(
  district: District,
  dataDir: string,
  say: (line: string) => void,
): Promise<DemoPerson[]> {
  const file = join(dataDir, PEOPLE_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoPerson[];
  say('首次运行，正在载入示例区县 …');
  // A seeding that was cut short is begun again: the people's file is its last step.
  await district.cloud.reset();
  const people = await seedDemo(district, say);
  writeFileSync(file, JSON.stringify(people, null, 2));
  return people;
}

/** Forgets the people, so that the next start seeds again. */
export function peopleFileOf(dataDir: string): string {
  return join(dataDir, PEOPLE_FILE);
}
