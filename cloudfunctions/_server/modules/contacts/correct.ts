/**
 * Correcting and voiding a contact. Nothing is overwritten: both are added to the
 * record with a reason (rules.md "Time"), and the short form in the unit's year
 * carries them to the engine, which decides what they are worth.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ShortContact } from '@core/modules/cadence/contract';
import { AppError, badField } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import { grantsOver, ownsUnit } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { contactNow, settledOn } from './versions';
import type { StoredContact, StoredCorrection } from './stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import { amendmentOf, listed, placeShort, shortNow, waitsFor, yearAt } from './short';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';

type CorrectInput = ActionInput<'contact.correct'>;
type VoidInput = ActionInput<'contact.void'>;

/** Adds a correction. */
export async function correctContact(
  deps: Deps,
  actor: Actor,
  input: CorrectInput,
): Promise<ActionOutput<'contact.correct'>> {
  return addCorrection(deps, actor, 'contact.correct', input, {
    kind: 'correct',
    changes: input.changes,
  });
}

/** Adds a void. */
export async function voidContact(
  deps: Deps,
  actor: Actor,
  input: VoidInput,
): Promise<ActionOutput<'contact.void'>> {
  const { receipt } = await addCorrection(deps, actor, 'contact.void', input, {
    kind: 'void',
    changes: {},
  });
  return { receipt };
}

async function addCorrection(
  deps: Deps,
  actor: Actor,
  action: 'contact.correct' | 'contact.void',
  input: CorrectInput | VoidInput,
  what: Pick<StoredCorrection, 'kind' | 'changes'>,
): Promise<{ receipt: string; waits: boolean }> {
  const correction = correctionOf(deps, actor, input, what);
  return deps.store.transaction(async (tx) => {
    const contact = await tx.get('contacts', input.contactId);
    if (!contact) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    const year = await tx.get('unitYears', unitYearId(contact.unitId, yearOf(contact.on)));
    const short = year?.facts.contacts.find((c) => c.id === contact._id);
    if (!year || !short) throw new AppError('NOT_FOUND', '没有这条记录');
    if (!grantsOn(action, actor, contact, year, contact.on))
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    const done = contact.corrections?.find((c) => c.id === correction.id);
    if (done) {
      if (done.contentHash !== correction.contentHash) {
        throw new AppError('CONFLICT', '同一编号已用于另一次更正');
      }
      return { receipt: done.receipt, waits: waitsFor(deps, short) };
    }
    if (short.voided) throw new AppError('CONFLICT', '这条记录已作废，不能再更正');
    const added = withoutSameDay(correction, contact.on);
    const { on = contact.on } = added.changes;
    if (on > deps.today) throw badField('input.changes.on', '联系日期在今天之后，请核对日期');
    const target = await yearAt(tx, year, on);
    if (!grantsOn(action, actor, contact, target, on)) {
      throw badField('input.changes.on', '那天这个单位不由您负责，请核对日期');
    }
    const corrections = [...(contact.corrections ?? []), added];
    const after = settledOn({ ...contact, corrections });
    requirePossible(after);
    const corrected = withCorrection(short, after, added);
    await tx.set('contacts', listed(deps, after, corrected, year.townId));
    await placeShort(tx, year, target, corrected);
    return { receipt: added.receipt, waits: !corrected.voided && waitsFor(deps, corrected) };
  });
}

/** An instructor corrects what is theirs, on days on which they have the unit; a town's staff anything of the town. */
function grantsOn(
  action: 'contact.correct' | 'contact.void',
  actor: Actor,
  contact: StoredContact,
  year: StoredUnitYear,
  day: Day,
): boolean {
  const owns = ownsUnit(actor, year, year.facts.responsibilities, day);
  const own = (grant: RoleGrant): boolean =>
    owns(grant) && (grant.role !== 'instructor' || contact.by === actor.personId);
  return grantsOver(action, actor, own).length > 0;
}

function correctionOf(
  deps: Deps,
  actor: Actor,
  input: CorrectInput | VoidInput,
  { kind, changes }: Pick<StoredCorrection, 'kind' | 'changes'>,
): StoredCorrection {
  const at = Math.min(input.recordedAt - deps.skew, deps.now());
  const recorded = dayOfInstant(at);
  return {
    id: input.id,
    kind,
    changes,
    reason: input.reason,
    by: actor.personId,
    at,
    // As with a record: nobody has put down a day before it was there.
    recordedOn: changes.on && changes.on > recorded ? changes.on : recorded,
    receipt: receiptOf(deps, input.id),
    contentHash: hashOf(deps, { ...input, by: actor.personId }),
  };
}

/** The day as it stands moves nothing: its credit keeps the day on which it was recorded. */
function withoutSameDay(correction: StoredCorrection, day: Day): StoredCorrection {
  const { on, ...others } = correction.changes;
  return on === day ? { ...correction, changes: others } : correction;
}

/** Refuses facts that contradict each other. */
function requirePossible(contact: StoredContact): void {
  const { metOwner, outcome, channel } = contactNow(contact);
  const impossible =
    metOwner && (outcome === 'notReached' || channel === 'phone' || channel === 'online');
  if (impossible) throw badField('input.changes.metOwner', '这种方式或结果不能记“见到业主”');
}

function withCorrection(
  short: ShortContact,
  contact: StoredContact,
  correction: StoredCorrection,
): ShortContact {
  if (correction.kind === 'void') return { ...short, voided: true };
  const amendments = [...(short.amendments ?? []), amendmentOf(correction)];
  return { ...shortNow(short, contact), amendments };
}
