/**
 * Until 2026-11-28 who helped an organisation (结对帮带) was one field of its 定级, without a day,
 * a goal or what was done. It is a pair now: begun on the last day of which the old record knew
 * anything, marked as taken over; what the audit says of it before stays there.
 */
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import type { OpenPair } from '@core/modules/pairs/may-pair';
import type { StoredGrade } from '@server/modules/grades/stored';
import type { StoredPair } from '@server/modules/pairs/stored';
import type { Transaction } from '../store';
import type { Migration } from './migration';

type Before = StoredGrade & { readonly helperId?: string };

/** The day of the release, for an organisation of which nothing was found. */
const RELEASED = '2026-11-28';

export const helpersBecomePairs: Migration<'grades'> = {
  name: '004-helpers-become-pairs',
  collection: 'grades',
  migrate(grade) {
    const { helperId, ...rest } = grade as Before;
    return Promise.resolve(helperId === undefined ? null : rest);
  },
  async also(grade, tx) {
    const { _id: helpedId, helperId, townId } = grade as Before;
    const helped = await tx.get('partyOrganizations', helpedId);
    const helper = helperId && (await tx.get('partyOrganizations', helperId));
    if (!helped || !helper || !helperId) return;
    const pair = pairOf(grade, helperId, townId, helped.sortKey ?? '');
    await tx.set('pairs', pair);
    const shared = { pairId: pair._id, kind: pair.kind };
    await stand(tx, helperId, { ...shared, as: 'from', otherId: helpedId });
    await stand(tx, helpedId, { ...shared, as: 'to', otherId: helperId });
  },
};

function pairOf(
  { _id, scales }: StoredGrade,
  helperId: string,
  townId: string,
  sortKey: string,
): StoredPair {
  const days = Object.values(scales).flatMap((findings) => findings.map(({ on }) => on));
  const begunOn = days.sort().pop() ?? RELEASED;
  const dueOn = afterMonths(begunOn, 6);
  return {
    _id: `helper_${_id}`.slice(-64),
    schemaVersion: 1,
    kind: 'helping',
    rulesFrom: '2014-07-01',
    from: { kind: 'organization', id: helperId },
    to: { kind: 'organization', id: _id },
    partyIds: [helperId, _id],
    meetsIds: [helperId],
    townId,
    sortKey,
    goals: ['meetsAgain'],
    before: {},
    begunOn,
    begunBy: '',
    takenOver: true,
    entries: [],
    state: 'underWay',
    dueOn,
    dueFrom: afterMonths(dueOn, -1),
    dueBy: ['town'],
    dueWhat: '结对帮带·阶段评估',
    superviseFrom: afterWorkingDays(dueOn, 10, createWorkCalendar()),
  };
}

async function stand(tx: Transaction, partyId: string, one: OpenPair): Promise<void> {
  const open = (await tx.get('pairHeads', partyId))?.open ?? [];
  const others = open.filter(({ pairId }) => pairId !== one.pairId);
  await tx.set('pairHeads', { _id: partyId, schemaVersion: 1, open: [...others, one] });
}
