/** What a sum rests on, as the records have it: one ground gives it once. */
import type { Grant } from '@core/modules/means/contract';
import type { Entitlement } from '@core/modules/means/rules.contract';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Deps } from '@server/runtime/deps';
import { findIn } from '@server/runtime/store';
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
  const held = checks.find((one) => one.standard === standard && isHeldOn(one, deps.today));
  const title =
    standardsToday(deps).standards.find((one) => one.code === standard)?.title ?? standard;
  if (!held) return { why: `要求“${title}”已通过验收，并在有效期内` };
  const words = `${title}，${held.heldFrom ?? ''}起有效`;
  return { ground: { kind: 'acceptance', key: `${code}_${held._id}`, words } };
}

async function ofLevel(
  { store, pack }: Deps,
  { id }: PlacedSubject,
  code: string,
  scale: string,
  level: string,
): Promise<GroundFound> {
  const grade = await store.get('grades', id);
  const last = grade?.scales[scale]?.slice(-1)[0];
  const title = levelTitle(pack.grades, scale, level);
  if (last?.level !== level) return { why: `要求现为“${title}”` };
  const key = `${code}_${id}_${last.on}`;
  return { ground: { kind: 'level', key, words: `${title}，${last.on}评定` } };
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
  const words = `${founded.on}成立`;
  return { ground: { kind: 'founding', key: `${code}_${id}`, words } };
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
