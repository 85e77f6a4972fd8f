/** What-if: one kind of subject at a time, some of them an answer; nothing is written. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { asIfAlways } from '@core/modules/rules/what-if';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { calendarWith } from '@core/shared/calendar/work-calendar';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { compareBranches } from './compare-branches';
import { compareMeans } from './compare-means';
import { comparePractices } from './compare-practices';
import type { Side, Sides } from './compare-sides';
import { compareStars } from './compare-stars';
import { compareUnits } from './compare-units';
import { packBegunWith, rulesOfDay, signedNow } from './district-rules';

const KINDS = {
  units: compareUnits,
  branches: compareBranches,
  members: (sides: Sides, after: string) => compareStars(sides, 'member', after),
  organizations: (sides: Sides, after: string) => compareStars(sides, 'organization', after),
  practices: comparePractices,
  means: compareMeans,
} as const;

export async function compareRules(
  deps: Deps,
  _actor: Actor,
  { versionId, what, after = '' }: ActionInput<'rules.compare'>,
): Promise<ActionOutput<'rules.compare'>> {
  const version = await deps.store.get('ruleVersions', versionId);
  if (!version) throw new AppError('NOT_FOUND', '没有这一版');
  const base = packBegunWith(deps);
  const others = (await signedNow(deps)).filter(({ _id }) => _id !== versionId);
  const sideOf = (pack: RulePack): Side => ({
    ...deps,
    pack,
    calendar: calendarWith(pack.calendarOverride, deps.notices),
  });
  const { sums, next, ...told } = await KINDS[what](
    {
      before: sideOf(rulesOfDay(base, others, deps.today)),
      after: sideOf(asIfAlways(base, others, version.changes, deps.today)),
    },
    after,
  );
  const { judged, moves, cases } = sums;
  return { ...told, ...(next ? { next } : {}), judged, moves: [...moves.values()], cases };
}
