/**
 * A unit of 今日 for a phone that judges by the server's rules: what the server leaves out is what the phone's own
 * engine says of the same facts, so both say the same (`test/core/contacts/held-unit.test.ts`).
 */
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { verdictsFor } from '@core/modules/cadence/lights';
import type { HeldUnit, HomeUnit } from './contract';
import { receiveContact, sendContact } from './sent-contact';

/** The unit without what the phone finds out itself. */
export function heldUnitOf({ facts, matters, ...unit }: Omit<HomeUnit, 'verdicts'>): HeldUnit {
  const { unitId: _same, contacts, ...others } = facts;
  const said = Object.entries(others).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return {
    ...unit,
    facts: {
      ...(Object.fromEntries(said) as Omit<HeldUnit['facts'], 'contacts'>),
      contacts: contacts.map((one) => sendContact(one, unit.judgedFor)),
    },
    ...(matters.length > 0 ? { matters } : {}),
  };
}

/** The unit as the server would have judged it. */
export function judgedUnit(
  { facts: told, matters = [], ...unit }: HeldUnit,
  leaves: readonly Leave[],
  setting: JudgeSetting,
): HomeUnit {
  const facts: UnitFacts = {
    responsibilities: [],
    closures: [],
    developments: [],
    lacking: [],
    contests: [],
    ...told,
    unitId: unit.unitId,
    contacts: told.contacts.map((text) => receiveContact(text, unit.judgedFor)),
  };
  const who = { instructorId: unit.judgedFor, leaves };
  return { ...unit, facts, verdicts: verdictsFor(facts, who, setting), matters };
}
