/** The branch's habit, and an event of it announced. */
import type { ActionInput } from '@core/modules/actions';
import type { DayInterval } from '@core/modules/cadence/contract';
import { AppError } from '@core/shared/errors';
import { requireBranch } from '@server/modules/organizations/policy';
import type { Actor } from '@server/runtime/actor';
import type { Reader } from '@server/runtime/store';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { announcedOf } from './announced';

type Receipt = { receipt: string };

async function requireOrganization(
  reader: Reader,
  actor: Actor,
  action: 'branch.settle' | 'meeting.plan' | 'branchYear.open',
  organizationId: string,
): Promise<StoredPartyOrganization> {
  const organization = await reader.get('partyOrganizations', organizationId);
  if (!organization) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  requireBranch(action, actor, { organizationId, townId: organization.townId });
  return organization;
}

export { requireOrganization };

/** What the branch has settled; turning 支委会 or 党小组 on and off is kept by its days. */
export async function settleBranch(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'branch.settle'>,
): Promise<Receipt> {
  const { organizationId, habit, time, venue, hasCommittee, hasGroups } = input;
  const write = writeOf('branch.settle', actor, input, organizationId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const organization = await requireOrganization(tx, actor, 'branch.settle', organizationId);
    const before = organization.meetings;
    await tx.set('partyOrganizations', {
      ...organization,
      meetings: {
        habit,
        ...(time ? { time } : {}),
        ...(venue ? { venue } : {}),
        settledOn: before?.settledOn ?? deps.today,
        committee: turned(before?.committee ?? [], hasCommittee, deps.today),
        groups: turned(before?.groups ?? [], hasGroups, deps.today),
      },
    });
  });
  return { receipt };
}

function turned(intervals: readonly DayInterval[], on: boolean, today: string): DayInterval[] {
  const open = intervals.some((i) => !i.to);
  if (on) return open ? [...intervals] : [...intervals, { from: today }];
  return intervals
    .map((i) => (i.to ? i : { from: i.from, to: today }))
    .filter((i) => i.to === undefined || i.from < i.to);
}

export async function planMeeting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'meeting.plan'>,
): Promise<Receipt> {
  const { id, organizationId } = input;
  const announced = announcedOf(deps, input);
  const write = writeOf('meeting.plan', actor, input, organizationId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { townId } = await requireOrganization(tx, actor, 'meeting.plan', organizationId);
    await tx.add('meetings', {
      _id: id,
      schemaVersion: 1,
      organizationId,
      townId,
      ...announced,
      state: 'planned',
      plannedBy: actor.personId,
      at: deps.now(),
      secret: deps.randomCode(24),
      votes: [],
    });
  });
  return { receipt };
}
