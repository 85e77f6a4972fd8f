/** 关系在企业、活动在区域: somebody of another branch, by the exact name. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { homeOn } from '@core/modules/meetings/roster';
import type { Actor } from '@server/runtime/actor';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { requireMeeting } from './require-meeting';
import { personsNamed } from '@server/modules/people/repository';

/** People of one name that are shown. */
const SHOWN = 10;

export async function findVisitor(
  deps: Deps,
  actor: Actor,
  { meetingId, name }: ActionInput<'visitor.find'>,
): Promise<ActionOutput<'visitor.find'>> {
  const meeting = await requireMeeting(deps.store, actor, 'visitor.find', meetingId);
  const found = await personsNamed(deps.store, name);
  const others = found.flatMap((person) => {
    const homeId = homeOn(person.roles, meeting.on);
    return homeId && homeId !== meeting.organizationId ? [{ person, homeId }] : [];
  });
  const shown = others.slice(0, SHOWN);
  const names = await namesIn(
    deps.store,
    'partyOrganizations',
    shown.map(({ homeId }) => homeId),
  );
  return {
    people: shown.map(({ person, homeId }) => ({
      personId: person._id,
      name: person.name,
      organizationName: names.get(homeId) ?? '',
    })),
  };
}
