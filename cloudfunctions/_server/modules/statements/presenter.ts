import type { WaitingItem } from '@core/modules/statements/contract';
import { addDays } from '@core/shared/calendar/day';
import { contactNow, standing } from '@server/modules/contacts/versions';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredStatement } from './stored';

type People = ReadonlyMap<string, Pick<StoredPerson, 'name'>>;
type NameOf = (unitId: string) => string;

/** A record whose credit came late. */
export function presentBackfill(
  contact: StoredContact,
  people: People,
  nameOf: NameOf,
): WaitingItem {
  const corrects = standing(contact).filter(({ kind }) => kind === 'correct');
  const last = corrects[corrects.length - 1];
  const { text, ...now } = contactNow(contact);
  return {
    kind: 'backfill',
    id: contact._id,
    at: Number((contact.waitKey ?? '0').split('_')[0]),
    personId: contact.by,
    personName: people.get(contact.by)?.name ?? '',
    unitId: contact.unitId,
    unitName: nameOf(contact.unitId),
    ...now,
    recordedOn: last?.recordedOn ?? contact.recordedOn,
    corrected: last !== undefined,
    ...(last ? { reason: last.reason } : {}),
    ...(text ? { text } : {}),
  };
}

/** What somebody stated. */
export function presentStatement(
  statement: StoredStatement,
  people: People,
  nameOf: NameOf,
  explanation: string[],
): WaitingItem {
  const { _id, at, personId, unitId, reason } = statement;
  const common = {
    id: _id,
    at,
    personId,
    personName: people.get(personId)?.name ?? '',
    ...(unitId ? { unitId, unitName: nameOf(unitId) } : {}),
    reason,
  };
  const { obligation = '', periodKey = '', year = 0, from = '', to, coverId } = statement;
  const lastDay = to ? { lastDay: addDays(to, -1) } : {};
  switch (statement.kind) {
    case 'leave': {
      const cover = coverId ? { coverName: people.get(coverId)?.name ?? '' } : {};
      return { ...common, kind: 'leave', from, lastDay: from, ...lastDay, ...cover };
    }
    case 'lacking':
      return { ...common, kind: 'lacking', obligation, year };
    case 'contest':
      return { ...common, kind: 'contest', obligation, periodKey, explanation };
    case 'closure':
      return { ...common, kind: 'closure', from, ...lastDay };
    case 'absence':
      return { ...common, kind: 'absence', on: from, meetingId: statement.meetingId ?? '' };
  }
}
