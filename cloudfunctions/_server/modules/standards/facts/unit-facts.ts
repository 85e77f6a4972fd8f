/** Facts of units: their 台账, 五步排查, contacts, needs and promises, steps of 发展党员. */
import { creditOf, type ContactKind } from '@core/modules/cadence/credit';
import { rulesOn } from '@core/modules/cadence/judge';
import { fiveClearTitles } from '@core/modules/unit-profile/contract';
import { clearStates } from '@core/modules/unit-profile/ledger';
import { toDayNumber } from '@core/shared/calendar/day';
import { factsOf, ledgerUnitOf } from '@server/modules/unit-profile/known';
import type { StoredUnit } from '@server/modules/units/stored';
import { isInForce } from '@server/runtime/actor';
import { spanFrom } from './asked';
import { counted, ofAll, so, type Around, type Teller } from './teller';

const NOBODY: ReadonlyMap<string, string> = new Map();

/** What the 台账 of one unit knows, from statements and from the records. */
function ledgerOf({ subject, records, deps }: Around, unit: StoredUnit) {
  const years = records.years.filter(({ unitId }) => unitId === unit._id);
  const hasInstructor = years
    .flatMap(({ facts }) => facts.responsibilities)
    .some((one) => isInForce(one, deps.today));
  const [last] = [...years].sort((a, b) => b.year - a.year);
  return factsOf(
    {
      unit,
      organizations: subject.organizations,
      hasInstructor,
      foundedOn: last?.facts.partyOrganization?.from,
      showPhone: false,
    },
    records.ledgers.find(({ _id }) => _id === unit._id) ?? null,
    NOBODY,
  );
}

/** A field of the 台账 is one unit's: of a joint branch nobody can say whose. */
const profile: Teller = (around, [field = '']) => {
  const [unit, ...others] = around.subject.units;
  if (!unit || others.length > 0) return null;
  const found = ledgerOf(around, unit).find(({ code }) => code === field);
  return found ? so(found.value, found.on) : null;
};

const fiveClear: Teller = (around) =>
  around.subject.units.length === 0
    ? null
    : ofAll(
        around.subject.units.flatMap((unit) =>
          clearStates(ledgerUnitOf(unit), ledgerOf(around, unit))
            .filter(({ clear }) => clear in fiveClearTitles)
            .map(({ known, on }) => ({ value: known, on })),
        ),
      );

const headcount: Teller = (around) => {
  const each = around.subject.units.map((unit) => {
    const stated = around.records.ledgers.find(({ _id }) => _id === unit._id)?.values.headcount;
    return typeof stated?.value === 'number' ? stated.value : unit.headcount;
  });
  if (each.length === 0 || each.some((one) => one === undefined)) return null;
  return so(each.reduce<number>((sum, one) => sum + (one ?? 0), 0));
};

/** Of units without a party organisation; the others are no longer looked into. */
const movingChecked: Teller = ({ subject, records }) => {
  const looked = subject.units.filter(
    ({ _id, formation }) =>
      formation === 'none' || records.investigations.some((one) => one._id === _id),
  );
  if (looked.length === 0) return null;
  return ofAll(
    looked.map(({ _id }) => {
      const verified = records.investigations.find((one) => one._id === _id)?.verified;
      return { value: Boolean(verified), on: verified?.on };
    }),
  );
};

const within = (around: Around, months: string | undefined) => {
  const from = spanFrom(around.deps.today, Number(months));
  return (on: string): boolean => on >= from && on <= around.deps.today;
};

/** Each contact once, also where a year's documents are joined. */
const contactsOf =
  (kind: ContactKind): Teller =>
  (around, [months], key) => {
    if (around.subject.units.length === 0) return null;
    const isIn = within(around, months);
    const days = yearsOf(around)
      .flatMap(({ facts }) => facts.contacts)
      .filter((contact) => {
        if (!isIn(contact.on)) return false;
        const rules = rulesOn(around.deps.pack, toDayNumber(contact.on));
        return ['counts', 'backfilled'].includes(creditOf(contact, kind, rules));
      })
      .map(({ on }) => on);
    return counted(days, around.asked.bounds.get(key));
  };

const developed =
  (step: 'activist' | 'probationary'): Teller =>
  (around, [months], key) => {
    if (around.subject.units.length === 0) return null;
    const isIn = within(around, months);
    const days = yearsOf(around)
      .flatMap(({ facts }) => facts.developments)
      .filter((one) => one.step === step && isIn(one.on))
      .map(({ on }) => on);
    return counted(days, around.asked.bounds.get(key));
  };

const yearsOf = ({ subject, records }: Around) => {
  const own = new Set(subject.units.map(({ _id }) => _id));
  return records.years.filter(({ unitId }) => own.has(unitId));
};

const matters =
  (kind: 'need' | 'promise', state: 'solved' | 'kept'): Teller =>
  (around, [months], key) => {
    const { subject, records } = around;
    if (subject.units.length === 0) return null;
    const own = new Set(subject.units.map(({ _id }) => _id));
    const isIn = within(around, months);
    const days = records.matters
      .filter((one) => own.has(one.unitId) && one.kind === kind && one.state === state)
      .flatMap(({ steps }) => steps.filter((one) => one.state === state).pop()?.on ?? [])
      .filter(isIn);
    return counted(days, around.asked.bounds.get(key));
  };

export const unitTellers: Readonly<Record<string, Teller>> = {
  profile,
  fiveClear,
  headcount,
  movingChecked,
  contacts: contactsOf('contact'),
  visits: contactsOf('visit'),
  interviews: contactsOf('interview'),
  activists: developed('activist'),
  probationers: developed('probationary'),
  needsSettled: matters('need', 'solved'),
  promisesKept: matters('promise', 'kept'),
};
