/** An event that was entered by mistake is taken back, while nothing rests on it. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { StoredOrganizationEvent } from './stored';
import type { Deps } from '@server/runtime/deps';
import { hashOf, writeOf, writeOnce } from '@server/runtime/once';
import { takeBackFirstYear } from './first-year';
import { ownFields, putBack } from './patches';
import { anyRosterSince, anyMeetingOf } from '@server/modules/meetings/repository';
import { personsOf } from '@server/modules/people/repository';

export async function withdrawEvent(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'organization.withdraw'>,
): Promise<ActionOutput<'organization.withdraw'>> {
  const { eventId, reason } = input;
  const event = await deps.store.get('organizationEvents', eventId);
  const towns = event?.townIds ?? [];
  requireGrant(
    'organization.withdraw',
    actor,
    (grant) => towns.length > 0 && towns.every((town) => town === grant.scopeId),
  );
  if (!event) throw new AppError('NOT_FOUND', '没有这次变更');
  if (!event.withdrawn) await requireNothingOn(deps, event);
  const write = writeOf('organization.withdraw', actor, input, eventId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const now = await tx.get('organizationEvents', eventId);
    if (!now || now.withdrawn) throw new AppError('CONFLICT', '这次变更已经撤回');
    for (const patch of [...now.patches].reverse()) {
      const document = await tx.get(patch.collection, patch.id);
      const same =
        document &&
        hashOf(deps, ownFields(patch.collection, document)) === hashOf(deps, patch.after);
      if (!same) throw new AppError('CONFLICT', '其后又有变更，请先撤回之后的那一次');
      await putBack(tx, patch, document);
      if (patch.collection === 'partyOrganizations' && !patch.before) {
        await takeBackFirstYear(deps, tx, patch.id);
      }
    }
    const withdrawn = { by: actor.personId, at: deps.now(), reason };
    await tx.set('organizationEvents', { ...now, withdrawn });
  });
  await deps.store.remove('jobs', 'rebuildFigures');
  return { receipt };
}

/** Rosters, meetings and people that came since rest on an event that moved members or made an organisation. */
async function requireNothingOn(
  { store }: Deps,
  { patches, organizationIds, on }: StoredOrganizationEvent,
): Promise<void> {
  const moved = patches.filter(({ collection }) => collection === 'persons').map(({ id }) => id);
  if (moved.length > 0) {
    const [roster] = await anyRosterSince(store, on, organizationIds);
    if (roster)
      throw new AppError('CONFLICT', `${roster.on} 的签到表已按变更后的名单确认，不能撤回`);
  }
  const made = patches.find((p) => p.collection === 'partyOrganizations' && !p.before);
  if (!made) return;
  const [meeting] = await anyMeetingOf(store, made.id);
  if (meeting) throw new AppError('CONFLICT', '新党组织已有会议，不能撤回');
  const people = await personsOf(store, made.id);
  if (people.some(({ _id }) => !moved.includes(_id))) {
    throw new AppError('CONFLICT', '新党组织已有其他党员，不能撤回');
  }
}
