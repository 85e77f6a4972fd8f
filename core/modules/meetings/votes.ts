/**
 * Votes of a branch (支部工作条例 第十二条; rules.md "documents" 1).
 *
 * V1 Voters are the full members expected; probationary members have no vote.
 * V2 A vote is held with at least half of those voters present (以上 includes it, 民法典 1259).
 * V3 It passes with more than half of those *expected* in favour (超过 excludes the half).
 * V4 Votes cast are at most the voters present.
 * V5 接收预备党员, 预备党员转正 and elections are by secret ballot.
 */
import type { VoteMatter } from './votes.contract';

/** Counts of one vote. */
export interface VoteCounts {
  /** Full members expected. */
  readonly expected: number;
  readonly present: number;
  readonly favour: number;
  readonly against: number;
  readonly abstained: number;
}

export type VoteResult = 'passed' | 'notPassed' | 'noQuorum';

/** V2, V3. */
export function voteResult({ expected, present, favour }: VoteCounts): VoteResult {
  if (expected === 0 || present * 2 < expected) return 'noQuorum';
  return favour * 2 > expected ? 'passed' : 'notPassed';
}

/** V4: what is wrong with the counts, by field; null when nothing is. */
export function voteProblem(counts: VoteCounts): { field: keyof VoteCounts; why: string } | null {
  const { expected, present, favour, against, abstained } = counts;
  if (present > expected) return { field: 'present', why: '到会人数多于应到的有表决权人数' };
  if (favour + against + abstained > present)
    return { field: 'favour', why: '票数之和多于到会的有表决权人数' };
  return null;
}

const SECRET: readonly VoteMatter[] = ['admit', 'confirmFull', 'election'];

/** V5. */
export const isSecret = (matter: VoteMatter): boolean => SECRET.includes(matter);

/** One sentence that says how it came out, and by which half. */
export function explainVote(counts: VoteCounts): string {
  const { expected, present, favour } = counts;
  switch (voteResult(counts)) {
    case 'noQuorum':
      return `应到有表决权 ${expected} 人，到会 ${present} 人，不足半数，表决无效`;
    case 'passed':
      return `赞成 ${favour} 票，超过应到有表决权 ${expected} 人的半数，通过`;
    case 'notPassed':
      return `赞成 ${favour} 票，未超过应到有表决权 ${expected} 人的半数，未通过`;
  }
}
