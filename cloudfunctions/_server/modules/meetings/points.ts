/**
 * Points that follow from rosters. They are settled right after the roster is written;
 * a call cut short in between is sent again by the phone under the same id, or mended
 * by the clock, and either way each award is one entry.
 */
import type { Deps } from '@server/runtime/deps';
import { settleMembers, settleOrganization } from '@server/modules/points/settle';
import type { StoredAttendance } from './stored';

/** Everybody whom a roster names or has named. */
export function namedIn({ rows, history }: Pick<StoredAttendance, 'rows' | 'history'>): string[] {
  const earlier = history.flatMap((step) => step.rows ?? []);
  return [...new Set([...rows, ...earlier].map(({ personId }) => personId))];
}

/** Settles the points of everybody on an event's roster, and of the branch. */
export async function settleRoster(deps: Deps, meetingId: string): Promise<void> {
  const roster = await deps.store.get('attendance', meetingId);
  if (!roster) return;
  await settleMembers(deps, namedIn(roster));
  const organization = await deps.store.get('partyOrganizations', roster.organizationId);
  if (organization) await settleOrganization(deps, organization);
}
