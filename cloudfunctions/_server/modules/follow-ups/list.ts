/** The lists of 督办: an office's shelves by due date, and one's own cases. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { FollowUpRow } from '@core/modules/follow-ups/contract';
import { decidesIn } from '@server/runtime/access';
import { mayFollowUp } from './policy';
import { scopesOf, type Actor } from '@server/runtime/actor';
import { presentFollowUp } from './presenter';
import type { AnyWhere } from '@server/runtime/store';
import type { StoredFollowUp } from './stored';
import type { Deps } from '@server/runtime/deps';
import { aroundMany } from './around';
import { groundOf } from './judge';
import { followUpsAbout, followUpsOfBranches } from './repository';

const PAGE = 20;
const COUNTED = 100;

export async function listFollowUps(
  deps: Deps,
  actor: Actor,
  { shelf, after = '' }: ActionInput<'followUp.list'>,
): Promise<ActionOutput<'followUp.list'>> {
  const towns = decidesIn('followUp.list', actor);
  const where: AnyWhere = towns ? { townId: { in: towns } } : {};
  const page = await deps.store.find('followUps', {
    where: { ...where, shelf, sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const open = await deps.store.find('followUps', {
    where: { ...where, shelf: { in: ['draft', 'awaiting', 'toClose'] } },
    limit: COUNTED,
    fields: ['shelf'],
  });
  const count = (of: StoredFollowUp['shelf']) => open.filter((f) => f.shelf === of).length;
  const last = page[PAGE - 1];
  return {
    today: deps.today,
    followUps: await rowsOf(deps, page),
    counts: { draft: count('draft'), awaiting: count('awaiting'), toClose: count('toClose') },
    ...(last ? { next: last.sortKey } : {}),
  };
}

export async function listOwnFollowUps(
  deps: Deps,
  actor: Actor,
): Promise<ActionOutput<'followUp.mine'>> {
  const branches = scopesOf(actor, 'secretary');
  const asPerson = await followUpsAbout(deps.store, actor.personId, COUNTED);
  const asSecretary =
    branches.length > 0 ? await followUpsOfBranches(deps.store, branches, COUNTED) : [];
  const found = [...new Map([...asPerson, ...asSecretary].map((f) => [f._id, f])).values()]
    .filter((f) => f.shelf !== 'expired' && mayFollowUp('followUp.mine', actor, f))
    .sort((a, b) => (a.sortKey > b.sortKey ? -1 : 1));
  return { today: deps.today, followUps: await rowsOf(deps, found) };
}

/** Rows with what waits on each draft: up to four requests beside the page. */
async function rowsOf(deps: Deps, page: readonly StoredFollowUp[]): Promise<FollowUpRow[]> {
  const live = page.filter(({ expiresOn }) => expiresOn > deps.today);
  if (live.length === 0) return [];
  const around = await aroundMany(deps, live);
  const nameOf = (id: string) => around.people.get(id)?.name ?? '';
  return live.map((followUp) => {
    const waits =
      followUp.shelf === 'draft' && followUp.subject.kind !== 'branch'
        ? groundOf(deps, followUp, around.of(followUp)).waits
        : [];
    return presentFollowUp(followUp, waits, { ...deps, nameOf });
  });
}
