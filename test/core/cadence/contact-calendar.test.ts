import type { UnitFacts } from '@core/modules/cadence/contract';
import { contactCalendar, contactsOf, markOf } from '@core/modules/cadence/contact-calendar';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';

const calendar = createWorkCalendar();
const facts: UnitFacts = {
  unitId: 'u',
  responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2025-01-01' }],
  closures: [],
  developments: [],
  contacts: ['2026-11-03', '2026-11-04'].map((on) => ({
    id: on,
    on,
    by: 'a',
    channel: 'phone',
    outcome: 'reached',
    metOwner: false,
    recordedOn: on,
  })),
};

function build(today: string, packId = 'yongchuan') {
  const pack = rulePacks[packId];
  if (!pack) throw new Error('no pack');
  return contactCalendar(facts, { instructorId: 'a', leaves: [] }, { pack, calendar, today });
}

it.each(['2026-11-22', '2026-01-01', '2027-01-03', '2026-03-01'])(
  'on %s shows 53 weeks, each once, in the month of its Thursday, and no two cells overlap',
  (today) => {
    const { cells, months, columns } = build(today);
    const weeks = cells.filter((c) => c.verdict.period.unit === 'week');
    expect(new Set(weeks.map((c) => c.key)).size).toBe(53);
    expect(weeks[0]?.current).toBe(true);
    expect(columns.map((c) => [c.title, c.from, c.count])).toEqual([
      ['电话联系', 1, 5],
      ['实地走访', 6, 1],
      ['业主面谈', 7, 1],
    ]);
    const taken = new Set<string>();
    for (const { row, span, column } of cells) {
      for (let r = row; r < row + span; r += 1) {
        expect(taken.has(`${r}/${column}`)).toBe(false);
        taken.add(`${r}/${column}`);
        expect(r).toBeLessThanOrEqual(months.length);
      }
    }
    expect(months.length).toBeLessThanOrEqual(14);
  },
);

it('names each cell, marks it without colour, and gives the contacts of its period', () => {
  const { cells } = build('2026-11-22');
  const cell = cells.find((c) => c.key === 'call/2026-W45');
  if (!cell) throw new Error('no such week');
  expect(cell.name).toBe('第45周（11月2日—11月8日）电话联系');
  expect(markOf(cell.verdict)).toBe('✓');
  expect(contactsOf(cell.verdict, facts).map((c) => [c.day, c.counts])).toEqual([
    ['11月4日 周三', true],
    ['11月3日 周二', true],
  ]);
  expect(markOf({ ...cell.verdict, state: 'missed' })).toBe('✕');
  expect(markOf({ ...cell.verdict, state: 'missed', contested: true })).toBe('待');
});

it('a pack with other obligations has other columns', () => {
  const { columns } = build('2026-11-22', 'huangshi');
  expect(columns).toEqual([{ title: '联系服务', from: 1, count: 1 }]);
});
