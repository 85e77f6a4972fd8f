/** Judging what a case rests on as it stands now: the same engine as everywhere, over the case's window. */
import type { Leave, UnitFacts, Verdict } from '@core/modules/cadence/contract';
import type { FollowUpSubject, FollowUpWait } from '@core/modules/follow-ups/contract';
import type { SupervisionThreshold } from '@core/modules/follow-ups/rules.contract';
import { settledWords } from '@core/modules/follow-ups/deadlines';
import { judgeMeetings } from '@core/modules/cadence/meetings';
import { rulesOn, unitJudge } from '@core/modules/cadence/judge';
import { formatDay, type Day } from '@core/shared/calendar/day';
import { periodOf, type Period } from '@core/shared/calendar/period';
import { periodsOf, standingOf } from '@core/modules/follow-ups/drafts';
import { sayWaits, waitsOf } from '@core/modules/follow-ups/waits';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredFollowUp } from './stored';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import { duesOf, type OwedDue, type Recorded } from '@server/modules/practices/dues';
import type { Practice } from '@server/modules/practices/practice';
import { yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { meetingFactsOf } from '@server/modules/meetings/obligations';

/** What is known of a subject that is judged by its verdicts. */
export type JudgedAround =
  | {
      readonly kind: 'responsibility';
      readonly facts: UnitFacts;
      readonly instructorId: string;
      readonly leaves: readonly Leave[];
    }
  | {
      readonly kind: 'branch';
      readonly organization: Pick<StoredPartyOrganization, '_id' | 'meetings'>;
      readonly rosters: readonly StoredAttendance[];
    };

/** What is known of a case's subject. */
export type Around =
  | JudgedAround
  | {
      readonly kind: 'deadline';
      /** Absent where it is no more. */
      readonly practice: Practice | null;
      readonly recorded: Recorded;
    };

type Asked = Pick<SupervisionThreshold, 'obligation'>;

/** The verdicts of a subject on an obligation over a window, in order of time. */
export function verdictsIn(
  deps: Deps,
  around: JudgedAround,
  { obligation: code }: Asked,
  window: Period,
): Verdict[] {
  const known = rulesOn(deps.pack, window.first).obligations.find((o) => o.code === code);
  if (!known) return [];
  const periods = periodsOf(window, known.period).filter((p) => formatDay(p.first) <= deps.today);
  if (around.kind === 'branch') {
    const held = around.rosters.filter(({ state }) => state === 'confirmed');
    const facts = meetingFactsOf(around.organization, held, deps.today);
    return periods.flatMap((period) => judgeMeetings(facts, code, period, deps) ?? []);
  }
  const { facts, instructorId, leaves } = around;
  const judge = unitJudge(facts, { instructorId, leaves }, deps);
  return periods.flatMap((period) => judge(code, period) ?? []);
}

/** The window of a case. */
export const windowOf = ({ threshold, window }: StoredFollowUp): Period =>
  periodOf(threshold.within, window.first);

/** Calendar years whose facts a window reaches into: a week may begin in the year before. */
export function yearsOf(window: { first: Day; last: Day }, today: Day): number[] {
  const [first, last] = [yearOf(window.first), Math.min(yearOf(window.last), yearOf(today))];
  const before = window.first.slice(5) === '01-01' ? [first - 1] : [];
  return [...before, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)];
}

/** How the basis of a case stands today. */
export interface Ground {
  readonly verdicts: readonly Verdict[];
  readonly waits: readonly FollowUpWait[];
  /** Why nothing may be signed, in words; null when it may. */
  readonly hindrance: string | null;
}

export function groundOf(deps: Deps, followUp: StoredFollowUp, around: Around): Ground {
  if (around.kind === 'deadline') {
    const due = stillDue(deps, followUp, around);
    if (!due) return { verdicts: [], waits: [], hindrance: settledWords };
    const waits: FollowUpWait[] = due.contested ? ['contest'] : [];
    return { verdicts: [], waits, hindrance: waits.length > 0 ? sayWaits(waits) : null };
  }
  const verdicts = verdictsIn(deps, around, followUp.threshold, windowOf(followUp));
  const waits = waitsOf(verdicts, around.kind === 'branch' ? null : around);
  const standing = standingOf(followUp.threshold, verdicts);
  if (waits.length > 0) return { verdicts, waits, hindrance: sayWaits(waits) };
  const gone = standing.kind === 'below' ? '依据记录已变化，不再达到督办的条件' : null;
  return { verdicts, waits, hindrance: gone };
}

/** What a case of a deadline is about, while it is due still as the records stand. */
export const stillDue = (
  deps: Deps,
  { deadline }: StoredFollowUp,
  { practice, recorded }: Extract<Around, { kind: 'deadline' }>,
): OwedDue | undefined =>
  practice && deadline
    ? duesOf(deps, practice, recorded, deadline.dueOn).find(
        ({ what, dueOn }) => what === deadline.what && dueOn === deadline.dueOn,
      )
    : undefined;

/** Whose mark a case is about; empty where it is no person's. */
export const personOf = (subject: FollowUpSubject): string =>
  subject.kind === 'responsibility' ? subject.instructorId : '';
