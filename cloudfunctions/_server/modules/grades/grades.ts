/** 分类定级 and 结对帮带: how they are written. Rights and what stands are looked at again at the write. */
import type { ActionInput, ActionName, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { GradeScale } from '@core/modules/grades/contract';
import { isLowering, mayGrade, type Finding } from '@core/modules/grades/may-grade';
import type { FactTest, Facts } from '@core/modules/standards/facts.contract';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { helperChange } from '@server/modules/pairs/helper';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { placedSubject, standingAgain, type PlacedSubject } from '@server/modules/standards/place';
import { isOwn, ownsPlace, requirePlace, type Place } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import type { SubjectRef } from '@server/modules/standards/subjects';
import type { StoredFinding, StoredGrade } from './stored';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import { writeOf, writeOnce } from '@server/runtime/once';

/** The scale that was named, or the pack's first. */
export const scaleOf = (
  scales: readonly GradeScale[],
  code: string | undefined,
): GradeScale | undefined => (code ? scales.find((scale) => scale.code === code) : scales[0]);

/** What was found on a scale, in order; the last one stands. */
export const findings = (grade: StoredGrade | undefined | null, scale: string): StoredFinding[] =>
  grade?.scales[scale] ?? [];

/** What stands on a scale, and since when. */
export function standingOf(grade: StoredGrade | null | undefined, scale: string) {
  const last = findings(grade, scale).slice(-1)[0];
  return last?.level ? { level: last.level, on: last.on } : undefined;
}

/** Everything that the levels of a scale ask the records. */
export const testsOfScale = ({ levels }: GradeScale): FactTest[] =>
  levels.flatMap(({ entry = [], standard, endsWhen }) => [
    ...entry.map(({ test }) => test),
    ...(standard ? [{ fact: 'standard' as const, standard }] : []),
    ...(endsWhen ? [endsWhen.test] : []),
  ]);

const refOf = ({
  organizationId,
  unitId,
}: {
  organizationId?: string;
  unitId?: string;
}): SubjectRef =>
  unitId ? { kind: 'unit', id: unitId } : { kind: 'organization', id: organizationId ?? '' };

/** Which field a rule of `may-grade.ts` is about. */
const PATHS: Readonly<Record<string, string>> = { G1: 'input.level', G7: 'input.on' };

export async function setGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.set'>,
): Promise<ActionOutput<'grade.set'>> {
  const ref = refOf(input);
  const subject = await requireOwn(deps, actor, 'grade.set', ref);
  const found =
    input.scale === undefined ? same : await finding(deps, actor, subject, input.scale, input);
  const paired =
    input.helperId === undefined ? undefined : await helperOf(deps, actor, ref.id, input);
  return change(deps, actor, 'grade.set', input, ref, found, paired);
}

/** 结对帮带: by this organisation, or by nobody any more. */
const helperOf = (
  deps: Deps,
  actor: Actor,
  organizationId: string,
  { id, helperId = null, reason }: Pick<ActionInput<'grade.set'>, 'id' | 'helperId' | 'reason'>,
) => helperChange(deps, actor, { id, organizationId, helperId, reason });

/** A change of what is graded; it is looked at again when it is written. */
type Change = (grade: StoredGrade) => StoredGrade;
const same: Change = (grade) => grade;

async function finding(
  deps: Deps,
  { personId }: Actor,
  subject: PlacedSubject,
  code: string,
  { level, on, reason, document }: ActionInput<'grade.set'>,
): Promise<Change> {
  const scale = requireScale(deps, code);
  const facts = await factsFor(deps, subject, scale);
  const around = { facts, today: deps.today, calendar: deps.calendar };
  return (grade) => {
    const hearing = grade.hearings?.[scale.code];
    const proposed: Finding = {
      subject: subject.kind,
      level,
      on,
      now: standingOf(grade, scale.code),
      ...(document ? { takenOver: { recordsFrom: recordsFrom(subject) } } : {}),
      ...(hearing ? { heard: { askedOn: hearing.askedOn, repliedOn: hearing.reply?.on } } : {}),
    };
    const before = findings(grade, scale.code);
    const last = before[before.length - 1];
    if (last && on < last.on) throw badField('input.on', '日期不能早于上一次定级');
    const refusal = mayGrade(scale, proposed, around);
    if (refusal) throw refused(refusal, pathOf(refusal.rule, proposed, deps.today));
    const lowered = isLowering(scale, proposed) && hearing;
    const found: StoredFinding = {
      ...(level ? { level } : {}),
      on,
      reason,
      by: personId,
      ...(document ? { document } : {}),
      ...(lowered ? { heard: hearing } : {}),
    };
    return {
      ...withoutHearing(grade, scale.code),
      scales: { ...grade.scales, [scale.code]: [...before, found] },
    };
  };
}

function pathOf(rule: string, { on, now }: Finding, today: string): string | undefined {
  if (rule !== 'G5') return PATHS[rule];
  return on > today || (now && on < now.on) ? 'input.on' : 'input.level';
}

