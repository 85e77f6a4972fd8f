/**
 * What changed after the cut-off: late entries, reversals, withdrawn vetoes. A
 * correction is computed from the whole ledger of today, signed by a person, and
 * stands beside the original.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Rated } from '@core/modules/points/contract';
import { ratingSetting } from '@core/modules/points/rate';
import { rulesOfYear } from '@core/modules/points/rating-year';
import type { Actor } from '@server/runtime/actor';
import { isOwnMatter } from '@server/modules/points/policy';
import type { StoredRatingRun } from './stored';
import { byName } from './presenter';
import { subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { rateAll } from './rate-group';
import { groupsAmong, groupWith, signedCorrections } from './repository';
import { entriesConfirmedAfter } from '@server/modules/points/repository';

/** Late lines that are looked through at once. */
const LATE = 1000;

export async function listCorrections(
  deps: Deps,
  _actor: Actor,
  input: ActionInput<'rating.corrections'>,
): Promise<ActionOutput<'rating.corrections'>> {
  const run = await publishedRun(deps, input.runId);
  const late = await lateSubjects(deps, run);
  if (late.length === 0) return { pending: [] };
  const groups = await groupsAmong(deps.store, run._id, late, LATE);
  const names = await subjectNames(deps.store, late);
  const pending = await Promise.all(
    groups.flatMap((group) =>
      group.results
        .filter(({ subjectId }) => late.includes(subjectId))
        .map(async (original) => {
          const { subjectId } = original;
          const [shown, now] = await Promise.all([
            standingResult(deps, run, original),
            rateNow(deps, run, subjectId),
          ]);
          return {
            subjectId,
            name: names.get(subjectId) ?? '',
            groupId: group.groupId,
            rated: shown,
            now,
          };
        }),
    ),
  );
  return {
    pending: pending
      .filter(({ rated, now }) => now && !isSame(rated, now))
      .flatMap(({ now, ...rest }) => (now ? [{ ...rest, now }] : []))
      .sort(byName),
  };
}

export async function signCorrection(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.correct'>,
): Promise<ActionOutput<'rating.correct'>> {
  if (isOwnMatter(actor, input.subjectId)) {
    throw new AppError('FORBIDDEN', '不能更正本人或本支部的结果，请由另一位工作人员签署');
  }
  const run = await publishedRun(deps, input.runId);
  const [group] = await groupWith(deps.store, run._id, input.subjectId);
  const original = group?.results.find(({ subjectId }) => subjectId === input.subjectId);
  if (!original) throw new AppError('NOT_FOUND', '这次评星没有此人或此党组织');
  const signed = await deps.store.get('ratingCorrections', input.id);
  const before = signed?.before ?? (await standingResult(deps, run, original));
  const after = signed?.after ?? (await rateNow(deps, run, input.subjectId));
  if (!after || isSame(before, after)) {
    throw new AppError('CONFLICT', '按现有记录结果没有变化，不用更正');
  }
  const write = writeOf('rating.correct', actor, input, input.subjectId, input.reason);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('ratingCorrections', {
      _id: input.id,
      schemaVersion: 1,
      subjectKind: run.subjectKind,
      subjectId: input.subjectId,
      runId: run._id,
      year: run.year,
      before,
      after,
      reason: input.reason,
      by: actor.personId,
      on: deps.today,
      at: deps.now(),
    }),
  );
  return { before, after, receipt };
}

async function publishedRun(deps: Deps, runId: string): Promise<StoredRatingRun> {
  const run = await deps.store.get('ratingRuns', runId);
  if (!run) throw new AppError('NOT_FOUND', '没有这次评星');
  if (run.state !== 'published' && run.state !== 'final') {
    throw new AppError('CONFLICT', '公示以前可以重新评定，不用更正');
  }
  return run;
}

async function lateSubjects(deps: Deps, run: StoredRatingRun): Promise<string[]> {
  const [entries, vetoes] = await Promise.all([
    entriesConfirmedAfter(deps.store, run.year, run.subjectKind, run.cutOff, LATE),
    lateVetoes(deps, run),
  ]);
  return [...new Set([...entries, ...vetoes].map(({ subjectId }) => subjectId))].sort();
}

/** Vetoes that were withdrawn, or imposed, after the cut-off. */
async function lateVetoes(deps: Deps, run: StoredRatingRun): Promise<{ subjectId: string }[]> {
  const found = await Promise.all(
    (['withdrawnOn', 'confirmedOn'] as const).map((field) =>
      deps.store.find('vetoes', {
        where: { subjectKind: run.subjectKind, [field]: { gt: run.cutOff } },
        limit: LATE,
        fields: ['subjectId'],
      }),
    ),
  );
  return found.flat();
}

/** The original, or the last signed correction of it. */
async function standingResult(deps: Deps, run: StoredRatingRun, original: Rated): Promise<Rated> {
  const signed = await signedCorrections(deps.store, run._id, original.subjectId);
  const last = signed.reduce<(typeof signed)[number] | null>(
    (a, b) => (a && a.at > b.at ? a : b),
    null,
  );
  return last?.after ?? original;
}

/** Under the year's own version, with everything that is confirmed today. */
async function rateNow(
  deps: Deps,
  run: StoredRatingRun,
  subjectId: string,
): Promise<Rated | undefined> {
  const rules = rulesOfYear(deps.pack.points, run.year);
  const setting = ratingSetting(rules, run.subjectKind, run.year, deps.today);
  const joined =
    run.subjectKind === 'member'
      ? (await deps.store.get('persons', subjectId))?.joinedOn
      : undefined;
  const frame = { kind: run.subjectKind, year: run.year };
  const [now] = await rateAll(deps, frame, [{ id: subjectId, joinedOn: joined }], setting);
  return now;
}

const isSame = (a: Rated, b: Rated): boolean => JSON.stringify(a) === JSON.stringify(b);
