/** The branch's habit, and an event of it announced. */
import type { ActionInput } from '@core/contracts/actions';
import type { DayInterval } from '@core/contracts/cadence';
import { AppError } from '@core/contracts/errors';
import { requireBranch } from '@server/policies/branches';
import type { Actor } from '@server/policies/actor';
import type { Reader } from '@server/repositories/store';
import type { StoredPartyOrganization } from '@server/repositories/stored-units';
import type { Deps } from '../deps';
import { writeOnce } from '../once';
import { announcedOf } from './announced';
import { writeOf, writeOnce } from '../once';
import { requireHeld, requireMeeting } from './require-meeting';

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
  const write = {
    id,
    action: 'meeting.plan',
    actorId: actor.personId,
    targetId: organizationId,
    content: input,
  };
  const { id, organizationId, on, time, venue, topic, agenda, hours } = input;
  const kinds = [...new Set(input.kinds)];
  if (on < addDays(deps.today, -BACK_DAYS)) throw badField('input.on', '日期太早');
  if (on > addDays(deps.today, AHEAD_DAYS)) throw badField('input.on', '日期太远');
  const known = rulesOn(deps.pack, toDayNumber(on)).obligations.filter(
    (o) => o.owedBy === 'branch',
  );
  if (kinds.some((kind) => !known.some((o) => o.event === kind)))
    throw badField('input.kinds', '没有这种会议');
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

/** Only while no roster is closed: a roster is reopened first, with its own reason. */
export async function cancelMeeting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'meeting.cancel'>,
): Promise<Receipt> {
  const { meetingId, reason } = input;
  const write = writeOf('meeting.cancel', actor, input, meetingId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'meeting.cancel', meetingId);
    requireHeld(meeting);
    if (meeting.state === 'confirmed')
      throw new AppError('CONFLICT', '名单已确认，请先重新打开名单');
    await tx.set('meetings', { ...meeting, state: 'cancelled' });
  });
  return { receipt };
}

export async function writeMinutes(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'minutes.write'>,
): Promise<ActionOutput<'minutes.write'>> {
  const { meetingId, minutes } = input;
  const write = writeOf('minutes.write', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'minutes.write', meetingId);
    requireHeld(meeting);
    await tx.set('meetings', { ...meeting, minutes });
  });
  return { receipt };
}
