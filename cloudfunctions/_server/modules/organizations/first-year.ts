/** What a founding begins by itself in the district's pack, and what goes when it is taken back. */
import type { Day } from '@core/shared/calendar/day';
import { AppError } from '@core/shared/errors';
import { beginWithFounding, startFollowing } from '@server/modules/processes/start';
import { headIdOf } from '@server/modules/standards/heads';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';

/** What the records say of an organisation on the day on which it is founded. */
const FOUNDED = { organised: { value: true } };

/** In the transaction of the founding, so that there is no new organisation without it. */
export function beginFirstYear(
  deps: Deps,
  tx: Transaction,
  { _id, townId, sortKey }: Pick<StoredPartyOrganization, '_id' | 'townId' | 'sortKey'>,
  event: { readonly id: string; readonly on: Day; readonly by: string },
): Promise<void> {
  const about = {
    subjectKind: 'organization' as const,
    subjectId: _id,
    townId,
    organizationIds: [_id],
    sortKey,
  };
  return startFollowing(deps, tx, beginWithFounding(deps), about, { ...event, facts: FOUNDED });
}

/** Goes with a founding that is taken back; what somebody has recorded since rests on it. */
export async function takeBackFirstYear(
  deps: Deps,
  tx: Transaction,
  organizationId: string,
): Promise<void> {
  for (const code of beginWithFounding(deps)) {
    const headId = headIdOf(organizationId, code);
    const head = await tx.get('practiceHeads', headId);
    const run = head && (await tx.get('processRuns', head.lastId));
    if (!run) continue;
    if (run.entries.length > 0) {
      throw new AppError('CONFLICT', '新党组织第一年的帮建已有登记，不能撤回');
    }
    await tx.remove('processRuns', run._id);
    await tx.remove('practiceHeads', headId);
  }
}
