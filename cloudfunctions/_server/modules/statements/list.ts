/** 我提交的: whatever one has put before somebody, what waits first, then the latest. */
import type { ActionOutput } from '@core/modules/actions';
import { absenceTitles } from '@core/modules/meetings/contract';
import { dataRequestTitles } from '@core/modules/privacy/contract';
import type { Submitted, SubmittedState } from '@core/modules/statements/withdrawals.contract';
import { formatDay, instantOf } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import type { Actor } from '@server/runtime/actor';
import { contactNow } from '@server/modules/contacts/versions';
import type { AnyWhere } from '@server/runtime/store';
import type { CollectionName, Collections } from '@server/runtime/stored';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredStatement } from './stored';
import { namesIn } from '@server/runtime/tree';
import { obligationOf } from './mark-appeals';
import type { Deps } from '@server/runtime/deps';
import { submittedPoints } from './list-points';

/** Of each kind. */
const MOST = 200;
/** Shown of what is settled; everything that waits is. */
const SETTLED = 30;

/** Ten requests beside the actor's. */
export async function listSubmitted(
  deps: Deps,
  actor: Actor,
): Promise<ActionOutput<'waiting.mine'>> {
  const { personId } = actor;
  const find = <C extends CollectionName>(
    collection: C,
    where: AnyWhere,
  ): Promise<Collections[C][]> => deps.store.find(collection, { where, limit: MOST });
  const [statements, waiting, withdrawn, absences, rosters, requests] = await Promise.all([
    find('statements', { personId }),
    find('contacts', { by: personId, waitKey: { exists: true } }),
    find('contacts', { by: personId, withdrawnAt: { exists: true } }),
    find('absences', { personId }),
    find('attendance', { personIds: personId }),
    find('dataRequests', { personId }),
  ]);
  const contacts = [...waiting, ...withdrawn];
  const meetings = await find('meetings', {
    _id: { in: absences.map(({ meetingId }) => meetingId) },
  });
  const units = await namesIn(
    deps.store,
    'units',
    [...statements, ...contacts].flatMap(({ unitId }) => unitId ?? []),
  );
  const topics = new Map(meetings.map(({ _id, topic }) => [_id, topic]));
  const items: Submitted[] = [
    // A secretary's own 会议请假 is told once, as what it is for its meeting.
    ...statements.filter(({ kind }) => kind !== 'absence').map((s) => ofStatement(deps, s, units)),
    ...contacts.map((contact) => ofContact(contact, units)),
    ...absences.map(({ meetingId, kind, reason, askedOn, state, decision }): Submitted => ({
      kind: 'absence',
      itemId: meetingId,
      at: instantOf(askedOn),
      about: topics.get(meetingId) ?? '',
      text: reason || absenceTitles[kind],
      state,
      ...(decision?.reason ? { decision: decision.reason } : {}),
    })),
    ...rosters.flatMap(({ _id, topic, rows }) =>
      rows
        .filter((row) => row.personId === personId)
        .flatMap(({ makeUp }): Submitted[] => {
          const on = makeUp?.doneOn ?? makeUp?.withdrawnOn;
          if (!makeUp || !on) return [];
          const state = makeUp.confirmedBy ? 'granted' : makeUp.doneOn ? 'waiting' : 'withdrawn';
          const text = makeUp.content ?? '';
          return [{ kind: 'makeUp', itemId: _id, at: instantOf(on), about: topic, text, state }];
        }),
    ),
    ...requests.map(({ _id, at, kind, text, answer, withdrawnAt }): Submitted => ({
      kind: 'dataRequest',
      itemId: _id,
      at,
      about: dataRequestTitles[kind],
      text,
      state: withdrawnAt ? 'withdrawn' : answer ? 'answered' : 'waiting',
      ...(answer ? { decision: answer.text } : {}),
    })),
    ...(await submittedPoints(deps, personId, MOST)),
  ];
  const latest = items.sort((a, b) => b.at - a.at);
  const open = latest.filter(({ state }) => state === 'waiting');
  const settled = latest.filter(({ state }) => state !== 'waiting').slice(0, SETTLED);
  return { today: deps.today, items: [...open, ...settled] };
}

type Names = ReadonlyMap<string, string>;

function ofStatement(deps: Deps, statement: StoredStatement, units: Names): Submitted {
  const { _id, kind, at, unitId, reason, decision } = statement;
  const about = [unitId ? units.get(unitId) : '', obligationTitle(deps, statement)];
  return {
    kind,
    itemId: _id,
    at,
    about: about.filter(Boolean).join(' · '),
    text: reason,
    state: stateOf(statement),
    ...(decision ? { decision: decision.reason } : {}),
  };
}

function stateOf({ decision, withdrawnAt, waitKey }: StoredStatement): SubmittedState {
  if (decision) return decision.granted ? 'granted' : 'refused';
  return withdrawnAt !== undefined || !waitKey ? 'withdrawn' : 'waiting';
}

function obligationTitle(deps: Deps, { obligation, year, periodKey }: StoredStatement): string {
  if (!obligation) return '';
  const period = periodKey ? periodOfKey(periodKey) : null;
  const day = period ? formatDay(period.first) : `${year ?? ''}-12-31`;
  return obligationOf(deps, obligation, day)?.title ?? '';
}

function ofContact(contact: StoredContact, units: Names): Submitted {
  const { on, text } = contactNow(contact);
  return {
    kind: 'backfill',
    itemId: contact._id,
    at: contact.receivedAt,
    on,
    about: units.get(contact.unitId) ?? '',
    text: text ?? '',
    state: contact.waitKey ? 'waiting' : 'withdrawn',
  };
}
