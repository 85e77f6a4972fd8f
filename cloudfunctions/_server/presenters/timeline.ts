import type { TimelineEntry } from '@core/contracts/actions/work';
import type { ShortContact } from '@core/contracts/cadence';
import type { CadenceRules } from '@core/contracts/rule-pack';
import { waitingKinds } from '@core/domain/cadence/credit';
import type { StoredContact } from '@server/repositories/stored-units';

interface Context {
  /** Names of persons by id, from the roster at read: a removed person's is empty. */
  readonly names: ReadonlyMap<string, string>;
  /** Short forms of the unit's year, which carry what a supervisor has confirmed. */
  readonly shorts: readonly ShortContact[];
  readonly rules: CadenceRules;
  readonly mayCorrect: (contact: StoredContact) => boolean;
}

/** Contacts as the timeline shows them: as they were recorded, with what was corrected since. */
export function presentTimeline(
  contacts: readonly StoredContact[],
  context: Context,
): TimelineEntry[] {
  return contacts.map((contact) => {
    const waits = waitsFor(contact, context);
    const corrections = contact.corrections ?? [];
    const lastCorrects = corrections[corrections.length - 1]?.kind === 'correct';
    return {
      contactId: contact._id,
      on: contact.on,
      channel: contact.channel,
      outcome: contact.outcome,
      metOwner: contact.metOwner,
      byName: context.names.get(contact.by) ?? '',
      backfilled: contact.recordedOn > contact.on,
      ...(contact.text ? { text: contact.text } : {}),
      receipt: contact.receipt,
      waits: waits && !lastCorrects,
      decisions: (contact.decisions ?? []).map(({ granted, reason }) => ({ granted, reason })),
      corrections: corrections.map(({ kind, recordedOn, by, reason, changes }, i) => ({
        kind,
        on: recordedOn,
        byName: context.names.get(by) ?? '',
        reason,
        changes,
        waits: waits && kind === 'correct' && i === corrections.length - 1,
      })),
      mayCorrect: context.mayCorrect(contact) && !corrections.some((c) => c.kind === 'void'),
    };
  });
}

function waitsFor({ _id }: StoredContact, { shorts, rules }: Context): boolean {
  const short = shorts.find((s) => s.id === _id);
  return short !== undefined && waitingKinds(short, rules).length > 0;
}
