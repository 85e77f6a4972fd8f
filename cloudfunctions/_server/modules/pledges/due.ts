/** What pledges ask of the caller now: of branches that they lead, of their town, of the 工委. */
import type { PracticeDue } from '@core/modules/practices/actions';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { dueOf, isDue } from '@server/modules/standards/due';
import { namesAround } from './rows';
import type { StoredPledge } from './stored';

const MOST = 60;

/** A request for each office, and four for the names where something is due. */
export async function pledgesDue(deps: Deps, actor: Actor): Promise<PracticeDue[]> {
  const branches = scopesOf(actor, 'secretary');
  const towns = scopesOf(actor, 'townSupervisor');
  const whole = scopesOf(actor, 'districtSupervisor').length > 0;
  const found = await Promise.all([
    branches.length > 0
      ? duePledges(deps, { organizationIds: { in: branches }, dueBy: 'branch' })
      : [],
    towns.length > 0 ? duePledges(deps, { townId: { in: towns }, dueBy: 'town' }) : [],
    whole ? duePledges(deps, { dueBy: 'district' }) : [],
  ]);
  const pledges = [...new Map(found.flat().map((one) => [one._id, one])).values()].filter((one) =>
    isDue(one, deps.today),
  );
  if (pledges.length === 0) return [];
  const nameOf = await namesAround(deps, pledges);
  return pledges.map((pledge) => {
    const { what, by, dueOn, overdue } = dueOf(pledge, deps.today);
    return {
      kind: 'pledge',
      id: pledge._id,
      what,
      subjectName: nameOf(pledge.subjectId),
      townName: nameOf(pledge.townId),
      by,
      dueOn,
      overdue,
    };
  });
}

const duePledges = ({ store }: Deps, where: object): Promise<StoredPledge[]> =>
  findAny(store, 'pledges', {
    where: { ...where, dueOn: { gt: '' } },
    orderBy: [['dueOn', 'asc']],
    limit: MOST,
  });
