import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import type { ShortContact } from '@core/contracts/cadence';
import { AppError, badField } from '@core/contracts/errors';
import { dayOfInstant, daysBetween, type Day } from '@core/domain/calendar/day';
import { rulesOn } from '@core/domain/cadence/judge';
import { toDayNumber } from '@core/domain/calendar/day';
import { ownsUnit, requireGrant } from '@server/policies/access';
import type { Actor } from '@server/policies/actor';
import { DuplicateId, type Transaction } from '@server/repositories/store';
import type { StoredContact, StoredUnitYear } from '@server/repositories/stored';
import { beginUnitYear, unitYearId, yearOf } from '@server/repositories/unit-years';
import type { Deps } from './deps';
import { hashOf } from './once';
import { receiptOf } from './receipt';

type Input = ActionInput<'contact.record'>;
type Output = ActionOutput<'contact.record'>;

/**
 * Logs one contact: the contact's document and its short form in the unit's
 * year, in one transaction of four requests (start, get, add, update, commit
 * less the actor's). The same id with the same content answers as the first
 * time; with other content it is refused.
 */
export async function recordContact(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  if (input.happenedOn > deps.today) {
    throw badField('input.happenedOn', '联系日期在今天之后，请核对日期');
  }
  const contact = contactOf(deps, actor, input);
  try {
    return await deps.store.transaction(async (tx) => {
      const { document, begun } = await unitYearFor(tx, input);
      requireGrant(
        'contact.record',
        actor,
        ownsUnit(actor, document, document.facts.responsibilities, input.happenedOn),
      );
      await tx.add('contacts', contact);
      const short = shortOf(contact);
      if (begun) {
        const facts = { ...document.facts, contacts: [short] };
        await tx.add('unitYears', { ...document, facts });
      } else {
        await tx.push('unitYears', document._id, 'facts.contacts', short);
      }
      return answerOf(deps, contact, document.facts.contacts);
    });
  } catch (error) {
    if (error instanceof DuplicateId && error.collection === 'contacts') {
      return repeated(deps, contact);
    }
    throw error;
  }
}

async function unitYearFor(
  tx: Transaction,
  input: Input,
): Promise<{ document: StoredUnitYear; begun: boolean }> {
  const year = yearOf(input.happenedOn);
  const document = await tx.get('unitYears', unitYearId(input.unitId, year));
  if (document) return { document, begun: false };
  const fresh = await beginUnitYear(tx, input.unitId, year);
  // No hint whether a unit exists outside one's scope.
  if (!fresh) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return { document: fresh, begun: true };
}

function contactOf(deps: Deps, actor: Actor, input: Input): StoredContact {
  const receivedAt = deps.now();
  // T1: the skew corrects when it was recorded and never touches happenedOn; no phone records in the future.
  const recordedAt = Math.min(input.recordedAt - deps.skew, receivedAt);
  const { id, unitId, channel, outcome, metOwner, happenedOn, text } = input;
  return {
    _id: id,
    schemaVersion: 1,
    unitId,
    channel,
    outcome,
    metOwner,
    on: happenedOn,
    by: actor.personId,
    recordedBy: actor.personId,
    recordedAt,
    receivedAt,
    recordedOn: laterOf(dayOfInstant(recordedAt), happenedOn),
    ...(text ? { text } : {}),
    receipt: receiptOf(deps, id),
    contentHash: hashOf(deps, { ...input, by: actor.personId }),
  };
}

/** A phone whose clock was behind even after correction cannot have recorded before it happened. */
const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

function shortOf(contact: StoredContact): ShortContact {
  const { _id, on, by, channel, outcome, metOwner, recordedOn } = contact;
  return { id: _id, on, by, channel, outcome, metOwner, recordedOn };
}

function answerOf(deps: Deps, contact: StoredContact, others: readonly ShortContact[]): Output {
  const lag = daysBetween(contact.on, contact.recordedOn);
  const { backfillDays } = rulesOn(deps.pack, toDayNumber(contact.on));
  return {
    contactId: contact._id,
    receipt: contact.receipt,
    backfilled: lag > 0,
    waits: lag > backfillDays,
    sameDay: others.some(
      (c) =>
        c.id !== contact._id &&
        c.on === contact.on &&
        c.by === contact.by &&
        c.channel === contact.channel,
    ),
  };
}

async function repeated(deps: Deps, contact: StoredContact): Promise<Output> {
  const first = await deps.store.get('contacts', contact._id);
  if (!first || first.contentHash !== contact.contentHash) {
    throw new AppError('CONFLICT', '同一编号已用于另一条记录');
  }
  const year = await deps.store.get('unitYears', unitYearId(first.unitId, yearOf(first.on)));
  return answerOf(deps, first, year?.facts.contacts ?? []);
}
