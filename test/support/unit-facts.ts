/** Facts of a unit at random: what may happen to one in a year, also at odds with itself. */
import fc from 'fast-check';
import type { Leave, ShortContact, UnitFacts } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';

/** People around the unit: its instructor, a colleague, the office. */
export const PEOPLE = ['me', 'colleague', 'office'] as const;

const person = fc.constantFrom('me', 'me', ...PEOPLE);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** A day from so many days before `today` to so many after it. */
const dayAround = (today: string, before: number, after = 0) =>
  fc.integer({ min: -before, max: after }).map((days) => addDays(today, days));

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const contactFacts = {
  channel: fc.constantFrom('phone', 'online', 'onsite', 'elsewhere'),
  outcome: fc.constantFrom('reached', 'reached', 'notReached'),
  metOwner: fc.boolean(),
} as const;

const contactOf = (today: string): fc.Arbitrary<ShortContact> =>
  fc
    .record({
      id: fc.uuid(),
      on: fc.oneof(dayAround(today, 15), dayAround(today, 100), dayAround(today, 400)),
      late: fc.constantFrom(0, 0, 0, 1, 7, 8, 40),
      by: person,
      ...contactFacts,
      confirmed: maybe(fc.boolean()),
      voided: maybe(fc.constant(true)),
      note: maybe(fc.string({ unit: 'grapheme', maxLength: 12 })),
      amendments: maybe(
        fc.array(
          fc
            .record({
              recordedOn: dayAround(today, 300),
              on: maybe(dayAround(today, 400)),
              channel: maybe(contactFacts.channel),
              outcome: maybe(contactFacts.outcome),
              metOwner: maybe(contactFacts.metOwner),
              confirmed: maybe(fc.boolean()),
            })
            .map(withoutUndefined),
          { minLength: 1, maxLength: 2 },
        ),
      ),
    })
    .map(({ late, ...contact }) =>
      withoutUndefined({ ...contact, recordedOn: addDays(contact.on, late) }),
    );

const interval = (today: string) =>
  fc
    .record({
      from: fc.oneof(dayAround(today, 100), dayAround(today, 500)),
      length: maybe(fc.integer({ min: 1, max: 400 })),
    })
    .map(({ from, length }) => ({ from, ...(length ? { to: addDays(from, length) } : {}) }));

const decision = maybe(fc.record({ granted: fc.boolean(), reason: fc.constant('理由') }));

/** Facts as they stand on `today`, with obligations and periods of these names in what is stated. */
export const unitFactsOn = (
  today: string,
  codes: readonly string[],
  periodKeys: readonly string[],
): fc.Arbitrary<UnitFacts> =>
  fc
    .record({
      unitId: fc.constant('u1'),
      recordsFrom: maybe(dayAround(today, 500)),
      responsibilities: fc.array(
        fc
          .tuple(interval(today), person)
          .map(([span, instructorId]) => ({ ...span, instructorId, kind: '帮建' })),
        { minLength: 1, maxLength: 3 },
      ),
      closures: fc.array(
        fc
          .tuple(interval(today), maybe(fc.constant(true)))
          .map(([span, waits]) => withoutUndefined({ ...span, waits })),
        { maxLength: 1 },
      ),
      contacts: fc.array(contactOf(today), { minLength: 3, maxLength: 30, size: 'max' }),
      developments: fc.array(
        fc.record({
          id: fc.uuid(),
          on: dayAround(today, 400),
          step: fc.constantFrom('activist' as const, 'probationary' as const),
        }),
        { maxLength: 2 },
      ),
      partyOrganization: maybe(
        fc.record({ from: maybe(dayAround(today, 400)) }).map(withoutUndefined),
      ),
      lacking: fc.array(
        fc
          .record({
            id: fc.uuid(),
            obligation: fc.constantFrom(...codes),
            year: fc.constant(Number(today.slice(0, 4))),
            instructorId: person,
            reason: fc.constant('没有党员'),
            decision,
          })
          .map(withoutUndefined),
        { maxLength: 1 },
      ),
      contests: fc.array(
        fc
          .record({
            id: fc.uuid(),
            obligation: fc.constantFrom(...codes),
            periodKey: fc.constantFrom(...periodKeys),
            instructorId: person,
            reason: fc.constant('打过电话'),
            decision,
          })
          .map(withoutUndefined),
        { maxLength: 2 },
      ),
    })
    .map((facts) => withoutUndefined(facts) as UnitFacts);

/** Leaves of the unit's people around `today`. */
export const leavesOn = (today: string): fc.Arbitrary<Leave[]> =>
  fc.array(
    fc
      .record({
        span: interval(today),
        instructorId: person,
        coverId: maybe(person),
        waits: maybe(fc.constant(true)),
      })
      .map(({ span, ...leave }) => withoutUndefined({ ...span, ...leave })),
    { maxLength: 2 },
  );
