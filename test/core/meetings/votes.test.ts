import {
  explainVote,
  isSecret,
  quorumOf,
  voteProblem,
  voteResult,
} from '@core/modules/meetings/votes';
import { voteMatter } from '@core/modules/meetings/votes.contract';

const counts = (expected: number, present: number, favour: number) => ({
  expected,
  present,
  favour,
  against: 0,
  abstained: 0,
});

it.each([
  ['V2', 20, 10, 10, 'notPassed'],
  ['V2', 20, 9, 9, 'noQuorum'],
  ['V2', 0, 0, 0, 'noQuorum'],
  ['V3', 20, 11, 11, 'passed'],
  ['V3', 19, 10, 10, 'passed'],
  ['V3', 19, 19, 9, 'notPassed'],
] as const)('%s of %i expected, %i present, %i in favour: %s', (_rule, e, p, f, result) => {
  expect(voteResult(counts(e, p, f))).toBe(result);
});

it('V4 more votes than voters are named by their field', () => {
  expect(voteProblem({ ...counts(20, 12, 8), against: 3, abstained: 2 }, 'other')?.field).toBe(
    'favour',
  );
  expect(voteProblem(counts(20, 21, 8), 'other')?.field).toBe('present');
  expect(voteProblem({ ...counts(20, 12, 8), against: 3, abstained: 1 }, 'other')).toBeNull();
});

it('V5 three matters are secret', () => {
  expect((['admit', 'confirmFull', 'election', 'other'] as const).map(isSecret)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('says which half', () => {
  expect(explainVote(counts(20, 9, 9))).toContain('不足半数');
  expect(explainVote(counts(20, 12, 11))).toContain('超过应到有表决权 20 人的半数，通过');
  expect(explainVote(counts(20, 12, 10))).toContain('未通过');
});

it('V6 接收 and 转正 want more than half present, and a written opinion counts among the votes', () => {
  expect(voteResult(counts(20, 10, 10), 'moreThanHalf')).toBe('noQuorum');
  expect(voteResult(counts(20, 11, 11), 'moreThanHalf')).toBe('passed');
  expect(voteResult(counts(19, 10, 10), 'moreThanHalf')).toBe('passed');
  expect(explainVote(counts(20, 10, 10), 'moreThanHalf')).toContain('未超过半数');
  expect(voteProblem({ ...counts(20, 10, 11), written: 1 }, 'admit')).toBeNull();
  expect(voteProblem({ ...counts(20, 10, 12), written: 1 }, 'admit')?.field).toBe('favour');
  expect(voteProblem({ ...counts(20, 15, 11), written: 6 }, 'admit')?.field).toBe('written');
});

test('V6: 接收预备党员 and 转正 alone want more than half present', () => {
  expect(voteMatter.options.filter((matter) => quorumOf(matter) === 'moreThanHalf')).toEqual([
    'admit',
    'confirmFull',
  ]);
});

it('V7 a written opinion counts for 接收 and 转正 alone, and is said', () => {
  const away = { ...counts(20, 12, 12), written: 2 };
  expect(voteMatter.options.filter((matter) => !voteProblem(away, matter))).toEqual([
    'admit',
    'confirmFull',
  ]);
  expect(voteProblem(away, 'election')).toEqual({
    field: 'written',
    why: '书面意见只在接收预备党员、转正时计入票数',
  });
  expect(explainVote(away, 'moreThanHalf')).toBe(
    '赞成 12 票（书面意见 2 人计入票数），超过应到有表决权 20 人的半数，通过',
  );
});
