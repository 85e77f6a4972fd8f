/** 分类定级 and 结对帮带 of party organisations. */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError, badField } from '@core/contracts/errors';
import type { GradeRow, GradeScale } from '@core/contracts/grades';
import { decidesIn, requireGrant } from '@server/policies/access';
import type { Actor } from '@server/policies/actor';
import { findAll } from '@server/repositories/store';
import type { StoredPartyOrganization } from '@server/repositories/stored-units';
import type { StoredGrade } from '@server/repositories/stored-grades';
import { listTowns, namesIn } from '@server/repositories/tree';
import type { Deps } from '../deps';
import { writeOnce } from '../once';

type Output = ActionOutput<'grade.list'>;

/** Towns in reach are counted whole; one town's organisations are listed. */
export async function listGrades(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.list'>,
): Promise<Output> {
  const { store, pack, today } = deps;
  const own = decidesIn('grade.list', actor);
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const town = towns.find(({ id }) => id === input.townId) ?? towns[0];
  if (input.townId && town?.id !== input.townId) {
    requireGrant('grade.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const scale = scaleOf(pack.grades, input.scale);
  const shared = {
    today,
    scales: pack.grades,
    towns: towns.map(({ id, name }) => ({ townId: id, name })),
  };
  if (!scale || !town) return { ...shared, counts: [], award: 0, organizations: [] };
  const inReach = { townId: { in: towns.map(({ id }) => id) } };
  const [all, grades] = [
    await findAll(store, 'partyOrganizations', inReach, ['townId', 'name', 'endedOn']),
    await findAll(store, 'grades', inReach),
  ];
  const standing = all.filter((organization) => !organization.endedOn);
  const byId = new Map(grades.map((grade) => [grade._id, grade]));
  const listed = standing.filter(({ townId }) => townId === town.id);
  const names = await namesIn(store, 'persons', peopleIn(listed, byId, scale.code));
  const nameOf = (id: string): string => all.find(({ _id }) => _id === id)?.name ?? '';
  return {
    ...shared,
    scale: scale.code,
    ...countsOf(standing, byId, scale),
    organizations: listed
      .map((organization) => rowOf(organization, byId.get(organization._id), scale, names, nameOf))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
  };
}

const scaleOf = (
  scales: readonly GradeScale[],
  code: string | undefined,
): GradeScale | undefined => (code ? scales.find((scale) => scale.code === code) : scales[0]);

const findings = (grade: StoredGrade | undefined, scale: string) => grade?.scales[scale] ?? [];

const levelOf = (grade: StoredGrade | undefined, scale: string): string | undefined => {
  const all = findings(grade, scale);
  return all[all.length - 1]?.level;
};

function countsOf(
  standing: readonly Pick<StoredPartyOrganization, '_id'>[],
  byId: ReadonlyMap<string, StoredGrade>,
  { code, levels }: GradeScale,
): Pick<Output, 'counts' | 'award'> {
  const held = standing.map(({ _id }) => levelOf(byId.get(_id), code));
  const count = (level: string | undefined): number => held.filter((h) => h === level).length;
  return {
    counts: [
      ...levels.map((level) => ({ level: level.code, count: count(level.code) })),
      { count: count(undefined) },
    ],
    award: levels.reduce((sum, { code: level, award = 0 }) => sum + award * count(level), 0),
  };
}

function peopleIn(
  listed: readonly Pick<StoredPartyOrganization, '_id'>[],
  byId: ReadonlyMap<string, StoredGrade>,
  scale: string,
): string[] {
  return listed.flatMap(({ _id }) => findings(byId.get(_id), scale).map(({ by }) => by));
}

function rowOf(
  { _id, name }: Pick<StoredPartyOrganization, '_id' | 'name'>,
  grade: StoredGrade | undefined,
  { code }: GradeScale,
  names: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): GradeRow {
  const all = findings(grade, code);
  const last = all[all.length - 1];
  return {
    organizationId: _id,
    name,
    ...(last?.level ? { level: last.level, since: last.on } : {}),
    ...(grade?.helperId
      ? { helper: { organizationId: grade.helperId, name: nameOf(grade.helperId) } }
      : {}),
    history: all.map(({ level, on, reason, by }) => ({
      ...(level ? { level } : {}),
      on,
      reason,
      byName: names.get(by) ?? '',
    })),
  };
}

export async function setGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.set'>,
): Promise<ActionOutput<'grade.set'>> {
  const { organizationId, scale, level, on, reason } = input;
  const organization = await requireOwn(deps, actor, 'grade.set', organizationId);
  const known = scaleOf(deps.pack.grades, scale);
  if (!known) throw badField('input.scale', '规则包没有这项定级');
  if (level && !known.levels.some((l) => l.code === level)) {
    throw badField('input.level', '这项定级没有这个等次');
  }
  if (on > deps.today) throw badField('input.on', '日期不能晚于今天');
  return change(deps, actor, 'grade.set', input, organization, (grade) => {
    const before = findings(grade, scale);
    const last = before[before.length - 1];
    if (last && on < last.on) throw badField('input.on', '日期不能早于上一次定级');
    if ((last?.level ?? '') === (level ?? '')) throw badField('input.level', '与现在的等次相同');
    const finding = { ...(level ? { level } : {}), on, reason, by: actor.personId };
    return { ...grade, scales: { ...grade.scales, [scale]: [...before, finding] } };
  });
}

export async function pairOrganizations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.pair'>,
): Promise<ActionOutput<'grade.pair'>> {
  const { organizationId, helperId } = input;
  const organization = await requireOwn(deps, actor, 'grade.pair', organizationId);
  if (helperId === organizationId) throw badField('input.helperId', '不能与自己结对');
  if (helperId && !(await deps.store.get('partyOrganizations', helperId))) {
    throw badField('input.helperId', '没有这个党组织');
  }
  return change(deps, actor, 'grade.pair', input, organization, ({ helperId: _was, ...grade }) => ({
    ...grade,
    ...(helperId ? { helperId } : {}),
  }));
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
  return organization;
}

async function change(
  deps: Deps,
  actor: Actor,
  action: 'grade.set' | 'grade.pair',
  input: { id: string; organizationId: string; reason: string },
  { townId }: StoredPartyOrganization,
  next: (grade: StoredGrade) => StoredGrade,
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
