/**
 * The roster of one event and its rate (rules.md "Attendance").
 *
 * R1 Expected are the branch's members on the event's day: one who moves that day
 *    belongs to the branch that the move leads to, so each person is expected once.
 * R2 An event that is a 支委会 alone expects those with a party post.
 * R3 Rate = present ÷ (expected − excused); leave stays in the denominator, 补学 is
 *    shown beside, visitors of other branches are in neither.
 * R4 关系在企业、活动在区域: a member who was present at another branch's day of the same
 *    month counts as present at home, once.
 * R5 Over several events Σ ÷ Σ; with nobody expected there is no rate (—).
 * R6 补学 is owed by those absent or on leave, never by the excused.
 */
import type { Day } from '@core/shared/calendar/day';
import type { AttendanceState } from './labels';

/** One person of a roster. */
export interface RosterRow {
  readonly personId: string;
  readonly state: AttendanceState;
  /** Of another branch. */
  readonly visitor?: boolean;
  /** Was at another branch's day of the month (R4). */
  readonly elsewhere?: boolean;
  /** 补学 that is confirmed. */
  readonly madeUp?: boolean;
}

export interface Counts {
  readonly expected: number;
  readonly present: number;
  readonly onLeave: number;
  readonly absent: number;
  readonly excused: number;
  readonly visitors: number;
  /** Of those absent or on leave. */
  readonly madeUp: number;
}

/** Numerator and denominator, always together. */
export interface Rate {
  readonly present: number;
  readonly of: number;
}

interface MemberGrant {
  readonly role: string;
  readonly scopeId: string;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** R1: the branch whose member a person is on a day; null for none. */
export function homeOn(roles: readonly MemberGrant[], on: Day): string | null {
  const held = roles.filter((r) => r.role === 'member' && r.from <= on && (!r.to || on < r.to));
  // Two at once is a mistake of the roster: the later one is where the person went.
  return (
    held.reduce<MemberGrant | null>((a, b) => (a && a.from > b.from ? a : b), null)?.scopeId ?? null
  );
}

/** R2. */
export function isInvited(kinds: readonly string[], partyPost: string | undefined): boolean {
  return !kinds.every((kind) => kind === 'committeeMeeting') || Boolean(partyPost);
}

/** Counts of one roster (R3, R4). */
export function countRoster(rows: readonly RosterRow[]): Counts {
  const own = rows.filter((row) => !row.visitor);
  const isPresent = (row: RosterRow): boolean => row.state === 'present' || Boolean(row.elsewhere);
  const count = (test: (row: RosterRow) => boolean): number => own.filter(test).length;
  return {
    expected: own.length,
    present: count(isPresent),
    onLeave: count((row) => row.state === 'onLeave' && !isPresent(row)),
    absent: count((row) => row.state === 'absent' && !isPresent(row)),
    excused: count((row) => row.state === 'excused' && !isPresent(row)),
    visitors: rows.length - own.length,
    madeUp: count((row) => owesMakeUp(row) && !isPresent(row) && Boolean(row.madeUp)),
  };
}

/** R3. */
export function rateOf({ present, expected, excused }: Counts): Rate {
  return { present, of: expected - excused };
}

/** R5: sums over events, numerator and denominator apart. */
export function sumRates(rates: readonly Rate[]): Rate {
  return rates.reduce((sum, r) => ({ present: sum.present + r.present, of: sum.of + r.of }), {
    present: 0,
    of: 0,
  });
}

/** R6. */
export function owesMakeUp({ state }: Pick<RosterRow, 'state'>): boolean {
  return state === 'absent' || state === 'onLeave';
}

/** `17/20 · 85%`, rounded half up to a whole percent; `—` when nobody is expected. */
export function showRate({ present, of }: Rate): string {
  if (of === 0) return '—';
  return `${present}/${of} · ${Math.floor((present * 200 + of) / (of * 2))}%`;
}

/** True when the rate reaches the pack's floor; nobody expected reaches nothing. */
export function reaches({ present, of }: Rate, floor: number): boolean {
  return of > 0 && present >= floor * of;
}
