/**
 * The life of a case: 提示 → 催办 → 通报 → 约谈, each signed by a person.
 *
 * S1 The first step is the pack's first; every later one follows the one named as its
 *    `after`, never skipping.
 * S2 A next step may follow when the former's deadline has passed without a reply, or
 *    when a person refuses the reply with a reason.
 * S3 By the pack's rhythm a step after the first is issued from the first working day of
 *    the period (week, month, half-year) that follows the one in which S2 came true.
 * S4 A case expires so many months after its last act; expired it is no ground for
 *    anything and leaves the lists. The record stays.
 * S5 A deadline is so many working days; the day of signing is not counted.
 */
import type { FollowUpState } from './labels';
import type { StepRule, SupervisionRules } from './rules.contract';
import type { FollowUpStep } from './labels';
import { afterMonths, afterWorkingDays, firstWorkingDay } from '@core/shared/calendar/deadline';
import { addDays, formatDay, type Day } from '@core/shared/calendar/day';
import { nextPeriod, periodOf } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** A signed step in short. */
export interface SignedStep {
  readonly step: FollowUpStep;
  readonly signedOn: Day;
  readonly dueOn: Day;
  readonly repliedOn?: Day | undefined;
}

/** What of a case its life follows from. */
export interface CaseLife {
  readonly draftedOn: Day;
  readonly acts: readonly SignedStep[];
  readonly ended?: { readonly kind: 'closed' | 'dropped'; readonly on: Day } | undefined;
}

type Rules = Pick<SupervisionRules, 'steps' | 'expiryMonths'>;

/** S4: the first day on which a case counts no more. */
export function expiresOn(life: CaseLife, { expiryMonths }: Pick<Rules, 'expiryMonths'>): Day {
  const last = life.acts[life.acts.length - 1];
  const acted = [life.draftedOn, last?.signedOn, last?.repliedOn, life.ended?.on];
  const latest = acted.reduce<Day>((a, b) => (b && b > a ? b : a), life.draftedOn);
  return afterMonths(latest, expiryMonths);
}

/** How a case stands on a day. */
export function stateOf(life: CaseLife, rules: Rules, today: Day): FollowUpState {
  if (today >= expiresOn(life, rules)) return 'expired';
  if (life.ended) return life.ended.kind;
  const last = life.acts[life.acts.length - 1];
  if (!last) return 'draft';
  return last.repliedOn ? 'replied' : 'signed';
}

/** S1: the rule of the step that a draft would begin with. */
export function firstStep({ steps }: Pick<Rules, 'steps'>): StepRule {
  const [first] = steps;
  if (!first) throw new RangeError('a pack of supervision has no steps');
  return first;
}

export interface NextStep {
  readonly rule: StepRule;
  /** The first day on which it may be signed. */
  readonly from: Day;
}

/** S1–S4: the step that may follow, and from when; null where none may. */
export function nextStep(
  life: CaseLife,
  rules: Rules,
  today: Day,
  calendar: WorkCalendar,
): NextStep | null {
  const state = stateOf(life, rules, today);
  const last = life.acts[life.acts.length - 1];
  if (!last || (state !== 'signed' && state !== 'replied')) return null;
  const rule = rules.steps.find(({ after }) => after === last.step);
  if (!rule) return null;
  const ripeOn = last.repliedOn ?? addDays(last.dueOn, 1);
  const following = formatDay(nextPeriod(periodOf(rule.every, ripeOn)).first);
  return { rule, from: firstWorkingDay(following, calendar) };
}

/** S5: by when a step signed on a day is to be replied to. */
export const dueOnOf = (rule: StepRule, signedOn: Day, calendar: WorkCalendar): Day =>
  afterWorkingDays(signedOn, rule.replyDays, calendar);

/** S3: true from the first working day of the running period of the clock's own rhythm on. */
export function draftsOnOrAfter(
  { draftEvery }: Pick<SupervisionRules, 'draftEvery'>,
  today: Day,
  calendar: WorkCalendar,
): boolean {
  const first = formatDay(periodOf(draftEvery, today).first);
  return today >= firstWorkingDay(first, calendar);
}
