/**
 * Whether a step may be taken as it stands, and why not.
 *
 * P1 What has ended goes on no more; a step that is done is not taken again.
 * P2 It is taken by an office that the pack names.
 * P3 What comes before is done, so many times as the pack asks: no step is skipped.
 * P4 The records say what the pack asks of them.
 * P5 Not before its earliest day: the latest of all its waits.
 * P6 After its latest day a reason is asked where the pack allows more time; after that it
 *    is refused, or taken and noted as late where the pack says so.
 * P7 What is to be put on record is put on record, each field within its bounds.
 * P8 A vote has possible counts; present and in favour as its rule has it.
 * P9 Who took a step that excludes it does not take it.
 * P10 A decision that follows another says the same; a prolonging lies within its months and
 *    is not given more often than the rule has it.
 * P11 What the records say is not asked; nor is what only they may say.
 */
import type { Refusal } from '@core/modules/standards/contract';
import { askedWords, foundWords } from '@core/modules/standards/fact-words';
import { factState } from '@core/modules/standards/facts';
import type { Facts } from '@core/modules/standards/facts.contract';
import { officeTitles, type Office } from '@core/modules/standards/rules.contract';
import { refuse } from '@core/modules/standards/refuse';
import { checkFields, checkHands, checkOutcome, checkVote } from './on-record';
import type { Process, Step, Wait } from './rules.contract';
import { dayOf, filledOn, isDone, stepOf, timesOf, type RunState, type Taken } from './replay';
import { dayInYear, earliestOf, latestOf, termWords } from './terms';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** P1–P4 without a day or an entry: what must be done first. Facts are asked where they are given. */
export function hindrance(
  process: Process,
  state: RunState,
  step: Step,
  facts: Facts | null,
): Refusal | null {
  if (state.end) return refuse('P1', `已经结束：${state.end.words}`);
  if (isDone(state, step)) return refuse('P1', `“${step.title}”已经办过`);
  for (const { step: code, times = 1 } of step.after) {
    const done = timesOf(state, code);
    if (done >= times) continue;
    const title = stepOf(process, code)?.title ?? code;
    return refuse(
      'P3',
      times > 1 ? `先完成“${title}” ${times} 次，现有 ${done} 次` : `先完成“${title}”`,
    );
  }
  for (const { test, words } of facts ? step.needs : []) {
    if (!facts || factState(test, facts) === 'met') continue;
    return refuse('P4', `${words ?? `要求${askedWords(test)}`}，${foundWords(test, facts)}`);
  }
  return null;
}

const moreOf = (state: RunState, { prolonged }: Pick<Wait, 'prolonged'>): number =>
  prolonged ? (state.prolonged.get(prolonged)?.months ?? 0) : 0;

/** P5: the first day of a step, with the rule that says so; null while what it waits for is not done. */
export function earliestDay(
  process: Process,
  state: RunState,
  step: Step,
  calendar: WorkCalendar,
): { readonly on: Day; readonly words: string } | null {
  let found: { on: Day; words: string } | null = null;
  const take = (on: Day, words: string): void => {
    if (!found || on > found.on) found = { on, words };
  };
  for (const wait of step.notBefore) {
    const from = dayOf(state, wait.from);
    if (!from) continue;
    const more = moreOf(state, wait);
    const title = stepOf(process, wait.from)?.title ?? '开始';
    take(
      earliestOf(wait, from, calendar, more),
      `“${title}”（${from}）后须满${termWords(wait, more)}`,
    );
  }
  if (step.notBeforeDay) {
    const on = dayInYear(state.begunOn, step.notBeforeDay);
    take(on, `不早于 ${on}`);
  }
  if (step.repeats) {
    const from = dayOf(state, step.repeats.from);
    const on = from && afterMonths(from, step.repeats.everyMonths * timesOf(state, step.code));
    if (on) take(on, `每 ${step.repeats.everyMonths} 个月一次，本期 ${on} 开始`);
  }
  return found;
}

/** P6: by when a step is due, and by when at most with a reason. */
export function latestDays(
  state: RunState,
  { notAfter, byDay, repeats, code }: Step,
  calendar: WorkCalendar,
): { readonly latest?: Day; readonly most?: Day } {
  if (byDay) return { latest: dayInYear(state.begunOn, byDay) };
  if (repeats) {
    const from = dayOf(state, repeats.from);
    const months = repeats.everyMonths * (timesOf(state, code) + 1);
    return from ? { latest: latestOf({ months }, from, calendar) } : {};
  }
  const from = notAfter && dayOf(state, notAfter.from);
  if (!notAfter || !from) return {};
  const latest = latestOf(notAfter, from, calendar, moreOf(state, notAfter));
  const anchor = notAfter.most && dayOf(state, notAfter.most.from);
  if (!notAfter.most || !anchor) return { latest };
  return { latest, most: latestOf(notAfter.most, anchor, calendar, moreOf(state, notAfter.most)) };
}

/** P1–P10 of one step in the state before it. Facts are asked where they are given. */
export function checkTaken(
  process: Process,
  state: RunState,
  taken: Taken,
  { calendar, facts, office }: { calendar: WorkCalendar; facts: Facts | null; office?: Office },
): Refusal | null {
  const step = stepOf(process, taken.step);
  if (!step) return refuse('P1', '没有这一步');
  if (office && !step.by.includes(office)) {
    return refuse(
      'P2',
      `“${step.title}”由${step.by.map((one) => officeTitles[one]).join('、')}办理`,
    );
  }
  if (facts && filledOn(step, state.begunOn, facts)) {
    return refuse('P11', `“${step.title}”由系统按记录认定，不用填报`);
  }
  if (step.filledBy && step.recordOnly) {
    return refuse('P11', `“${step.title}”由系统按记录认定，${askedWords(step.filledBy)}后自动完成`);
  }
  const first = hindrance(process, state, step, facts);
  if (first) return first;
  const earliest = earliestDay(process, state, step, calendar);
  if (earliest && taken.on < earliest.on) {
    return refuse('P5', `${earliest.words}，最早 ${earliest.on}`, earliest.on);
  }
  return (
    checkLate(state, step, taken, calendar) ??
    checkFields(step, taken) ??
    checkVote(step, taken) ??
    checkHands(process, state, step, taken) ??
    checkOutcome(process, state, step, taken)
  );
}

/** P6. */
function checkLate(
  state: RunState,
  step: Step,
  taken: Taken,
  calendar: WorkCalendar,
): Refusal | null {
  if (!step.notAfter) return null;
  const { latest, most } = latestDays(state, step, calendar);
  if (!latest || taken.on <= latest) return null;
  if (most && taken.on <= most) {
    return taken.lateReason
      ? null
      : refuse('P6', `应在 ${latest} 前办理，最迟 ${most}，请说明理由`);
  }
  return step.notAfter.late === 'refuse'
    ? refuse('P6', `最迟 ${most ?? latest}，已经超过期限`)
    : null;
}

/** Whether a step was taken later than its rule has it. */
export function isLate(state: RunState, step: Step, on: Day, calendar: WorkCalendar): boolean {
  const { latest } = latestDays(state, step, calendar);
  return Boolean(latest && on > latest);
}
