/** The rules of a district: what it began with, and what was signed. */
import { planMonth, planYear } from '@core/modules/cadence/plan';
import { rulesOn } from '@core/modules/cadence/judge';
import {
  composeRules,
  layOver,
  partOn,
  practicesWith,
  type RuleChange,
  type SignedRules,
} from '@core/modules/rules/compose';
import { faultsOf } from '@core/modules/rules/faults';
import { markOfRules } from '@core/modules/rules/judging';
import { toDayNumber } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { practices, wholePacks } from '@core/rulepacks/practices';
import { yongchuan } from '@core/rulepacks/yongchuan';

const TODAY = '2026-11-28';
const [first] = yongchuan.cadence;
if (!first) throw new Error('no cadence');

const calls = (count: number): RuleChange => {
  const { from: _from, ...value } = first;
  const obligations = value.obligations.map((one) =>
    one.code === 'call' ? { ...one, count } : one,
  );
  return { part: 'cadence', value: { ...value, obligations } };
};
const signed = (from: string, ...changes: RuleChange[]): SignedRules => ({ from, changes });
const callsOn = (pack: typeof yongchuan, day: string): number | undefined =>
  rulesOn(pack, toDayNumber(day)).obligations.find(({ code }) => code === 'call')?.count;

describe('C1: with nothing signed', () => {
  it.each(Object.entries(wholePacks))('%s is the very same pack, without a fault', (_id, pack) => {
    expect(composeRules(pack, [], TODAY)).toBe(pack);
    expect(faultsOf(pack)).toEqual([]);
  });

  it.each(Object.entries(rulePacks))(
    '%s judges the same when one version says what is in force already',
    (id, pack) => {
      const [rules] = pack.cadence;
      if (!rules) throw new Error('no cadence');
      const { from: _from, ...value } = rules;
      const same = composeRules(
        pack,
        [
          signed(
            '2026-12-01',
            { part: 'cadence', value },
            { part: 'attendance', value: pack.attendance },
          ),
        ],
        TODAY,
      );
      const plan = (of: typeof pack) =>
        planYear(2026, { pack: of, today: '2027-02-01', calendar: createWorkCalendar() }).terms.map(
          ({ obligation, period, working }) => [obligation, period, working],
        );
      expect(plan(same)).toEqual(plan(pack));
      const known = practices[id];
      if (known) expect(practicesWith(known, same)).toBe(known);
    },
  );
});

describe('C2: versions', () => {
  const pack = composeRules(
    yongchuan,
    [signed('2027-03-01', calls(3)), signed('2026-12-01', calls(2))],
    TODAY,
  );
  it('each is in force from its day, in whatever order they were signed', () =>
    expect(
      ['2026-11-30', '2026-12-01', '2027-02-28', '2027-03-01'].map((d) => callsOn(pack, d)),
    ).toEqual([1, 2, 2, 3]));
  it('a month’s 通报 counts each week under the version of its first day', () => {
    const asked = (month: string) =>
      planMonth(month, { pack, today: '2027-02-01', calendar: createWorkCalendar() })
        .terms.filter(({ obligation }) => obligation.code === 'call')
        .map(({ obligation, period }) => [period.key, obligation.count]);
    expect(asked('2026-11').every(([, count]) => count === 1)).toBe(true);
    // The week of 3 December begins on 30 November.
    expect(asked('2026-12').slice(0, 2)).toEqual([
      ['2026-W49', 1],
      ['2026-W50', 2],
    ]);
  });
  it('what a later release adds to a part of one’s own is left out', () =>
    expect(
      layOver([{ from: '2024-01-01' }, { from: '2027-06-01' }], [{ from: '2026-12-01' }]),
    ).toEqual([{ from: '2024-01-01' }, { from: '2026-12-01' }]));
  it('the mark is of all versions, whatever the day', () => {
    const later = composeRules(
      yongchuan,
      [signed('2026-12-01', calls(2)), signed('2027-03-01', calls(3))],
      '2027-06-01',
    );
    expect(markOfRules(later)).toBe(markOfRules(pack));
    expect(markOfRules(pack)).not.toBe(markOfRules(yongchuan));
  });
  it('practices that a pack does not carry are laid over those that come with the product', () => {
    const known = practices['yongchuan'];
    if (!known) throw new Error('no practices');
    const [version] = known.standards;
    const one = composeRules(
      yongchuan,
      [
        signed('2026-12-01', {
          part: 'standards',
          value: { standards: version?.standards.slice(1) ?? [] },
        }),
      ],
      TODAY,
    );
    expect(one.standards).toBeUndefined();
    const { standards, processes } = practicesWith(known, one);
    expect(standards.map(({ from }) => from)).toEqual(['2014-07-01', '2026-12-01']);
    expect(processes).toEqual(known.processes);
  });
});

describe('C3: parts without versions', () => {
  const attendance = { ...yongchuan.attendance, floor: 0.85, studyHours: 40 };
  const all = [signed('2026-12-01', { part: 'attendance', value: attendance })];
  it('turn with the day', () => {
    expect(composeRules(yongchuan, all, '2026-11-30').attendance.floor).toBe(0.8);
    expect(composeRules(yongchuan, all, '2026-12-01').attendance.floor).toBe(0.85);
  });
  it('what is over is measured by what was in force then', () => {
    const pack = composeRules(yongchuan, all, '2027-05-01');
    expect(
      ['2026-01-01', '2026-11-30', '2026-12-01'].map(
        (day) => partOn(pack, 'attendance', day).floor,
      ),
    ).toEqual([0.8, 0.8, 0.85]);
    expect(partOn(yongchuan, 'attendance', '2026-01-01')).toBe(yongchuan.attendance);
  });
});

it('C4: single days are as the version of that day has them', () => {
  const value = { holidays: ['2026-11-02', '2027-01-04'], workdays: [] };
  const pack = composeRules(
    { ...yongchuan, calendarOverride: { holidays: ['2026-11-03', '2026-12-02'], workdays: [] } },
    [signed('2026-12-01', { part: 'calendarOverride', value })],
    TODAY,
  );
  expect(pack.calendarOverride).toEqual({ holidays: ['2026-11-03', '2027-01-04'], workdays: [] });
});
