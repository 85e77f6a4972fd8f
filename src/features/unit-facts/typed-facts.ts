/** What is typed into the form of a unit, and what of it is sent. */
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import { CONTACT_FACTS, unitFacts, type UnitFact } from '@core/modules/units/facts.labels';

export type FormFacts = NonNullable<ActionOutput<'unit.facts'>['facts']>;

/** Everything as text, as it stands in the fields. */
export type TypedFacts = Readonly<Record<UnitFact, string>> & {
  /** A masked phone is taken away: its digits are not in the field. */
  readonly dropPhone: boolean;
  readonly reason: string;
};

export const isMasked = (phone = ''): boolean => phone.includes('*');

/** The fields as they begin; a masked phone is no text to go on typing in. */
export function typedOf(facts: FormFacts | undefined, townId = ''): TypedFacts {
  const { headcount, phone = '' } = facts ?? {};
  return {
    name: facts?.name ?? '',
    creditCode: facts?.creditCode ?? '',
    kind: facts?.kind ?? 'enterprise',
    townId: facts?.townId ?? townId,
    address: facts?.address ?? '',
    mapPoint: facts?.mapPoint ?? '',
    headcount: headcount === undefined ? '' : String(headcount),
    contactName: facts?.contactName ?? '',
    contactPost: facts?.contactPost ?? '',
    phone: isMasked(phone) ? '' : phone,
    dropPhone: false,
    reason: '',
  };
}

type Changes = ActionRequest<'unit.correct'>['changes'];

/** What differs from what stands; an emptied field takes its fact away. */
export function changesOf(facts: FormFacts, typed: TypedFacts, all: boolean): Changes {
  const before = typedOf(facts);
  const fields = all ? unitFacts : CONTACT_FACTS;
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const [was, now] = [before[field], typed[field].trim()];
    if (was !== now) changes[field] = now === '' ? null : valueOf(field, now);
  }
  if (typed.dropPhone && !typed.phone.trim()) changes['phone'] = null;
  return changes;
}

/** A new unit's facts: what is left empty is not known. */
export function newFactsOf(typed: TypedFacts): ActionRequest<'unit.add'>['facts'] {
  const said = unitFacts.flatMap((field) => {
    const now = typed[field].trim();
    return now === '' ? [] : [[field, valueOf(field, now)]];
  });
  return Object.fromEntries(said) as ActionRequest<'unit.add'>['facts'];
}

/** Digits are a number; anything else is told by the server as it stands. */
function valueOf(field: UnitFact, text: string): string | number {
  return field === 'headcount' ? Number(text) : text;
}

/** What must be filled before anything is sent, by field. */
export function missingIn(typed: TypedFacts): Partial<Record<UnitFact, string>> {
  return {
    ...(typed.name.trim() ? {} : { name: '没有填' }),
    ...(typed.townId ? {} : { townId: '请选择' }),
    ...(/^\d*$/.test(typed.headcount.trim()) ? {} : { headcount: '请填整数' }),
  };
}
