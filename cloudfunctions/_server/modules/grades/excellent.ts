/** 优秀 of a half-year: read as it was found or as it would be, and found by the office. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ExcellentLevel, GradeScale } from '@core/modules/grades/contract';
import {
  byLevel,
  excellentOf,
  periodsFor,
  periodTitle,
  whyExcellent,
} from '@core/modules/grades/excellent';
import { formatDay } from '@core/shared/calendar/day';
import type { Period } from '@core/shared/calendar/period';
import { AppError, badField } from '@core/shared/errors';
import { decidesIn, grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireStill } from '@server/runtime/standing';
import { namesIn } from '@server/runtime/tree';
import { loadSubjects } from '@server/modules/standards/subjects';
import { requireScale } from './scales';
import type { StoredExcellent, StoredExcellents } from './stored';
import { sumsOn, type SummedSubject } from './sums';

type Finding = StoredExcellents['findings'][number];

const idOf = (scale: GradeScale, { key }: Period): string => `${scale.code}_${key}`;

export async function openExcellent(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.excellent'>,
): Promise<ActionOutput<'grade.excellent'>> {
  const scales = deps.pack.grades.filter(({ excellent }) => excellent);
  const scale = input.scale ? requireScale(deps, input.scale) : scales[0];
  const periods = scale ? periodsFor(scale, deps.today) : [];
  const period = input.period ? periods.find(({ key }) => key === input.period) : periods[0];
  const shared = {
    today: deps.today,
    scales: scales.map(({ code, title, excellent }) => ({ code, title, excellent })),
    periods: periods.map((one) => ({ period: one.key, title: periodTitle(one) })),
  };
  if (!scale || !period) return { ...shared, judged: 0, levels: [], mayFind: false };
  const own = decidesIn('grade.excellent', actor);
  const stored = await deps.store.get('excellents', idOf(scale, period));
  const finding = stored?.findings[stored.findings.length - 1];
  const within = ({ townId }: { townId: string }): boolean => !own || own.includes(townId);
  const { judged, atLeast, subjects } = finding
    ? await namedIn(deps, finding)
    : await proposed(deps, scale, period);
  const names = await namesIn(deps.store, 'persons', finding ? [finding.by] : []);
  return {
    ...shared,
    scale: scale.code,
    period: period.key,
    judged,
    levels: levelsOf(scale, subjects.filter(within), atLeast),
    ...(finding
      ? {
          found: {
            on: finding.on,
            byName: names.get(finding.by) ?? '',
            reason: finding.reason,
          },
        }
      : {}),
    mayFind: grantsOver('grade.findExcellent', actor, () => false).length > 0,
  };
}

/** As the records stand now; a later finding of the same period is added and the former stays. */
export async function findExcellent(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.findExcellent'>,
): Promise<ActionOutput<'grade.findExcellent'>> {
  const scale = requireScale(deps, input.scale);
  if (!scale.excellent) throw new AppError('CONFLICT', '这项定级没有公布优秀的门槛');
  const period = periodsFor(scale, deps.today).find(({ key }) => key === input.period);
  if (!period) throw badField('input.period', '只认定已经结束的期间，最近四期之内');
  const { judged, atLeast, subjects } = await proposed(deps, scale, period);
  const finding: Finding = {
    on: deps.today,
    by: actor.personId,
    reason: input.reason,
    atLeast,
    judged,
    subjects: subjects.map(({ name: _name, ...subject }) => subject),
  };
  const _id = idOf(scale, period);
  const write = writeOf('grade.findExcellent', actor, input, _id, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireStill(tx, actor.personId, deps.today, 'grade.findExcellent');
    const was = await tx.get('excellents', _id);
    const fresh = { _id, schemaVersion: 1 as const, scale: scale.code, period: period.key };
    await tx.set('excellents', { ...fresh, findings: [...(was?.findings ?? []), finding] });
  });
  return { receipt };
}

interface Found {
  readonly judged: number;
  readonly atLeast: number;
  readonly subjects: readonly SummedSubject[];
}

/** X4: who is over the threshold, of everybody in the district. */
async function proposed(deps: Deps, scale: GradeScale, period: Period): Promise<Found> {
  const summed = await sumsOn(deps, scale, formatDay(period.last), {});
  const subjects = excellentOf(scale, summed).flatMap((level) => level.subjects);
  return { judged: summed.length, atLeast: scale.excellent?.atLeast ?? 0, subjects };
}

/** What was found, with the names of today. */
export async function namedIn(
  deps: Pick<Deps, 'store'>,
  { judged, atLeast, subjects }: Finding,
): Promise<Found> {
  const known = await loadSubjects(deps.store, subjects);
  const named = (one: StoredExcellent) => ({ ...one, name: known.get(one.id)?.name ?? '' });
  return { judged, atLeast, subjects: subjects.map(named) };
}

const levelsOf = (
  scale: GradeScale,
  subjects: readonly SummedSubject[],
  atLeast: number,
): ExcellentLevel[] =>
  byLevel(scale, subjects).map(({ subjects: all, ...level }) => ({
    ...level,
    subjects: all.map(({ id, kind, name, earned, of }) => ({
      id,
      kind,
      name,
      why: whyExcellent({ earned, of }, atLeast),
    })),
  }));
