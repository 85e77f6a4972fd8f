import type { TimelineEntry } from '@core/modules/contacts/actions';
import type { ShortContact } from '@core/modules/cadence/contract';
import type { CadenceRules } from '@core/rulepacks/rule-pack.contract';
import { waitingKinds } from '@core/modules/cadence/credit';
import { isVoided, standing } from '@server/modules/contacts/versions';
import type { StoredContact } from '@server/modules/contacts/stored';

interface Context {
  /** Names of persons by id, from the roster at read: a removed person's is empty. */
  readonly names: ReadonlyMap<string, string>;
  /** Short forms of the unit's year, which carry what a supervisor has confirmed. */
  readonly shorts: readonly ShortContact[];
  readonly rules: CadenceRules;
  readonly mayCorrect: (contact: StoredContact) => boolean;
  readonly isMine: (contact: StoredContact) => boolean;
}

/** Contacts as the timeline shows them: as they were recorded, with what was corrected since. */
export function presentTimeline(
  contacts: readonly StoredContact[],
  context: Context,
): TimelineEntry[] {
  return contacts.map((contact) => {
    const waits = waitsFor(contact, context);
    const { corrections = [], firstOn: on = contact.on } = contact;
    const counting = standing(contact);
    const last = counting[counting.length - 1];
    const mine = context.isMine(contact);
    return {
      contactId: contact._id,
      on,
      channel: contact.channel,
      outcome: contact.outcome,
      metOwner: contact.metOwner,
      byName: context.names.get(contact.by) ?? '',
      backfilled: contact.recordedOn > on,
      ...(contact.text ? { text: contact.text } : {}),
      receipt: contact.receipt,
      waits: waits && last?.kind !== 'correct',
      decisions: (contact.decisions ?? []).map(({ granted, reason }) => ({ granted, reason })),
      corrections: corrections.map((correction) => ({
        kind: correction.kind,
        on: correction.recordedOn,
        byName: context.names.get(correction.by) ?? '',
        reason: correction.reason,
        changes: correction.changes,
        waits: waits && correction.kind === 'correct' && correction === last,
        ...(correction.withdrawnAt === undefined ? {} : { withdrawn: true }),
      })),
      mayCorrect: context.mayCorrect(contact) && !isVoided(contact),
      mayWithdraw: waits && mine,
    };
  });
}

function waitsFor({ _id }: StoredContact, { shorts, rules }: Context): boolean {
  const short = shorts.find((s) => s.id === _id);
  return short !== undefined && waitingKinds(short, rules).length > 0;
}
