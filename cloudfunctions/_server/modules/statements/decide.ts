/**
 * A supervisor decides what waits, one or several alike, with a reason that stays.
 * Each item is a transaction of its own: what cannot be decided is told apart,
 * and sending the same decision again changes nothing.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { atMeeting } from '@server/modules/meetings/repository';
import type { Transaction } from '@server/runtime/store';
import type { StoredDecision, StoredLeave, StoredStatement } from './stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { changeClosures } from './closures';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';

type Item = ActionInput<'waiting.decide'>['items'][number];

export async function decideWaiting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'waiting.decide'>,
): Promise<ActionOutput<'waiting.decide'>> {
  const { granted, reason } = input;
  const refused: { id: string; why: string }[] = [];
  for (const item of input.items) {
    const decision = { granted, reason, by: actor.personId, at: deps.now() };
    try {
      await decideOne(deps, actor, input.id, item, decision);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // One item: the caller learns what is wrong as with any other action.
      if (input.items.length === 1) throw error;
      refused.push({ id: item.id, why: error.message });
    }
  }
  return { receipt: receiptOf(deps, input.id), refused };
}

async function decideOne(
  deps: Deps,
  actor: Actor,
  requestId: string,
  item: Item,
  decision: StoredDecision,
): Promise<void> {
  const { granted, reason } = decision;
  const write = {
    id: deps.sha256(`${requestId}/${item.id}`).slice(0, 40),
    action: 'waiting.decide',
    actorId: actor.personId,
    targetId: item.id,
    reason,
    content: { item, granted, reason },
  };
  await writeOnce(deps, write, (tx) =>
    item.kind === 'backfill'
      ? decideBackfill(actor, tx, item.id, decision)
      : decideStatement(deps, actor, tx, item, decision),
  );
}

/** Only in one's own towns, and never one's own matter. */
function requireMay(actor: Actor, waitsIn: readonly string[], personId: string): void {
  const towns = decidesIn('waiting.decide', actor);
  if (towns && !waitsIn.some((town) => towns.includes(town))) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  if (personId === actor.personId) throw new AppError('FORBIDDEN', '不能确认自己的事项');
}

/** What happened before: whoever decides second is told. */
const settled = ({ withdrawnAt }: { withdrawnAt?: number }): AppError =>
  new AppError('CONFLICT', withdrawnAt ? '提出人已收回' : '已经处理过');

async function decideBackfill(
  actor: Actor,
  tx: Transaction,
  contactId: string,
  decision: StoredDecision,
): Promise<void> {
  const contact = await tx.get('contacts', contactId);
  if (!contact) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const year = await tx.get('unitYears', unitYearId(contact.unitId, yearOf(contact.on)));
  if (!year) throw new AppError('NOT_FOUND', '没有这条记录');
  requireMay(actor, contact.waitsIn ?? [year.townId], contact.by);
  if (!contact.waitKey) {
    const back = contact.corrections?.find(({ withdrawnAt }) => withdrawnAt !== undefined);
    throw settled(back ?? contact);
  }
  const { waitKey: _key, waitsIn: _in, ...rest } = contact;
  await tx.set('contacts', { ...rest, decisions: [...(contact.decisions ?? []), decision] });
  const confirmed = decision.granted;
  const contacts = year.facts.contacts.map((short) =>
    short.id === contactId
      ? {
          ...short,
          confirmed: short.confirmed ?? confirmed,
          ...(short.amendments
            ? {
                amendments: short.amendments.map((a) => ({
                  ...a,
                  confirmed: a.confirmed ?? confirmed,
                })),
              }
            : {}),
        }
      : short,
  );
  await tx.set('unitYears', { ...year, facts: { ...year.facts, contacts } });
}

async function decideStatement(
  deps: Deps,
  actor: Actor,
  tx: Transaction,
  { kind, id }: Item,
  decision: StoredDecision,
): Promise<void> {
  const statement = await tx.get('statements', id);
  if (statement?.kind !== kind) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  requireMay(actor, statement.townIds, statement.personId);
  if (!statement.waitKey) throw settled(statement);
  const { waitKey: _key, waitsIn: _in, ...rest } = statement;
  await tx.set('statements', { ...rest, decision });
  switch (statement.kind) {
    case 'leave':
      return settleLeave(tx, statement, decision);
    case 'closure':
      return settleClosure(deps, tx, statement, decision);
    case 'absence':
      return settleAbsence(tx, statement, decision);
    default:
      return settleClaim(tx, statement, decision);
  }
}

async function settleLeave(
  tx: Transaction,
  { _id, personId, from = '', to = '', coverId }: StoredStatement,
  { granted, reason }: StoredDecision,
): Promise<void> {
  const person = await tx.get('persons', personId);
  if (!person) throw new AppError('NOT_FOUND', '名册上没有这个人');
  const state: StoredLeave['state'] = granted ? 'granted' : 'refused';
  const leaves = (person.leaves ?? []).map((l) =>
    l.id === _id ? { ...l, state, decision: reason } : l,
  );
  await tx.set('persons', { ...person, leaves });
  const cover = granted && coverId ? await tx.get('persons', coverId) : null;
  if (!cover) return;
  const covering = [...(cover.covering ?? []), { leaveId: _id, instructorId: personId, from, to }];
  await tx.set('persons', { ...cover, covering });
}

async function settleAbsence(
  tx: Transaction,
  { meetingId = '', personId }: StoredStatement,
  { granted, reason, by, at }: StoredDecision,
): Promise<void> {
  const absence = await tx.get('absences', atMeeting(meetingId, personId));
  if (absence?.state !== 'waiting') throw settled({});
  const state = granted ? 'granted' : 'refused';
  await tx.set('absences', { ...absence, state, decision: { reason, by, at } });
}

async function settleClosure(
  deps: Deps,
  tx: Transaction,
  { _id, unitId = '', from = '' }: StoredStatement,
  { granted }: StoredDecision,
): Promise<void> {
  await changeClosures(deps, tx, unitId, from, (closures) =>
    granted
      ? closures.map(({ waits, ...c }) => (c.id === _id || !waits ? c : { ...c, waits }))
      : closures.filter((c) => c.id !== _id),
  );
}

async function settleClaim(
  tx: Transaction,
  { _id, kind, unitId = '', year, periodKey = '' }: StoredStatement,
  { granted, reason }: StoredDecision,
): Promise<void> {
  const of = year ?? yearOf(formatDay(periodOfKey(periodKey)?.first ?? 0));
  const document = await tx.get('unitYears', unitYearId(unitId, of));
  if (!document) throw new AppError('NOT_FOUND', '没有这个单位的年度记录');
  const list = kind === 'lacking' ? 'lacking' : 'contests';
  const records: { id: string }[] = document.facts[list] ?? [];
  const decided = records.map((s) => (s.id === _id ? { ...s, decision: { granted, reason } } : s));
  await tx.set('unitYears', { ...document, facts: { ...document.facts, [list]: decided } });
}
