/** Compliance = met ÷ (met + missed), contested shown apart (rules.md "The verdict"). */
import type { Verdict } from '../../contracts/cadence';

export interface Compliance {
  readonly met: number;
  /** Missed and not contested: what compliance divides by, with `met`. */
  readonly missed: number;
  /** Missed, and contested or waiting for a supervisor: shown apart. */
  readonly contested: number;
  readonly exempt: number;
  readonly notApplicable: number;
  /** Still running, or in its grace. */
  readonly open: number;
}

/** Counts the verdicts; numerator and denominator stay apart, so that both are shown. */
export function complianceOf(
  verdicts: Iterable<Pick<Verdict, 'state' | 'contested' | 'waiting'>>,
): Compliance {
  const counts = { met: 0, missed: 0, contested: 0, exempt: 0, notApplicable: 0, open: 0 };
  for (const verdict of verdicts) {
    if (verdict.state === 'dueSoon') counts.open += 1;
    else if (verdict.state === 'missed' && (verdict.contested || verdict.waiting))
      counts.contested += 1;
    else counts[verdict.state] += 1;
  }
  return counts;
}
