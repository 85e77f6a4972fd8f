/** The life of a year's 评星: started, published for 公示, final. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { publicUntil } from '@core/modules/points/publicity';
import { ratingYear, rulesOfYear } from '@core/modules/points/rating-year';
import type { Actor } from '@server/runtime/actor';
import { presentRun } from './presenter';
import { type Transaction } from '@server/runtime/store';
import type { StoredRatingRun } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { yearAndRules } from '@server/modules/points/rules';
import { advanceRun } from './advance';
import { allRuns } from './repository';
import { openDisputesAbout } from '@server/modules/deed-claims/repository';

const STEP_MS = 3_000;

export const runIdOf = (kind: StoredRatingRun['subjectKind'], year: number): string =>
  `${year}-${kind}`;

export async function listRuns(deps: Deps, actor: Actor): Promise<ActionOutput<'rating.list'>> {
  const runs = await allRuns(deps.store);
  const isStaff = actor.roles.some(
    (r) => r.role === 'districtSupervisor' || r.role === 'administrator',
  );
  const { year } = yearAndRules(deps, deps.today);
  return {
    today: deps.today,
    years: [year - 1, year - 2],
    runs: runs
      .filter(({ state }) => isStaff || state === 'published' || state === 'final')
      .sort((a, b) => (a._id < b._id ? 1 : -1))
      .map((run) => presentRun(deps.pack, run)),
  };
}

export async function startRun(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.start'>,
): Promise<ActionOutput<'rating.start'>> {
  const { kind, year } = input;
  const rules = rulesOfYear(deps.pack.points, year);
  const { cutOff } = ratingYear(year, rules);
  if (deps.today <= cutOff) throw badField('input.year', `${cutOff} 确认截止后才能评定`);
  const runId = runIdOf(kind, year);
  const fresh: StoredRatingRun = {
    _id: runId,
    schemaVersion: 1,
    subjectKind: kind,
    year,
    packId: deps.pack.id,
    rulesFrom: rules.from,
    cutOff,
    state: 'running',
    startedOn: deps.today,
    startedBy: actor.personId,
    generation: 1,
    cursor: '',
    groups: 0,
    counts: {},
    digest: '',
  };
  const receipt = await write(deps, actor, 'rating.start', input.id, runId, input, async (tx) => {
    const before = await tx.get('ratingRuns', runId);
    if (before && (before.state === 'published' || before.state === 'final')) {
      throw new AppError('CONFLICT', '这一年度已经公示，只能对个别结果签发更正');
    }
    await tx.set('ratingRuns', { ...fresh, generation: (before?.generation ?? 0) + 1 });
  });
  return { run: await presented(deps, runId), receipt };
}

export async function advanceRating(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.advance'>,
): Promise<ActionOutput<'rating.advance'>> {
  const run = await advanceRun(deps, input.runId, deps.now() + STEP_MS, actor.personId);
  if (!run) throw new AppError('NOT_FOUND', '没有这次评星');
  return { run: presentRun(deps.pack, run) };
}

export async function publishRun(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.publish'>,
): Promise<ActionOutput<'rating.publish'>> {
  const receipt = await change(deps, actor, 'rating.publish', input, (run) => {
    if (run.state !== 'ready') throw new AppError('CONFLICT', '评定完成后才能公示，且只公示一次');
    const { publicityDays } = rulesOfYear(deps.pack.points, run.year);
    return {
      ...run,
      state: 'published',
      publishedOn: deps.today,
      publicUntil: publicUntil(deps.calendar, deps.today, publicityDays),
    };
  });
  return { run: await presented(deps, input.runId), receipt };
}

export async function finalizeRun(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.finalize'>,
): Promise<ActionOutput<'rating.finalize'>> {
  const open = await openDisputesAbout(deps.store, input.runId);
  const receipt = await change(deps, actor, 'rating.finalize', input, (run) => {
    if (run.state !== 'published') throw new AppError('CONFLICT', '公示后才能定为最终结果');
    if (deps.today <= (run.publicUntil ?? '')) {
      throw new AppError('CONFLICT', `公示到 ${run.publicUntil ?? ''}，之后才能定为最终结果`);
    }
    if (open.length > 0) throw new AppError('CONFLICT', '还有异议没有答复');
    return { ...run, state: 'final', finalOn: deps.today };
  });
  return { run: await presented(deps, input.runId), receipt };
}

async function presented(deps: Deps, runId: string) {
  const run = await deps.store.get('ratingRuns', runId);
  if (!run) throw new AppError('NOT_FOUND', '没有这次评星');
  return presentRun(deps.pack, run);
}

type Named = 'rating.start' | 'rating.publish' | 'rating.finalize';

function change(
  deps: Deps,
  actor: Actor,
  action: Named,
  input: { id: string; runId: string },
  next: (run: StoredRatingRun) => StoredRatingRun,
): Promise<string> {
  return write(deps, actor, action, input.id, input.runId, input, async (tx) => {
    const run = await tx.get('ratingRuns', input.runId);
    if (!run) throw new AppError('NOT_FOUND', '没有这次评星');
    await tx.set('ratingRuns', next(run));
  });
}

const write = (
  deps: Deps,
  actor: Actor,
  action: Named,
  id: string,
  targetId: string,
  content: unknown,
  work: (tx: Transaction) => Promise<void>,
): Promise<string> =>
  writeOnce(deps, { id, action, actorId: actor.personId, targetId, content }, work);
