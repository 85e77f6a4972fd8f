/** 分类定级 and 结对帮带 of party organisations: how they are written. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { GradeScale } from '@core/modules/grades/contract';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { isOwnMatter } from '@server/modules/points/policy';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredGrade } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';

/** The scale that was named, or the pack's first. */
export const scaleOf = (
  scales: readonly GradeScale[],
  code: string | undefined,
): GradeScale | undefined => (code ? scales.find((scale) => scale.code === code) : scales[0]);

/** What was found on a scale, in order; the last one stands. */
export const findings = (grade: StoredGrade | undefined, scale: string) =>
  grade?.scales[scale] ?? [];

/** A change of an organisation's grade; it is looked at again when it is written. */
type Change = (grade: StoredGrade) => StoredGrade;

export async function setGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.set'>,
): Promise<ActionOutput<'grade.set'>> {
  const { organizationId, scale, helperId } = input;
  const organization = await requireOwn(deps, actor, 'grade.set', organizationId);
  const found = scale === undefined ? same : finding(deps, actor, scale, input);
  const paired = helperId === undefined ? same : await pairing(deps, organizationId, helperId);
  return change(deps, actor, 'grade.set', input, organization, (grade) => paired(found(grade)));
}

export async function pairOrganizations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.pair'>,
): Promise<ActionOutput<'grade.pair'>> {
  const { organizationId, helperId = null } = input;
  const organization = await requireOwn(deps, actor, 'grade.pair', organizationId);
  const paired = await pairing(deps, organizationId, helperId);
  return change(deps, actor, 'grade.pair', input, organization, paired);
}

const same: Change = (grade) => grade;

function finding(
  { pack, today }: Deps,
  { personId }: Actor,
  scale: string,
  { level, on, reason }: ActionInput<'grade.set'>,
): Change {
  const known = scaleOf(pack.grades, scale);
  if (!known) throw badField('input.scale', '规则包没有这项定级');
  if (level && !known.levels.some((l) => l.code === level)) {
    throw badField('input.level', '这项定级没有这个等次');
  }
  if (on > today) throw badField('input.on', '日期不能晚于今天');
  return (grade) => {
    const before = findings(grade, scale);
    const last = before[before.length - 1];
    if (last && on < last.on) throw badField('input.on', '日期不能早于上一次定级');
    if ((last?.level ?? '') === (level ?? '')) throw badField('input.level', '与现在的等次相同');
    const now = { ...(level ? { level } : {}), on, reason, by: personId };
    return { ...grade, scales: { ...grade.scales, [scale]: [...before, now] } };
  };
}

async function pairing(
  { store }: Deps,
  organizationId: string,
  helperId: string | null,
): Promise<Change> {
  if (helperId === organizationId) throw badField('input.helperId', '不能与自己结对');
  if (helperId && !(await store.get('partyOrganizations', helperId))) {
    throw badField('input.helperId', '没有这个党组织');
  }
  return ({ helperId: _was, ...grade }) => ({ ...grade, ...(helperId ? { helperId } : {}) });
}

async function requireOwn(
  { store }: Deps,
  actor: Actor,
  action: 'grade.set' | 'grade.pair',
  organizationId: string,
): Promise<StoredPartyOrganization> {
  const organization = await store.get('partyOrganizations', organizationId);
  requireGrant(action, actor, (grant) => grant.scopeId === organization?.townId);
  if (!organization) throw new AppError('NOT_FOUND', '没有这个党组织');
  if (isOwnMatter(actor, organizationId)) {
    throw new AppError('FORBIDDEN', '不能给自己的支部定级，请由另一位工作人员办理');
  }
  return organization;
}

async function change(
  deps: Deps,
  actor: Actor,
  action: 'grade.set' | 'grade.pair',
  input: { id: string; organizationId: string; reason: string },
  { townId }: StoredPartyOrganization,
  next: Change,
): Promise<{ receipt: string }> {
  const { id, organizationId, reason } = input;
  const write = { id, action, actorId: actor.personId, targetId: organizationId, reason };
  const receipt = await writeOnce(deps, { ...write, content: input }, async (tx) => {
    const was = await tx.get('grades', organizationId);
    const fresh = { _id: organizationId, schemaVersion: 1 as const, townId, scales: {} };
    await tx.set('grades', { ...next(was ?? fresh), townId });
  });
  return { receipt };
}
