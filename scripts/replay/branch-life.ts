/** The life of many branches: each secretary is bound, settles the day, holds it, signs the quarter. */
import type { ActionOutput } from '@core/modules/actions';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import type { Stage } from './stage';
import { INSTRUCTOR } from './acceptance';
import { id } from './tools';

const ADMINISTRATOR = 'replay-administrator';

/** A branch with its secretary, who acts for it. */
export interface Branch {
  readonly organizationId: string;
  readonly openid: string;
  readonly memberIds: readonly string[];
}

/** Everybody of the roster of a role, by name. */
export async function peopleByName({ cloud }: Stage): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  let after: string | undefined;
  do {
    const page: ActionOutput<'person.list'> = await cloud.act(ADMINISTRATOR, 'person.list', {
      ...(after ? { after } : {}),
    });
    for (const { name, personId } of page.people) all.set(name, personId);
    after = page.next;
  } while (after);
  return all;
}

/** Binds somebody, so that they act; their OPENID. */
export async function enter({ cloud }: Stage, personId: string): Promise<string> {
  const openid = `replay-${personId}`;
  const { code } = await cloud.act(ADMINISTRATOR, 'binding.issue', { id: id(), personId });
  await cloud.act(openid, 'binding.redeem', { id: id(), code, consent: PRIVACY_VERSION });
  return openid;
}

/** The first Friday, no 支委会, no 党小组. */
export async function settle({ cloud }: Stage, { organizationId, openid }: Branch): Promise<void> {
  await cloud.act(openid, 'branch.settle', {
    id: id(),
    organizationId,
    habit: { kind: 'weekday', nth: 1, weekday: 5 },
    hasCommittee: false,
    hasGroups: false,
  });
}

/** Held today with everybody there. */
export async function hold(
  { cloud }: Stage,
  { organizationId, openid, memberIds }: Branch,
  on: string,
  kinds: readonly string[] = ['partyDay'],
): Promise<void> {
  const meetingId = id();
  const plan = { organizationId, kinds: [...kinds], on, topic: '学习', hours: 4 };
  await cloud.act(openid, 'meeting.plan', { id: meetingId, ...plan });
  const rows = memberIds.map((personId) => ({ personId, state: 'present' as const }));
  await cloud.act(openid, 'attendance.confirm', { id: id(), meetingId, rows });
}

/** The instructor comes to the branch's unit and meets the owner. */
export async function visit(
  { cloud, act }: Stage,
  { organizationId }: Branch,
  happenedOn: string,
): Promise<void> {
  const { organization } = await act('organization.open', { organizationId });
  await cloud.act(INSTRUCTOR, 'contact.record', {
    id: id(),
    unitId: organization.units[0]?.unitId ?? '',
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    happenedOn,
    recordedAt: cloud.clock.now(),
  });
}

/** 季评议 of the quarter of a day. */
export async function signQuarter(
  { cloud }: Stage,
  { organizationId, openid }: Branch,
  on: string,
): Promise<void> {
  const review = { organizationId, unit: 'quarter' as const, on, remarks: [] };
  await cloud.act(openid, 'review.sign', { id: id(), ...review });
}
