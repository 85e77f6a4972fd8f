/**
 * What the records that are kept today say for points. A new kind of record adds a
 * function from itself to facts here; the pack says what they are worth.
 */
import type { ShortContact } from '@core/modules/cadence/contract';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { creditOf, type ContactKind } from '@core/modules/cadence/credit';
import { rulesOn } from '@core/modules/cadence/judge';
import { dayOfInstant, toDayNumber } from '@core/shared/calendar/day';
import type { RecordFact } from '@core/modules/points/derive';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredReview } from './stored';
import type { StoredMatter } from '@server/modules/matters/stored';

/** A visit, and an interview, that counts by the rules of 五个一; one that waits for a supervisor says nothing yet. */
function contactFacts(contact: ShortContact, pack: RulePack): RecordFact[] {
  const rules = rulesOn(pack, toDayNumber(contact.on));
  const says = (kind: ContactKind): boolean =>
    ['counts', 'backfilled'].includes(creditOf(contact, kind, rules));
  const fact = (name: string): RecordFact => ({
    record: 'contact',
    fact: name,
    id: contact.id,
    on: contact.on,
  });
  return [
    ...(says('visit') ? [fact('visited')] : []),
    ...(says('interview') ? [fact('interviewed')] : []),
  ];
}

/** What a unit's year says for the party organisation that it belongs to. */
export function unitFacts(document: StoredUnitYear, pack: RulePack): RecordFact[] {
  const { contacts, developments, partyOrganization } = document.facts;
  const founded = partyOrganization?.from;
  return [
    ...contacts.flatMap((contact) => contactFacts(contact, pack)),
    ...developments.map(
      ({ id, on, step }) => ({ record: 'development', fact: step, id, on }) as const,
    ),
    ...(founded
      ? [{ record: 'formation', fact: 'founded', id: document.unitId, on: founded } as const]
      : []),
  ];
}

/** What a unit's year says for a member who is its instructor. */
export function instructorFacts(
  document: StoredUnitYear,
  personId: string,
  pack: RulePack,
): RecordFact[] {
  return document.facts.contacts
    .filter(({ by }) => by === personId)
    .flatMap((contact) => contactFacts(contact, pack));
}

/** 一季一评议, signed. */
export function reviewFacts(review: StoredReview): RecordFact[] {
  if (review.unit !== 'quarter') return [];
  return [{ record: 'review', fact: 'quarterSigned', id: review._id, on: dayOfInstant(review.at) }];
}

/** A need of a unit that was solved, for the party organisation that it belongs to. */
export function needFacts(matter: StoredMatter): RecordFact[] {
  const solved = solvedStep(matter);
  return solved ? [{ record: 'need', fact: 'solved', id: matter._id, on: solved.on }] : [];
}

/** What a need says for a member: who wrote it down, and who solved it. */
export function needFactsOf(matter: StoredMatter, personId: string): RecordFact[] {
  if (matter.kind !== 'need') return [];
  const solved = solvedStep(matter);
  const fact = (name: string, on: string): RecordFact => ({
    record: 'need',
    fact: name,
    id: matter._id,
    on,
  });
  return [
    ...(matter.raisedBy === personId ? [fact('raised', matter.raisedOn)] : []),
    ...(solved?.by === personId ? [fact('solved', solved.on)] : []),
  ];
}

/** The step that solved a need, if that is how it stands. */
const solvedStep = ({ kind, state, steps }: StoredMatter) =>
  kind === 'need' && state === 'solved'
    ? steps.filter((step) => step.state === 'solved').pop()
    : undefined;
