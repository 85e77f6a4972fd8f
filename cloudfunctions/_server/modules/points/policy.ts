/** Whose points are whose to see, to claim for, and to decide. */
import type { ActionName } from '@core/modules/actions';
import type { RoleGrant } from '@core/modules/people/contract';
import type { Confirmer, SubjectKind } from '@core/modules/points/rules.contract';
import type { Place } from './stored';
import { grantsOver } from '@server/runtime/access';
import { scopesOf, type Actor } from '@server/runtime/actor';

export interface Placed extends Place {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** Inside a secretary's branch or a town. */
const tends =
  ({ organizationId, townId }: Place) =>
  (grant: RoleGrant): boolean =>
    (grant.role === 'secretary' && grant.scopeId === organizationId) ||
    (grant.role === 'townSupervisor' && grant.scopeId === townId);

/** A member sees their own points and their branch's; a secretary the branch's; a town's staff the town's. */
export function maySee(actor: Actor, subject: Placed): (grant: RoleGrant) => boolean {
  return (grant) =>
    tends(subject)(grant) ||
    (grant.role === 'member' &&
      (subject.subjectKind === 'member'
        ? subject.subjectId === actor.personId
        : subject.subjectId === grant.scopeId));
}

/** Somebody of the same branch may claim for a member who has no phone. */
export function mayClaimFor(subject: Placed): (grant: RoleGrant) => boolean {
  return (grant) =>
    tends(subject)(grant) || (grant.role === 'member' && grant.scopeId === subject.organizationId);
}

const DECIDES: Readonly<Record<Confirmer, readonly RoleGrant['role'][]>> = {
  record: [],
  secretary: ['secretary', 'townSupervisor', 'districtSupervisor'],
  town: ['townSupervisor', 'districtSupervisor'],
  district: ['districtSupervisor'],
};

/** Oneself, or a branch that one leads: whatever other roles one holds, somebody else decides. */
export function isOwnMatter(actor: Actor, subjectId: string): boolean {
  return subjectId === actor.personId || scopesOf(actor, 'secretary').includes(subjectId);
}

/**
 * True when the actor tends the subject, stands high enough for the indicator, and neither is it
 * their own nor have they claimed it: where a branch has one secretary, its town decides.
 */
export function mayDecide(
  name: ActionName,
  actor: Actor,
  subject: Placed & { readonly confirmer: Confirmer; readonly by: string },
): boolean {
  if (isOwnMatter(actor, subject.subjectId) || subject.by === actor.personId) return false;
  return grantsOver(name, actor, tends(subject)).some((grant) =>
    DECIDES[subject.confirmer].includes(grant.role),
  );
}

/** True when the actor tends the subject by a role of the action; never one's own points or one's own branch's. */
export function mayTendPoints(name: ActionName, actor: Actor, subject: Placed): boolean {
  if (isOwnMatter(actor, subject.subjectId)) return false;
  return grantsOver(name, actor, tends(subject)).some(
    ({ role }) => role !== 'secretary' || subject.subjectKind === 'member',
  );
}
