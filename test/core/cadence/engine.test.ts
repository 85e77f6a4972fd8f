/** The engine's number: what it says of many histories is what phones of the same number say. */
import fc from 'fast-check';
import { ENGINE } from '@core/modules/cadence/engine';
import { verdictsFor } from '@core/modules/cadence/lights';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar, PUBLISHED } from '@core/shared/calendar/work-calendar';
import { fingerprint } from '@core/shared/canonical';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { leavesOn, unitFactsOn } from '../../support/unit-facts';

/** What each number said. A change here needs a new number, or phones of before say something else. */
const SAID: Readonly<Record<number, string>> = {
  1: '1fsmod7ur9a09emv42631e',
  // Facts travel in fewer letters; what is said of them is the same.
  2: '1fsmod7ur9a09emv42631e',
};

/** The rules of this test, so that a pack's new version changes nothing here. */
const pack = { id: 'test', cadence: yongchuan.cadence.slice(0, 1) };
const calendar = createWorkCalendar();

function saysOfMany(): string {
  const verdicts = ['2026-01-05', '2026-06-11', '2027-02-03'].flatMap((today) => {
    const codes = (pack.cadence[0]?.obligations ?? []).map(({ code }) => code);
    const keys = (['week', 'month', 'quarter'] as const).map((p) => periodOf(p, today).key);
    const facts = fc.sample(fc.tuple(unitFactsOn(today, codes, keys), leavesOn(today)), {
      numRuns: 100,
      seed: 20260101,
    });
    return facts.map(([unit, leaves]) =>
      verdictsFor(unit, { instructorId: 'me', leaves }, { pack, calendar, today }),
    );
  });
  return fingerprint({ verdicts, published: PUBLISHED });
}

it('says what its number said', () => {
  expect({ [ENGINE]: saysOfMany() }).toEqual({ [ENGINE]: SAID[ENGINE] });
});

it('tells an engine that judges otherwise', () => {
  const [rules] = pack.cadence;
  if (!rules) throw new Error('no rules');
  const before = saysOfMany();
  const { graceDays } = rules;
  pack.cadence = [{ ...rules, graceDays: graceDays + 1 }];
  expect(saysOfMany()).not.toBe(before);
  pack.cadence = [rules];
});