/** The first day on which any of its units was in the records. */
const recordsFrom = ({ units }: PlacedSubject): string | undefined =>
  units.flatMap((unit) => unit.recordsFrom ?? []).sort()[0];

async function factsFor(deps: Deps, subject: PlacedSubject, scale: GradeScale): Promise<Facts> {
  return (await readFacts(deps, [subject], testsOfScale(scale))).get(subject.id) ?? {};
}

function requireScale({ pack }: Deps, code: string): GradeScale {
  const known = scaleOf(pack.grades, code);
  if (!known) throw badField('input.scale', '规则包没有这项定级');
  return known;
}

/** Asks the other side; what it replies stands beside the finding that follows. */
export async function hearGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.hear'>,
): Promise<ActionOutput<'grade.hear'>> {
  const ref = refOf(input);
  await requireOwn(deps, actor, 'grade.hear', ref);
  const { code } = requireScale(deps, input.scale);
  return change(deps, actor, 'grade.hear', input, ref, (grade) => {
    if (!standingOf(grade, code)) throw new AppError('CONFLICT', '还没有定级，不需要听取意见');
    if (grade.hearings?.[code]) throw new AppError('CONFLICT', '已在听取对方意见');
    const asked = { askedOn: deps.today, askedBy: actor.personId, words: input.words };
    return { ...grade, hearings: { ...grade.hearings, [code]: asked } };
  });
}

export async function replyToGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.reply'>,
): Promise<ActionOutput<'grade.reply'>> {
  const ref = refOf(input);
  const found = await placedSubject(deps, actor, ref);
  requirePlace('grade.reply', actor, found, deps.today);
  const { code } = requireScale(deps, input.scale);
  return change(deps, actor, 'grade.reply', input, ref, (grade, again) => {
    const isOtherSide = grantsOver(
      'grade.reply',
      again.actor,
      ownsPlace(again.actor, again.place, deps.today),
    ).some(({ role }) => role === 'secretary' || role === 'instructor');
    if (!isOtherSide) throw new AppError('FORBIDDEN', '由对方回复');
    const hearing = grade.hearings?.[code];
    if (!hearing || hearing.reply) throw new AppError('CONFLICT', '没有需要回复的事项');
    const reply = { on: deps.today, by: actor.personId, words: input.words };
    return { ...grade, hearings: { ...grade.hearings, [code]: { ...hearing, reply } } };
  });
}

export async function pairOrganizations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.pair'>,
): Promise<ActionOutput<'grade.pair'>> {
  const ref = refOf(input);
  await requireOwn(deps, actor, 'grade.pair', ref);
  const paired = await helperOf(deps, actor, ref.id, input);
  return change(deps, actor, 'grade.pair', input, ref, same, paired);
}

type Writing = 'grade.set' | 'grade.pair' | 'grade.hear' | 'grade.reply';
interface Again {
  readonly actor: Actor;
  readonly place: Place;
}

async function requireOwn(
  deps: Deps,
  actor: Actor,
  action: ActionName,
  ref: SubjectRef,
): Promise<PlacedSubject> {
  const subject = await placedSubject(deps, actor, ref);
  requireGrant(action, actor, (grant) => grant.scopeId === subject?.townId);
  if (!subject)
    throw new AppError('NOT_FOUND', ref.kind === 'unit' ? '没有这个单位' : '没有这个党组织');
  if (isOwn(actor, subject)) throw ownMatter();
  return subject;
}

const ownMatter = (): AppError =>
  new AppError('FORBIDDEN', '不能给自己的支部定级，请由另一位工作人员办理');

function withoutHearing(grade: StoredGrade, scale: string): StoredGrade {
  const { hearings, ...rest } = grade;
  const others = Object.entries(hearings ?? {}).filter(([code]) => code !== scale);
  return others.length > 0 ? { ...rest, hearings: Object.fromEntries(others) } : rest;
}

async function change(
  deps: Deps,
  actor: Actor,
  action: Writing,
  input: { id: string; reason?: string },
  ref: SubjectRef,
  next: (grade: StoredGrade, again: Again) => StoredGrade,
  also?: (tx: Transaction) => Promise<void>,
): Promise<{ receipt: string }> {
  const write = writeOf(action, actor, input, ref.id, input.reason);
  const receipt = await writeOnce(deps, write, async (tx: Transaction) => {
    const again = await standingAgain(deps, tx, actor.personId, ref);
    if (action !== 'grade.reply') {
      requireGrant(action, again.actor, (grant) => grant.scopeId === again.place.townId);
      if (isOwn(again.actor, again.place)) throw ownMatter();
    }
    const was = await tx.get('grades', ref.id);
    const { townId } = again.place;
    const fresh = {
      _id: ref.id,
      schemaVersion: 1 as const,
      townId,
      ...(ref.kind === 'unit' ? { subjectKind: 'unit' as const } : {}),
      scales: {},
    };
    await tx.set('grades', { ...next(was ?? fresh, again), townId });
    await also?.(tx);
  });
  return { receipt };
}
