/**
 * Votes of a branch (支部工作条例 第十二条; rules.md "documents" 1).
 *
 * V1 Voters are the full members expected; probationary members have no vote.
 * V2 A vote is held with at least half of those voters present (以上 includes it, 民法典 1259).
 * V3 It passes with more than half of those *expected* in favour (超过 excludes the half).
 * V4 Votes cast are at most the voters present, and those who gave a written opinion
 *    beforehand where that counts (发展党员工作细则).
 * V5 接收预备党员, 预备党员转正 and elections are by secret ballot.
 * V6 For 接收预备党员 and 转正 more than half of the voters must be present: the half alone
 *    is not enough (发展党员工作细则: 必须超过应到会有表决权人数的半数).
 * V7 A written opinion given before the meeting counts for 接收预备党员 and 转正 alone
 *    (发展党员工作细则 第二十一条: 应当统计在票数内); whoever wrote it is not present.
 */
import type { VoteMatter } from './votes.labels';

/** Counts of one vote. */
export interface VoteCounts {
  /** Full members expected. */
  readonly expected: number;
  readonly present: number;
  readonly favour: number;
  readonly against: number;
  readonly abstained: number;
  /** Voters away who gave a written opinion beforehand; their votes are in the counts. */
  readonly written?: number | undefined;
}

/** How many voters must be present: half of them (V2), or more than half (V6). */
export type Quorum = 'half' | 'moreThanHalf';

export type VoteResult = 'passed' | 'notPassed' | 'noQuorum';

/** V2, V3, V6. */
export function voteResult(
  { expected, present, favour }: VoteCounts,
  quorum: Quorum = 'half',
): VoteResult {
  if (expected === 0 || present * 2 < expected) return 'noQuorum';
  if (quorum === 'moreThanHalf' && present * 2 === expected) return 'noQuorum';
  return favour * 2 > expected ? 'passed' : 'notPassed';
}

/** V4, V7: what is wrong with the counts, by field; null when nothing is. */
export function voteProblem(
  counts: VoteCounts,
  matter: VoteMatter,
): { field: keyof VoteCounts; why: string } | null {
  const { expected, present, favour, against, abstained, written = 0 } = counts;
  if (written > 0 && !countsWritten(matter))
    return { field: 'written', why: '书面意见只在接收预备党员、转正时计入票数' };
  if (present > expected) return { field: 'present', why: '到会人数多于应到的有表决权人数' };
  if (present + written > expected)
    return { field: 'written', why: '到会和书面表达意见的人数多于应到的有表决权人数' };
  if (favour + against + abstained > present + written)
    return { field: 'favour', why: '票数之和多于到会的有表决权人数' };
  return null;
}

const SECRET: readonly VoteMatter[] = ['admit', 'confirmFull', 'election'];

/** V5. */
export const isSecret = (matter: VoteMatter): boolean => SECRET.includes(matter);

const MORE_THAN_HALF: readonly VoteMatter[] = ['admit', 'confirmFull'];

/** V7. */
export const countsWritten = (matter: VoteMatter): boolean => MORE_THAN_HALF.includes(matter);

/** V2, V6. */
export const quorumOf = (matter: VoteMatter): Quorum =>
  MORE_THAN_HALF.includes(matter) ? 'moreThanHalf' : 'half';

/** One sentence that says how it came out, and by which half. */
export function explainVote(counts: VoteCounts, quorum: Quorum = 'half'): string {
  const { expected, present, favour, written = 0 } = counts;
  const cast = `赞成 ${favour} 票${written > 0 ? `（书面意见 ${written} 人计入票数）` : ''}`;
  const few = quorum === 'half' ? '不足半数' : '未超过半数';
  switch (voteResult(counts, quorum)) {
    case 'noQuorum':
      return `应到有表决权 ${expected} 人，到会 ${present} 人，${few}，表决无效`;
    case 'passed':
      return `${cast}，超过应到有表决权 ${expected} 人的半数，通过`;
    case 'notPassed':
      return `${cast}，未超过应到有表决权 ${expected} 人的半数，未通过`;
  }
}
