/**
 * What means ask of the caller's office now: a second signature, a payment to be written down, an
 * objection; of a branch the account of what was paid.
 */
import type { PracticeDue } from '@core/modules/practices/actions';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { dueOf, isDue } from '@server/modules/standards/due';
import { grantTitles, namesAround } from './rows';
import type { StoredGrant } from './stored';

const MOST = 60;

/** A request for each office, and three for the names where something is due. */
export async function meansDue(deps: Deps, actor: Actor): Promise<PracticeDue[]> {
  const branches = scopesOf(actor, 'secretary');
  const towns = scopesOf(actor, 'townSupervisor');
  const whole = scopesOf(actor, 'districtSupervisor').length > 0;
  const found = await Promise.all([
    branches.length > 0
      ? dueGrants(deps, { organizationIds: { in: branches }, dueBy: 'branch' })
      : [],
    towns.length > 0 ? dueGrants(deps, { townId: { in: towns }, dueBy: 'town' }) : [],
    whole ? dueGrants(deps, { dueBy: 'district' }) : [],
  ]);
  const grants = [...new Map(found.flat().map((one) => [one._id, one])).values()]
    .filter((grant) => isDue(grant, deps.today))
    // Who signed first does not sign second.
    .filter(({ state, begunBy }) => state !== 'proposed' || begunBy !== actor.personId);
  if (grants.length === 0) return [];
  const nameOf = await namesAround(deps, grants);
  const title = grantTitles(deps);
  return grants.map((grant) => {
    const { what, by, dueOn, overdue } = dueOf(grant, deps.today);
    return {
      kind: 'means',
      id: grant._id,
      what: `${what}：${title(grant)}`,
      subjectName: nameOf(grant.subjectId),
      townName: nameOf(grant.townId),
      by,
      dueOn,
      overdue,
    };
  });
}

const dueGrants = ({ store }: Deps, where: object): Promise<StoredGrant[]> =>
  findAny(store, 'grants', {
    where: { ...where, dueOn: { gt: '' } },
    orderBy: [['dueOn', 'asc']],
    limit: MOST,
  });
