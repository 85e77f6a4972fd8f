import type { TimelineEntry } from '@core/contracts/actions/work';
import type { ShortContact } from '@core/contracts/cadence';
import type { CadenceRules } from '@core/contracts/rule-pack';
import { creditOf } from '@core/domain/cadence/credit';
import type { StoredContact } from '@server/repositories/stored';

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
  return contacts.map((contact) => ({
    contactId: contact._id,
    on: contact.on,
    channel: contact.channel,
    outcome: contact.outcome,
    metOwner: contact.metOwner,
    byName: context.names.get(contact.by) ?? '',
    backfilled: contact.recordedOn > contact.on,
    ...(contact.text ? { text: contact.text } : {}),
    receipt: contact.receipt,
    corrections: correctionsOf(contact, context),
    mayCorrect: context.mayCorrect(contact) && !contact.corrections?.some((c) => c.kind === 'void'),
  }));
}

function correctionsOf(contact: StoredContact, { names, shorts, rules }: Context) {
  const short = shorts.find((s) => s.id === contact._id);
  const waits =
    short !== undefined &&
    (['call', 'visit', 'interview'] as const).some((k) => creditOf(short, k, rules) === 'waits');
  const corrections = contact.corrections ?? [];
  return corrections.map(({ kind, recordedOn, by, reason, changes }, i) => ({
    kind,
    on: recordedOn,
    byName: names.get(by) ?? '',
    reason,
    changes,
    waits: waits && kind === 'correct' && i === corrections.length - 1,
  }));
}
