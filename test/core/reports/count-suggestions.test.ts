/** S1–S3: what a month counts of 投诉与建议, for the 工委 and for a town. */
import { countSuggestions, type CountedSuggestion } from '@core/modules/reports/count-suggestions';

const TOWN = 't-1';
const step = (kind: CountedSuggestion['steps'][number]['kind'], on: string, more: object = {}) => ({
  kind,
  on,
  ...more,
});
const answer = (on: string, inTime: boolean, officeId = 'committee') =>
  step('answer', on, { officeId, inTime });

const passed: CountedSuggestion = {
  on: '2026-05-28',
  steps: [
    step('pass', '2026-06-02', { officeId: 'committee', toId: TOWN }),
    answer('2026-06-09', false, TOWN),
    step('reopen', '2026-07-01'),
  ],
};
const quick: CountedSuggestion = { on: '2026-06-03', steps: [answer('2026-06-04', true)] };
const takenBack: CountedSuggestion = { on: '2026-06-05', steps: [step('withdraw', '2026-06-06')] };
const waits: CountedSuggestion = { on: '2026-06-30', steps: [] };
const all = [passed, quick, takenBack, waits];

it('S1 the 工委 receives what is written and what is said to be 还没解决', () => {
  expect(countSuggestions(all, '2026-05').received).toBe(1);
  expect(countSuggestions(all, '2026-06').received).toBe(3);
  expect(countSuggestions(all, '2026-07').received).toBe(1);
});

it('S1 a town receives what is passed on to it', () => {
  expect(countSuggestions(all, '2026-05', TOWN).received).toBe(0);
  expect(countSuggestions(all, '2026-06', TOWN).received).toBe(1);
  expect(countSuggestions(all, '2026-06', 't-2').received).toBe(0);
});

it('S2 answers by their month, in time by the due day', () => {
  expect(countSuggestions(all, '2026-06')).toMatchObject({ answered: 2, inTime: 1 });
  expect(countSuggestions(all, '2026-06', TOWN)).toMatchObject({ answered: 1, inTime: 0 });
  expect(countSuggestions(all, '2026-07')).toMatchObject({ answered: 0, inTime: 0 });
});

it('S3 open at the end of the month, at the office that has it then', () => {
  expect(countSuggestions(all, '2026-05').open).toBe(1);
  expect(countSuggestions(all, '2026-06').open).toBe(1);
  expect(countSuggestions(all, '2026-07').open).toBe(2);
  expect(countSuggestions(all, '2026-06', TOWN).open).toBe(0);
  const held: CountedSuggestion = { on: '2026-06-01', steps: passed.steps.slice(0, 1) };
  expect(countSuggestions([held], '2026-06', TOWN).open).toBe(1);
});

it('counts nothing of a month before it was written', () => {
  expect(countSuggestions(all, '2026-04')).toEqual({
    received: 0,
    answered: 0,
    inTime: 0,
    open: 0,
  });
});
