/** A phone that judges in the server's place says the same, of every history, under every pack, on every day. */
import fc from 'fast-check';
import type { HomeUnit } from '@core/modules/contacts/contract';
import { heldUnitOf, judgedUnit } from '@core/modules/contacts/held-unit';
import { receiveContact, sendContact } from '@core/modules/contacts/sent-contact';
import { neededFacts, verdictsFor } from '@core/modules/cadence/lights';
import { packContact, unpackContact } from '@core/modules/cadence/packed-contact';
import { judgingRules } from '@core/modules/rules/judging';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { leavesOn, PEOPLE, unitFactsOn } from '../../support/unit-facts';

const calendar = createWorkCalendar();
const packs = Object.values(rulePacks);

/** A day, a pack and a unit of it as the database has it. */
const situations = fc
  .tuple(
    fc.constantFrom('2026-01-01', '2026-01-05', '2026-06-11', '2026-10-09', '2026-12-31'),
    fc.constantFrom(...packs),
    fc.constantFrom(...PEOPLE),
  )
  .chain(([today, pack, judgedFor]) => {
    const codes = (pack.cadence[0]?.obligations ?? []).map(({ code }) => code);
    const keys = (['week', 'month', 'quarter', 'year'] as const).map((p) => periodOf(p, today).key);
    return fc.record({
      today: fc.constant(today),
      pack: fc.constant(pack),
      judgedFor: fc.constant(judgedFor),
      facts: unitFactsOn(today, codes, keys),
      leaves: leavesOn(today),
    });
  });

const unitOf = (facts: HomeUnit['facts'], judgedFor: string): Omit<HomeUnit, 'verdicts'> => ({
  unitId: facts.unitId,
  name: '甲一',
  townId: 't1',
  townName: '甲街道',
  judgedFor,
  facts,
  matters: [],
});

it('gives the server’s verdicts of facts that travelled', () => {
  let telling = 0;
  fc.assert(
    fc.property(situations, ({ today, pack, judgedFor, facts, leaves }) => {
      const setting = { pack, calendar, today };
      const verdicts = verdictsFor(facts, { instructorId: judgedFor, leaves }, setting);
      const needed = neededFacts(facts, setting);
      const sent = JSON.stringify(heldUnitOf(unitOf(needed, judgedFor)));
      const onPhone = { pack: judgingRules(pack), calendar: createWorkCalendar(), today };
      const unit = judgedUnit(JSON.parse(sent) as ReturnType<typeof heldUnitOf>, leaves, onPhone);
      expect(unit.verdicts).toEqual(verdicts);
      expect(unit.facts.contacts).toEqual(needed.contacts);
      if (verdicts.some((v) => v.counted.length + v.notCounted.length > 0)) telling += 1;
    }),
    { numRuns: 1_500 },
  );
  // Histories that say nothing would be equal by themselves.
  expect(telling).toBeGreaterThan(200);
});

describe('a packed contact', () => {
  const plain = {
    id: 'c-1',
    on: '2026-06-03',
    by: 'me',
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    recordedOn: '2026-06-03',
  } as const;

  it('is short where it says what is usual', () => {
    expect(packContact(plain, 'me')).toBe('c-1|2026-06-03||sro');
    expect(packContact({ ...plain, recordedOn: '2026-06-05' }, 'x')).toBe(
      'c-1|2026-06-03|me|sro|2026-06-05',
    );
  });

  it('keeps a note with the very marks that it is written with', () => {
    const noted = { ...plain, note: '说|了"三|件"事\\' };
    expect(unpackContact(packContact(noted, 'me'), 'me')).toEqual(noted);
  });

  it.each(['', 'c-1', 'c-1|2026-06-03|me|', 'c-1|2026-06-03|me|xr', 'c-1|2026-06-03|me|pz'])(
    'is not %p',
    (text) => {
      expect(() => unpackContact(text, 'me')).toThrow(RangeError);
    },
  );
});

describe('a contact that travels', () => {
  const contact = {
    id: '0f9a8b7c-1234-4abc-8def-000000000001',
    on: '2026-06-03',
    by: 'me',
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    recordedOn: '2026-06-05',
    note: '说|了"三|件"事',
  } as const;

  it('is short, and is what it was', () => {
    const sent = sendContact({ ...contact, recordedOn: contact.on, note: undefined }, 'me');
    expect(sent).toBe('~D5qLfBI0SryN7wAAAAAAAQ|fwf||sro');
    expect(receiveContact(sendContact(contact, 'me'), 'me')).toEqual(contact);
  });

  it('keeps an id that no phone made', () => {
    const other = { ...contact, id: 'IMPORT-7_a' };
    expect(sendContact(other, 'me')).toMatch(/^IMPORT-7_a\|/);
    expect(receiveContact(sendContact(other, 'me'), 'me')).toEqual(other);
  });

  it('is read too as an earlier release left it on a phone', () => {
    expect(receiveContact(packContact(contact, 'me'), 'me')).toEqual(contact);
  });

  it.each(['', '~AA|fw9||sro', 'c-1|fw9', 'c-1|?||sro'])('is not %p', (text) => {
    expect(() => receiveContact(text, 'me')).toThrow(RangeError);
  });
});
