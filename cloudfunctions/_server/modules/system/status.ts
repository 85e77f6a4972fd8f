/** 系统状态 for administrators: what runs in the background, what phones hold back, and whether the books agree. Five requests. */
import type { ActionOutput } from '@core/modules/actions';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { phonesThatHold } from './held';
import { allJobs, latestReconciliations } from './repository';

const SHOWN = 7;

export async function openStatus(
  deps: Deps,
  _actor: Actor,
): Promise<ActionOutput<'system.status'>> {
  const jobs = await allJobs(deps.store);
  const reconciliations = await latestReconciliations(deps.store, SHOWN);
  return {
    today: deps.today,
    now: deps.now(),
    phones: await phonesThatHold(deps),
    jobs: jobs.map(({ _id, businessDate, done, cursor, lastAt, outcome, failures, why }) => ({
      name: _id,
      businessDate,
      done,
      waits: !done && cursor !== '',
      failures: failures ?? 0,
      ...(lastAt ? { lastAt } : {}),
      ...(outcome ? { outcome } : {}),
      ...(why ? { why } : {}),
    })),
    reconciliations: reconciliations.map(({ businessDate, at, units, subjects, differences }) => ({
      businessDate,
      at,
      units,
      subjects,
      differences,
    })),
  };
}
