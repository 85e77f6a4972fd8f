/** An office of one's own in the local cloud: nobody of the demo, and one person who begins. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE, type District } from '@local-cloud/district';
import type { DemoPerson } from '@local-cloud/host/host';
import { peopleFileOf } from './demo-data';

/** Who opens an empty cloud first. */
export const FIRST: DemoPerson = {
  id: 'first',
  name: '首位管理员',
  role: '尚未绑定',
  note: `管理员口令 ${LOCAL_ADMIN_CODE}`,
  openid: 'first-person',
};

interface StoredAdministrator {
  readonly openid?: string;
  readonly roles?: readonly { readonly role: string; readonly to?: string }[];
}

/** The OPENID of somebody who may import; undefined on an empty cloud. */
export function administratorOf(district: District): string | undefined {
  const people = (district.cloud.dump()['persons'] ?? []) as StoredAdministrator[];
  return people.find(
    ({ openid, roles = [] }) => openid && roles.some((r) => r.role === 'administrator' && !r.to),
  )?.openid;
}

/** What an empty cloud is begun with; a rule pack cannot be changed once units are there. */
export interface Beginning {
  readonly district?: string | undefined;
  readonly pack?: string | undefined;
}

const USUAL = { district: '本区县', pack: 'yongchuan' } as const;

/** Somebody who may import: who is there, or the first person, registered here with the rule pack. */
export async function ensureAdministrator(
  district: District,
  beginning: Beginning,
  say: (line: string) => void,
): Promise<string> {
  const there = administratorOf(district);
  if (there) return there;
  const districtName = beginning.district ?? USUAL.district;
  const packId = beginning.pack ?? USUAL.pack;
  await district.act(FIRST.openid, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName,
    consent: PRIVACY_VERSION,
  });
  await district.act(FIRST.openid, 'rulePack.choose', { id: randomUUID(), packId });
  say(`空库：登记了${districtName}的管理员，规则包 ${packId}（可用 --district、--pack 另定）`);
  return FIRST.openid;
}

/** Notes that a folder is an office's: the next start does not load the demo over it. */
export function markOffice(dataDir: string): DemoPerson[] {
  const file = peopleFileOf(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoPerson[];
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify([FIRST], null, 2));
  return [FIRST];
}

/** Empties the cloud for an office; what was there is kept beside it, and where is said. */
export async function beginEmpty(
  district: District,
  dataDir: string,
  say: (line: string) => void,
): Promise<DemoPerson[]> {
  if ((district.cloud.dump()['persons'] ?? []).length > 0) {
    const kept = join(dataDir, `before-empty-${Date.now()}.backup`);
    await district.cloud.backup(kept);
    say(`原有数据已备份到 ${kept}（npm run local-cloud -- restore 可恢复）`);
  }
  await district.cloud.reset();
  writeFileSync(peopleFileOf(dataDir), JSON.stringify([FIRST], null, 2));
  return [FIRST];
}
