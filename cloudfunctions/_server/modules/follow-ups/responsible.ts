/** Who may be asked for the reply to a case. */
import type { ActionOutput } from '@core/modules/actions';
import type { RoleGrant } from '@core/modules/people/contract';
import { isInForce } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { personsById, personsOf, secretariesOf } from '@server/modules/people/repository';
import type { StoredPerson } from '@server/modules/people/stored';
import { personOf } from './judge';
import type { StoredFollowUp } from './stored';

type Asked = Pick<StoredPerson, '_id' | 'roles'>;

/** By what title somebody may be asked; null who may not. */
export function titleFor(
  { _id, roles }: Asked,
  { subject, personIds, partyOrganizationIds }: StoredFollowUp,
  today: string,
): string | null {
  const holds = (role: RoleGrant['role'], scopes: readonly string[]): boolean =>
    roles.some((r) => r.role === role && scopes.includes(r.scopeId) && isInForce(r, today));
  if (_id === personOf(subject)) return '指导员';
  if (holds('secretary', partyOrganizationIds)) return '支部书记';
  if (subject.kind !== 'deadline') return null;
  if (subject.townId && holds('townSupervisor', [subject.townId])) return '镇街';
  const guides = roles.some((r) => r.role === 'instructor' && isInForce(r, today));
  return guides && personIds.includes(_id) ? '指导员' : null;
}

/** The instructor whose mark it is, then the secretaries by name; of a 镇街's own its staff. */
export async function responsibleOf(
  { store, today }: Deps,
  followUp: StoredFollowUp,
): Promise<ActionOutput<'followUp.open'>['responsible']> {
  const { partyOrganizationIds, subject, personIds } = followUp;
  const named = subject.kind === 'deadline' ? personIds : [personOf(subject)].filter(Boolean);
  const town = subject.kind === 'deadline' ? subject.townId : undefined;
  const [instructors, secretaries, staff] = await Promise.all([
    named.length > 0 ? personsById(store, named) : [],
    partyOrganizationIds.length > 0 ? secretariesOf(store, partyOrganizationIds) : [],
    town ? personsOf(store, town) : [],
  ]);
  const around = [...instructors, ...secretaries, ...staff].map((one) => [one._id, one] as const);
  return [...new Map(around).values()].flatMap((person) => {
    const title = titleFor(person, followUp, today);
    return title ? [{ personId: person._id, name: person.name, title }] : [];
  });
}
