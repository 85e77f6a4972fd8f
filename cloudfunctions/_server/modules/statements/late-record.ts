/** Taking back credit that came late: the corrections that wait, or, where it came late itself, the record. */
import type { ShortContact } from '@core/modules/cadence/contract';
import { AppError } from '@core/shared/errors';
import { settledOn, standing } from '@server/modules/contacts/versions';
import type { StoredContact, StoredCorrection } from '@server/modules/contacts/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import { listed, placeShort, shortNow, waitsFor, yearAt } from '@server/modules/contacts/short';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { notYours, requireWaiting, type TakeBack } from './take-back';

/** What the history says of a record that its author took back. */
const REASON = '本人收回';

export const withdrawLate: TakeBack = async (deps, tx, actor, { id, itemId }) => {
  const contact = await tx.get('contacts', itemId);
  if (contact?.by !== actor.personId) throw notYours();
  requireWaiting(contact.waitKey !== undefined, contact.withdrawnAt !== undefined);
  const year = await tx.get('unitYears', unitYearId(contact.unitId, yearOf(contact.on)));
  const short = year?.facts.contacts.find((c) => c.id === contact._id);
  if (!year || !short) throw new AppError('NOT_FOUND', '没有这条记录');
  const back = withoutLateCorrections(deps, contact, short);
  const after = waitsFor(deps, back.short) ? voided(deps, back, actor.personId, id) : back;
  await tx.set('contacts', listed(deps, after.contact, after.short, year.townId));
  await placeShort(tx, year, await yearAt(tx, year, after.short.on), after.short);
};

interface Versions {
  readonly contact: StoredContact;
  readonly short: ShortContact;
}

/** Without the last corrections that nobody has decided on, as long as something waits. */
function withoutLateCorrections(deps: Deps, contact: StoredContact, short: ShortContact): Versions {
  let now: Versions = { contact, short };
  for (;;) {
    const { amendments = [], ...rest } = now.short;
    const corrects = standing(now.contact).filter(({ kind }) => kind === 'correct');
    const last = corrects[corrects.length - 1];
    const undecided = amendments[amendments.length - 1]?.confirmed === undefined;
    if (!last || !undecided || !waitsFor(deps, now.short)) return now;
    const left = amendments.slice(0, -1);
    const before = settledOn({
      ...now.contact,
      corrections: (now.contact.corrections ?? []).map((c) =>
        c === last ? { ...c, withdrawnAt: deps.now() } : c,
      ),
    });
    const without = left.length > 0 ? { ...rest, amendments: left } : rest;
    now = { contact: before, short: shortNow(without, before) };
  }
}

/** It stays in the history, voided by its author. */
function voided(deps: Deps, { contact, short }: Versions, by: string, id: string): Versions {
  const correction: StoredCorrection = {
    id,
    kind: 'void',
    changes: {},
    reason: REASON,
    by,
    at: deps.now(),
    recordedOn: deps.today,
    receipt: receiptOf(deps, id),
    contentHash: hashOf(deps, { id, by }),
  };
  const corrections = [...(contact.corrections ?? []), correction];
  return {
    contact: { ...contact, corrections, withdrawnAt: deps.now() },
    short: { ...short, voided: true },
  };
}
