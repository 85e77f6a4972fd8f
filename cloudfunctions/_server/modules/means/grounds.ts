/** What a sum rests on, as the records have it: one ground gives it once. */
import type { Grant } from '@core/modules/means/contract';
import type { Entitlement, MeansRules } from '@core/modules/means/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Deps } from '@server/runtime/deps';
import { findIn, type Reader } from '@server/runtime/store';
import type { StoredCheck } from '@server/modules/standards/stored';
import type { StoredGrant } from './stored';
import { isHeldOn } from '@server/modules/standards/shelf';
import type { PlacedSubject } from '@server/modules/standards/place';
import { standardsToday } from '@server/modules/standards/rules';
import { levelTitle } from '@server/modules/standards/words';

export type GroundFound = { readonly ground: Grant['ground'] } | { readonly why: string };

/** The ground of an entitlement for a subject today, or why there is none. One request. */
export async function groundOf(
  deps: Deps,
  subject: PlacedSubject,
  entitlement: Entitlement,
): Promise<GroundFound> {
  if (entitlement.subject !== subject.kind) {
    return { why: entitlement.subject === 'unit' ? '补助单位' : '补助党组织' };
  }
  const { ground, code } = entitlement;
  switch (ground.kind) {
    case 'acceptance':
      return ofAcceptance(deps, subject, code, ground.standard);
    case 'level':
      return ofLevel(deps, subject, code, ground.scale, ground.level);
    case 'founding':
      return ofFounding(deps, subject, code, ground.months);
  }
}

async function ofAcceptance(
  deps: Deps,
  { id }: PlacedSubject,
  code: string,
  standard: string,
): Promise<GroundFound> {
  const checks = await findIn(deps.store, 'standardChecks', 'subjectId', [id]);
  // The last acceptance is the one that gives; one before it has given its own.
  const [held] = checks
    .filter((one) => one.standard === standard && isHeldOn(one, deps.today))
    .sort((a, b) => ((a.heldFrom ?? '') > (b.heldFrom ?? '') ? -1 : 1));
  if (!held) return { why: `要求“${standardTitle(deps, standard)}”已通过验收，并在有效期内` };
  return { ground: acceptanceGround(deps, code, held) };
}

const standardTitle = (deps: Deps, standard: string): string =>
  standardsToday(deps).standards.find(({ code }) => code === standard)?.title ?? standard;

/** Each acceptance is a ground of its own. */
export const acceptanceGround = (
  deps: Deps,
  code: string,
  { _id, standard, heldFrom = '' }: Pick<StoredCheck, '_id' | 'standard' | 'heldFrom'>,
): Grant['ground'] => ({
  kind: 'acceptance',
  key: `${code}_${_id}`,
  words: `${standardTitle(deps, standard)}，${heldFrom}起有效`,
});

/** Each finding of a level is. */
export const levelGround = (
  { pack }: Pick<Deps, 'pack'>,
  code: string,
  subjectId: string,
  { scale, level, on }: { readonly scale: string; readonly level: string; readonly on: Day },
): Grant['ground'] => ({
  kind: 'level',
  key: `${code}_${subjectId}_${on}`,
  words: `${levelTitle(pack.grades, scale, level)}，${on}评定`,
});

/** An organisation is founded once. */
export const foundingGround = (code: string, subjectId: string, on: Day): Grant['ground'] => ({
  kind: 'founding',
  key: `${code}_${subjectId}`,
  words: `${on}成立`,
});

async function ofLevel(
  { store, pack }: Deps,
  { id }: PlacedSubject,
  code: string,
  scale: string,
  level: string,
): Promise<GroundFound> {
  const grade = await store.get('grades', id);
  const last = grade?.scales[scale]?.slice(-1)[0];
  if (last?.level !== level) return { why: `要求现为“${levelTitle(pack.grades, scale, level)}”` };
  return { ground: levelGround({ pack }, code, id, { scale, level, on: last.on }) };
}

async function ofFounding(
  { store, today }: Deps,
  { id }: PlacedSubject,
  code: string,
  months: number,
): Promise<GroundFound> {
  const events = await store.find('organizationEvents', {
    where: { organizationIds: id },
    orderBy: [['sortKey', 'desc']],
    limit: 100,
  });
  const founded = events.find(({ kind, withdrawn }) => kind === 'found' && !withdrawn);
  if (!founded || afterMonths(founded.on, months) < today) {
    return { why: `要求新建满 ${months} 个月以内` };
  }
  return { ground: foundingGround(code, id, founded.on) };
}

/**
 * Why what a grant rests on stands no more, in words; null while it does. A level must be the one
 * that was found then; a founding is lost with the organisation. Of a paper nothing is read.
 */
export async function groundGone(
  deps: Pick<Deps, 'today'>,
  reader: Reader,
  { ground, entitlement, subjectId }: Pick<StoredGrant, 'ground' | 'entitlement' | 'subjectId'>,
  rules: MeansRules,
): Promise<string | null> {
  const rule = rules.entitlements.find(({ code }) => code === entitlement)?.ground;
  switch (rule?.kind) {
    case 'acceptance': {
      const check = await reader.get('standardChecks', ground.key.slice(`${entitlement}_`.length));
      return check && isHeldOn(check, deps.today) ? null : '所依据的验收现在无效';
    }
    case 'level': {
      const grade = await reader.get('grades', subjectId);
      const last = grade?.scales[rule.scale]?.slice(-1)[0];
      const key = `${entitlement}_${subjectId}_${last?.on ?? ''}`;
      return last?.level === rule.level && key === ground.key ? null : '所依据的等次已变动';
    }
    case 'founding': {
      const organization = await reader.get('partyOrganizations', subjectId);
      return organization && !organization.endedOn ? null : '党组织已不存在';
    }
    case undefined:
      return null;
  }
}

/** A paper or a voucher of a channel: the same number is the same ground. */
export const paperGround = (
  { sha256 }: Pick<Deps, 'sha256'>,
  subjectId: string,
  channel: string,
  paper: string,
): Grant['ground'] => ({
  kind: 'paper',
  key: `paper_${sha256(`${subjectId}/${channel}/${paper.replace(/\s/g, '')}`).slice(0, 32)}`,
  words: paper,
});
