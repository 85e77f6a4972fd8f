/**
 * What is still on the phone, judged in: records, corrections and voids of the
 * outbox become part of a unit's facts, and the same engine as the server's
 * judges them, so that a light turns the moment a call is saved, also offline.
 */
import type { ShortContact, UnitFacts } from '@core/modules/cadence/contract';
import type { ActionRequest } from '@core/modules/actions';
import type { ContactInput } from '@core/modules/contacts/actions';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import type { EnteredNotices } from '@core/modules/holidays/contract';
import { calendarWith } from '@core/shared/calendar/work-calendar';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { rulesOf, type NamedRules } from './held-rules';
import { serverOffset } from './cloud-client/call';
import { isUnderWay, type OutboxItem } from './outbox/item';

/** What the server says of the rules: pack and mark, the day, the notices of holidays that its office entered. */
interface RulesInForce extends NamedRules {
  readonly today: Day;
  readonly notices?: EnteredNotices | undefined;
}

/** How the phone judges: by the rules that the answer was judged by; null while this client does not hold them. */
export function settingOf({
  packId,
  rules,
  today,
  notices = {},
}: RulesInForce): JudgeSetting | null {
  const pack = rulesOf({ packId, rules });
  return pack ? { pack, today, calendar: calendarWith(pack.calendarOverride, notices) } : null;
}

/** The unit's facts with the outbox in them; the same object when it holds nothing of the unit. */
export function withOutbox(
  facts: UnitFacts,
  outbox: readonly OutboxItem[],
  personId: string,
): UnitFacts {
  const known = new Set(facts.contacts.map((c) => c.id));
  const added = outbox
    // A delivered record stays until the server's next answer holds it.
    .filter((item) => item.action === 'contact.record' && item.state !== 'held')
    .filter((item) => !known.has(item.id))
    .map((item) => item.input as ContactInput)
    .filter((input) => input.unitId === facts.unitId)
    .map((input) => shortOf(input, personId));
  const contacts = [...facts.contacts, ...added];
  const corrected = contacts.map((contact) => withCorrections(contact, outbox));
  const same = added.length === 0 && corrected.every((c, i) => c === contacts[i]);
  return same ? facts : { ...facts, contacts: corrected };
}

function withCorrections(contact: ShortContact, outbox: readonly OutboxItem[]): ShortContact {
  return outbox.filter(isUnderWay).reduce<ShortContact>((now, item) => {
    if ((item.input as { contactId?: string }).contactId !== contact.id) return now;
    if (item.action === 'contact.void') return { ...now, voided: true };
    if (item.action !== 'contact.correct') return now;
    const { changes, recordedAt } = (item as OutboxItem<'contact.correct'>).input;
    return corrected(now, changes, dayOfInstant(recordedAt + serverOffset()));
  }, contact);
}

/** As the server takes a correction: its day and its note stand, its facts are judged by when it was made. */
function corrected(
  contact: ShortContact,
  { text, ...changes }: ActionRequest<'contact.correct'>['changes'],
  recorded: Day,
): ShortContact {
  const { on: day, ...facts } = changes;
  const on = day === contact.on ? undefined : day;
  const recordedOn = on && on > recorded ? on : recorded;
  const amendment = { ...facts, ...(on ? { on } : {}), recordedOn };
  return {
    ...contact,
    ...(on ? { on } : {}),
    ...(text === undefined ? {} : { note: text }),
    amendments: [...(contact.amendments ?? []), amendment],
  };
}

function shortOf(input: ContactInput, by: string): ShortContact {
  const { id, channel, outcome, metOwner = false, happenedOn, recordedAt } = input;
  const recorded = dayOfInstant(recordedAt + serverOffset());
  const recordedOn = recorded > happenedOn ? recorded : happenedOn;
  return { id, on: happenedOn, by, channel, outcome, metOwner, recordedOn };
}
