/**
 * Correcting and voiding a contact. Nothing is overwritten: both are added to the
 * record with a reason (rules.md "Time"), and the short form in the unit's year
 * carries them to the engine, which decides what they are worth.
 */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import type { ContactFacts, ShortContact } from '@core/contracts/cadence';
import { AppError, badField } from '@core/contracts/errors';
import { dayOfInstant, toDayNumber } from '@core/domain/calendar/day';
import { waitingKinds } from '@core/domain/cadence/credit';
import { rulesOn } from '@core/domain/cadence/judge';
import { ownsUnit, requireGrant } from '@server/policies/access';
import type { Actor } from '@server/policies/actor';
import type { StoredContact, StoredCorrection } from '@server/repositories/stored-units';
import { unitYearId, yearOf } from '@server/repositories/unit-years';
import type { Deps } from './deps';
import { hashOf } from './once';
import { receiptOf } from './receipt';
import { waitsSince } from './waiting-key';

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
    requireGrant(
      action,
      actor,
      (grant) =>
        ownsUnit(actor, year, year.facts.responsibilities, contact.on)(grant) &&
        // An instructor corrects what is theirs; a town's staff anything of the town.
        (grant.role !== 'instructor' || contact.by === actor.personId),
    );
    const done = contact.corrections?.find((c) => c.id === correction.id);
    if (done) {
      if (done.contentHash !== correction.contentHash) {
        throw new AppError('CONFLICT', '同一编号已用于另一次更正');
      }
      return { receipt: done.receipt, waits: waitsFor(deps, short) };
    }
    if (short.voided) throw new AppError('CONFLICT', '这条记录已作废，不能再更正');
    const corrected = withCorrection(short, contact, correction);
    const { waitKey: _key, waitsIn: _in, ...rest } = contact;
    const waits = waitsFor(deps, corrected);
    await tx.set('contacts', {
      ...rest,
      corrections: [...(contact.corrections ?? []), correction],
      ...(waits ? waitsSince(deps.now(), contact._id, [year.townId]) : {}),
    });
    const contacts = year.facts.contacts.map((c) => (c.id === contact._id ? corrected : c));
    await tx.set('unitYears', { ...year, facts: { ...year.facts, contacts } });
    return { receipt: correction.receipt, waits };
  });
}

function correctionOf(
  deps: Deps,
  actor: Actor,
  input: CorrectInput | VoidInput,
  what: Pick<StoredCorrection, 'kind' | 'changes'>,
): StoredCorrection {
  const at = Math.min(input.recordedAt - deps.skew, deps.now());
  return {
    id: input.id,
    ...what,
    reason: input.reason,
    by: actor.personId,
    at,
    recordedOn: dayOfInstant(at),
    receipt: receiptOf(deps, input.id),
    contentHash: hashOf(deps, { ...input, by: actor.personId }),
  };
}

/** The short form with the correction; refused when the facts would contradict each other. */
function withCorrection(
  short: ShortContact,
  contact: StoredContact,
  { kind, changes, recordedOn }: StoredCorrection,
): ShortContact {
  if (kind === 'void') return { ...short, voided: true };
  const facts: ContactFacts = { ...factsNow(contact), ...changes };
  const impossible =
    facts.metOwner &&
    (facts.outcome === 'notReached' || facts.channel === 'phone' || facts.channel === 'online');
  if (impossible) throw badField('input.changes.metOwner', '这种方式或结果不能记“见到业主”');
  return { ...short, amendments: [...(short.amendments ?? []), { ...changes, recordedOn }] };
}

/** The facts of a contact after the corrections so far. */
function factsNow({ channel, outcome, metOwner, corrections = [] }: StoredContact): ContactFacts {
  return corrections.reduce((facts, { changes }) => ({ ...facts, ...changes }), {
    channel,
    outcome,
    metOwner,
  });
}

/** True when some credit of the contact waits for a supervisor (T4). */
function waitsFor(deps: Deps, short: ShortContact): boolean {
  return waitingKinds(short, rulesOn(deps.pack, toDayNumber(short.on))).length > 0;
}
