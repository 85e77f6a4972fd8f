import type { EnteredNotices } from '@core/modules/holidays/contract';
import { idForPhones, markOfRules } from '@core/modules/rules/judging';
import type { Deps } from '@server/runtime/deps';

/** What a phone needs to judge as the server does: the pack's id, the mark of the rules in force, and notices that only this cloud has. */
export function presentRules({ pack, notices }: Pick<Deps, 'pack' | 'notices'>): {
  packId: string;
  rules: string;
  notices?: EnteredNotices;
} {
  return {
    packId: idForPhones(pack),
    rules: markOfRules(pack),
    ...(Object.keys(notices).length > 0 ? { notices } : {}),
  };
}
