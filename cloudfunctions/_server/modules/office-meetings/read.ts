/** Meetings of the 工委 as they are read: what is owed, what was held, one of them. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { officeObligations } from '@core/modules/cadence/office-meetings';
import { AppError } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { COMMITTEE_ID, listTowns, namesIn } from '@server/runtime/tree';
import { draftAgendas, officeOwes } from './owed';
import { ownsDecision } from './record';

const PAGE = 20;

/** Short name of what was held, in the pack of today or of then. */
export const titleOfMeeting = ({ pack }: Pick<Deps, 'pack'>, code: string | undefined): string =>
  pack.cadence.flatMap(({ obligations }) => obligations).find((one) => one.code === code)?.title ??
  '工委会议';

export async function listOfficeMeetings(
  deps: Deps,
  actor: Actor,
  { after }: ActionInput<'officeMeeting.list'>,
): Promise<ActionOutput<'officeMeeting.list'>> {
  const { store, pack, calendar, today } = deps;
  const [owed, towns, office, meetings] = await Promise.all([
    officeOwes(deps),
    listTowns(store),
    namesIn(store, 'orgNodes', [COMMITTEE_ID]),
    store.find('officeMeetings', {
      where: { sortKey: after ? { lt: after } : { gt: '' } },
      orderBy: [['sortKey', 'desc']],
      limit: PAGE,
    }),
  ]);
  const agendas = await draftAgendas(deps, owed);
  const last = meetings[PAGE - 1];
  return {
    today,
    kinds: officeObligations({ pack, calendar, today }).map(({ code, title }) => ({
      obligation: code,
      title,
    })),
    owed: owed.map((one) => ({
      ...one,
      agenda: agendas.get(`${one.obligation} ${one.periodKey}`) ?? [],
    })),
    owners: [{ id: COMMITTEE_ID, name: office.get(COMMITTEE_ID) ?? '工委' }, ...towns],
    meetings: meetings.map(({ _id, obligation, on, decisions }) => ({
      meetingId: _id,
      title: titleOfMeeting(deps, obligation),
      on,
      decisions: decisions.length,
      open: decisions.filter(({ done }) => !done).length,
    })),
    ...(last ? { next: last.sortKey } : {}),
    mayRecord: grantsOver('officeMeeting.record', actor, () => false).length > 0,
  };
}

export async function openOfficeMeeting(
  deps: Deps,
  actor: Actor,
  { meetingId }: ActionInput<'officeMeeting.open'>,
): Promise<ActionOutput<'officeMeeting.open'>> {
  const { store, today } = deps;
  const meeting = await store.get('officeMeetings', meetingId);
  if (!meeting) throw new AppError('NOT_FOUND', '没有这次会议');
  const { obligation, on, participants, agenda, minutes, by, receipt, decisions } = meeting;
  const [people, offices] = await Promise.all([
    namesIn(store, 'persons', [by, ...decisions.flatMap(({ done }) => done?.by ?? [])]),
    namesIn(store, 'orgNodes', [COMMITTEE_ID, ...decisions.map(({ ownerId }) => ownerId)]),
  ]);
  return {
    today,
    meetingId,
    title: titleOfMeeting(deps, obligation),
    officeName: offices.get(COMMITTEE_ID) ?? '工委',
    on,
    participants,
    agenda,
    minutes,
    byName: people.get(by) ?? '',
    receipt,
    decisions: decisions.map(({ text, ownerId, dueOn, done }, at) => ({
      at,
      text,
      ownerId,
      ownerName: offices.get(ownerId) ?? '',
      dueOn,
      overdue: !done && today > dueOn,
      ...(done
        ? { done: { on: done.on, byName: people.get(done.by) ?? '', note: done.note } }
        : {}),
      maySettle: !done && ownsDecision(actor, ownerId),
    })),
  };
}
