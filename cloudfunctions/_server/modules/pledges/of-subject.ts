/** Pledges of a unit, or of an organisation and its members, and which may be made. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { homeOn } from '@core/modules/meetings/roster';
import { compareNames } from '@core/shared/names/sort-key';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { placedSubject } from '@server/modules/standards/place';
import { officesOver, ownsPlace, requirePlace } from '@server/modules/standards/policy';
import { pledgeRows } from './rows';
import { pledgeKindsOn } from './shelf';

export async function openSubjectPledges(
  deps: Deps,
  actor: Actor,
  { subject: ref }: ActionInput<'pledge.subject'>,
): Promise<ActionOutput<'pledge.subject'>> {
  const { store, today } = deps;
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('pledge.subject', actor, found, today);
  const isBranch = ref.kind === 'organization';
  const all = await store.find('pledges', {
    where: isBranch ? { organizationIds: ref.id } : { subjectId: ref.id },
    limit: 200,
  });
  const keeps = grantsOver('pledge.make', actor, ownsPlace(actor, subject, today)).length > 0;
  const held = officesOver('pledge.make', actor, subject, today);
  const kinds = pledgeKindsOn(deps, today).pledges.filter(
    (kind) =>
      held.some((one) => kind.makes.includes(one)) &&
      (kind.subject === ref.kind || (kind.subject === 'person' && isBranch)),
  );
  const shown = all
    // What is not public yet is for whoever keeps it.
    .filter(
      ({ state, subjectKind }) =>
        (keeps || state !== 'draft') && (!isBranch || subjectKind !== 'unit'),
    )
    .sort((a, b) => (a.begunOn > b.begunOn ? -1 : 1));
  return {
    today,
    pledges: await pledgeRows(deps, shown),
    kinds: kinds.map(({ code, title, subject: of, shape, forms, says, fixed, months }) => ({
      code,
      title,
      subject: of,
      shape,
      forms: [...forms],
      says: [...says],
      fixed: [...fixed],
      months,
    })),
    members: kinds.some((kind) => kind.subject === 'person') ? await membersOf(deps, ref.id) : [],
  };
}

async function membersOf({ store, today }: Deps, branchId: string) {
  const people = await store.find('persons', {
    where: { 'roles.scopeId': branchId },
    limit: 500,
    fields: ['name', 'roles'],
  });
  return people
    .filter(({ roles }) => homeOn(roles, today) === branchId)
    .map(({ _id: personId, name }) => ({ personId, name }))
    .sort((a, b) => compareNames(a.name, b.name));
}
