/**
 * The tree of the demo: a branch whose secretary is the owner, one whose term is over,
 * and a unit that has left its joint branch. Through the product's own actions; the
 * secretary's own branch stays as the roster has it.
 */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const STAFF = 'demo-district';
/** Organisations looked at: enough for one of each kind. */
const LOOKED_AT = 30;

export async function seedOrganizations(
  district: District,
  say: (line: string) => void,
): Promise<void> {
  const { act, cloud } = district;
  const today = dayOfInstant(cloud.clock.now());
  const { branches } = await act('demo-secretary', 'meeting.list', {});
  const own = new Set(branches.map((b) => b.organizationId));
  const { organizations } = await act(STAFF, 'organization.list', {});
  const pages: ActionOutput<'organization.open'>['organization'][] = [];
  for (const { id } of organizations.filter((o) => !own.has(o.id)).slice(0, LOOKED_AT)) {
    pages.push((await act(STAFF, 'organization.open', { organizationId: id })).organization);
  }
  let count = 0;
  const change = async (organizationId: string, on: string, what: OrganizationChange) => {
    await act(STAFF, 'organization.change', { id: randomUUID(), organizationId, on, change: what });
    count += 1;
  };
  const led = pages.find((p) => p.members.some((m) => m.post === 'secretary'));
  const secretary = led?.members.find((m) => m.post === 'secretary');
  if (led && secretary) {
    const { personId } = secretary;
    await change(led.id, addDays(today, -40), {
      kind: 'appoint',
      personId,
      post: 'secretary',
      inUnit: 'owner',
    });
    await change(led.id, addDays(today, -40), { kind: 'relation', personId, here: true });
  }
  const old = pages.find((p) => p !== led && p.members.length > 0);
  if (old) await change(old.id, addDays(today, -3 * 366), { kind: 'elect', termYears: 3 });
  const joint = pages.find((p) => p.units.length >= 2);
  const leaving = joint?.units[joint.units.length - 1];
  if (joint && leaving) {
    await change(joint.id, addDays(today, -20), {
      kind: 'splitOff',
      unitIds: [leaving.unitId],
      personIds: joint.members
        .filter((m) => !m.post)
        .slice(0, 1)
        .map((m) => m.personId),
      name: `中共${leaving.name}支部委员会`,
      to: 'branch',
      formation: 'separate',
    });
  }
  say(`组织变更 ${count} 次`);
}
