import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ShortContact } from '@core/modules/cadence/contract';
import { AppError, badField } from '@core/shared/errors';
import { waitingKinds } from '@core/modules/cadence/credit';
import { markOfRules } from '@core/modules/rules/judging';
import { rulesOn } from '@core/modules/cadence/judge';
import { dayOfInstant, toDayNumber, type Day } from '@core/shared/calendar/day';
import { ownsUnit, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { contactNow } from './versions';
import { DuplicateId } from '@server/runtime/store';
import type { StoredContact } from './stored';
import { unitYearId, unitYearOn, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { waitsSince } from '@server/modules/statements/waiting-key';

type Input = ActionInput<'contact.record'>;
type Output = ActionOutput<'contact.record'>;

/**
 * Logs one contact: the contact's document and its short form in the unit's
 * year, in one transaction of five requests (start, get, add, set, commit).
 * The same id with the same content answers as the first time; with other
 * content it is refused.
 */
export async function recordContact(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  if (input.happenedOn > deps.today) {
    throw badField('input.happenedOn', '联系日期在今天之后，请核对日期');
  }
  const contact = contactOf(deps, actor, input);
  try {
    return await deps.store.transaction(async (tx) => {
      const found = await unitYearOn(tx, input.unitId, input.happenedOn);
      // No hint whether a unit exists outside one's scope.
      if (!found) throw new AppError('FORBIDDEN', '不在您的工作范围内');
      const { document, begun } = found;
      requireGrant(
        'contact.record',
        actor,
        ownsUnit(actor, document, document.facts.responsibilities, input.happenedOn),
      );
      const short = shortOf(contact);
      const waits = waitingKinds(short, rulesOf(deps, contact)).length > 0;
      const place = waits ? waitsSince(contact.receivedAt, contact._id, [document.townId]) : {};
      await tx.add('contacts', { ...contact, ...place });
      const contacts = [...document.facts.contacts, short];
      const year = { ...document, facts: { ...document.facts, contacts } };
      await (begun ? tx.add('unitYears', year) : tx.set('unitYears', year));
      return answerOf(deps, contact, document.facts.contacts);
    });
  } catch (error) {
    if (error instanceof DuplicateId && error.collection === 'contacts') {
      return repeated(deps, contact);
    }
    throw error;
  }
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
    rules: markOfRules(deps.pack),
    contentHash: hashOf(deps, { ...input, by: actor.personId }),
  };
}

/** A phone whose clock was behind even after correction cannot have recorded before it happened. */
const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** Characters of the text that the card before a call shows. */
const NOTE = 40;

/** The beginning of a contact's text. */
export const noteOf = (text: string): string => [...text].slice(0, NOTE).join('');

/** The contact in short; a reconciler rebuilds the units' years by it. */
export function shortOf(contact: StoredContact): ShortContact {
  const { _id, on, by, channel, outcome, metOwner, recordedOn } = contact;
  const { text } = contactNow(contact);
  const note = text ? { note: noteOf(text) } : {};
  return { id: _id, on, by, channel, outcome, metOwner, recordedOn, ...note };
}

const rulesOf = (deps: Deps, contact: Pick<StoredContact, 'on'>) =>
  rulesOn(deps.pack, toDayNumber(contact.on));

function answerOf(deps: Deps, contact: StoredContact, others: readonly ShortContact[]): Output {
  const mine = others.find((c) => c.id === contact._id) ?? shortOf(contact);
  return {
    contactId: contact._id,
    receipt: contact.receipt,
    backfilled: contact.recordedOn > contact.on,
    waits: waitingKinds(mine, rulesOf(deps, contact)).length > 0,
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
