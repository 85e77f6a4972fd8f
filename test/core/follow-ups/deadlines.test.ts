/** Deadlines as grounds of a 督办 (deadlines.ts). */
import {
  askedOf,
  deadlineKey,
  deadlineLines,
  deadlineTitle,
  isGround,
  type Deadline,
} from '@core/modules/follow-ups/deadlines';

const deadline = (more: Partial<Deadline> = {}): Deadline => ({
  id: 'c1',
  title: '三亮三比三评',
  what: '三亮三比三评·自查',
  by: ['branch', 'instructor'],
  dueOn: '2026-07-08',
  superviseFrom: '2026-07-22',
  overdue: true,
  after: 10,
  ofPerson: false,
  ...more,
});

it('D1 past the day that the pack has, not on it', () => {
  expect(isGround(deadline(), '2026-07-22')).toBe(false);
  expect(isGround(deadline(), '2026-07-23')).toBe(true);
});

it.each([
  [
    ['branch', 'instructor'],
    ['branch', 'instructor'],
  ],
  [['instructor', 'town'], ['instructor']],
  [['town', 'district'], ['town']],
  [['district'], []],
] as const)('D2 of %j the case is of %j', (by, asked) => {
  expect(askedOf(by)).toEqual(asked);
  expect(isGround(deadline({ by: [...by] }), '2026-12-31')).toBe(asked.length > 0);
});

it('D4 one deadline is one case: another day, or another step, is another', () => {
  const keys = [{}, { dueOn: '2026-08-01' }, { what: '三亮三比三评·镇街验收' }, { id: 'c2' }].map(
    (more) => deadlineKey(deadline(more)),
  );
  expect(new Set(keys).size).toBe(4);
  expect(deadlineKey(deadline({ superviseFrom: '2026-09-01' }))).toBe(keys[0]);
});

it('says what was due, of whom, by which rule; D5 of 发展党员 not which step', () => {
  expect(deadlineTitle(deadline())).toBe('“三亮三比三评·自查”逾期超过 10 个工作日');
  expect(deadlineLines(deadline(), '2026-07-27')).toEqual([
    '“三亮三比三评·自查”应于 2026-07-08 前由党支部、党建指导员办理，到 2026-07-27 还没有办理。',
    '规则：逾期超过 10 个工作日的，可以督办。',
  ]);
  const step = deadline({
    title: '发展党员',
    what: '发展党员·派人谈话',
    by: ['branch'],
    ofPerson: true,
  });
  expect(deadlineTitle(step)).toBe('“发展党员”有一步逾期超过 10 个工作日');
  expect(deadlineLines(step, '2026-07-27').join()).not.toContain('谈话');
});
