import type { EnteredNotices } from '@core/modules/holidays/contract';
import type { Deps } from '@server/runtime/deps';

/** What a phone needs to judge as the server does: the pack's id, and notices that only this cloud has. */
export function presentRules({ pack, notices }: Pick<Deps, 'pack' | 'notices'>): {
  packId: string;
  notices?: EnteredNotices;
} {
  return { packId: pack.id, ...(Object.keys(notices).length > 0 ? { notices } : {}) };
}
