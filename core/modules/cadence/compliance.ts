/**
 * Compliance = met ÷ (met + missed), contested shown apart (rules.md "The verdict"). What is
 * 暂计 counts as open, also when it is met: it is in no figure before the notice (V6).
 */
import type { MarkCounts, Verdict } from './contract';

export type Compliance = Readonly<MarkCounts>;

/** Counts the verdicts; numerator and denominator stay apart, so that both are shown. */
export function complianceOf(
  verdicts: Iterable<Pick<Verdict, 'state' | 'contested' | 'waiting' | 'provisional'>>,
): Compliance {
  const counts = { met: 0, missed: 0, contested: 0, exempt: 0, notApplicable: 0, open: 0 };
  for (const verdict of verdicts) {
    if (verdict.state === 'dueSoon' || (verdict.provisional && isJudged(verdict))) counts.open += 1;
    else if (verdict.state === 'missed' && (verdict.contested || verdict.waiting))
      counts.contested += 1;
    else counts[verdict.state] += 1;
  }
  return counts;
}

const isJudged = ({ state }: Pick<Verdict, 'state'>): boolean =>
  state === 'met' || state === 'missed';

/** Sum of two counts, state by state. */
export const addCompliance = (a: Compliance, b: Compliance): MarkCounts => ({
  met: a.met + b.met,
  missed: a.missed + b.missed,
  contested: a.contested + b.contested,
  exempt: a.exempt + b.exempt,
  notApplicable: a.notApplicable + b.notApplicable,
  open: a.open + b.open,
});
