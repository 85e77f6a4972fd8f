/**
 * A run on a day: which step is open, whose it is, and what is due.
 *
 * N3 A step that repeats is due once in each of its periods; each may be taken within its own.
 * N4 What is due stands by its day; past it by so many working days a 督办 may be drafted.
 * N5 Details are purged so many months after the end.
 */
import type { Due } from '@core/modules/standards/contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { ProcessRun, RunEnd, RunStanding, StepView } from './contract';
import { earliestDay, hindrance, isLate, latestDays } from './check';
import type { Process, Step } from './rules.contract';
import { dayOf, isDone, stateOn, timesOf, type RunState } from './replay';
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import type { Day } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

export interface RunAround {
  readonly facts: Facts;
  readonly today: Day;
  readonly calendar: WorkCalendar;
}

/** How a run stands on a day. */
export function runOn(process: Process, run: ProcessRun, around: RunAround): RunStanding {
  const { facts, today } = around;
  const state = stateOn(process, run, facts, today);
  const steps = process.steps.map((step) => viewStep(process, state, step, around));
  return {
    steps,
    dues: state.end ? [] : duesOf(process, steps, around),
    ...(state.end ? { end: endOf(process, state.end) } : {}),
    openContests: openContests(run.entries),
  };
}

/** What an entry of any log says of contests. */
interface ContestedEntry {
  readonly kind: string;
  readonly id: string;
  readonly contest?: string | undefined;
}

/** Contests that nobody has settled; of a pair, a grant and a pledge too. */
export function openContests(entries: readonly ContestedEntry[]): string[] {
  const settled = new Set(entries.flatMap((e) => (e.kind === 'settle' ? [e.contest] : [])));
  return entries.flatMap((e) => (e.kind === 'contest' && !settled.has(e.id) ? [e.id] : [])).sort();
}

/** N5. */
const endOf = ({ keepMonths }: Process, end: Omit<RunEnd, 'purgeFrom'>): RunEnd => ({
  ...end,
  ...(keepMonths ? { purgeFrom: afterMonths(end.on, keepMonths) } : {}),
});

function viewStep(
  process: Process,
  state: RunState,
  step: Step,
  { calendar, facts, today }: RunAround,
): StepView {
  const last = state.taken.get(step.code)?.slice(-1)[0];
  const done = isDone(state, step);
  const times = timesOf(state, step.code);
  const shared = {
    step: step.code,
    title: step.title,
    by: [...step.by],
    times,
    optional: Boolean(step.optional),
    ours: step.ours ?? process.stepsFrom === 'ours',
    ...(last ? { doneOn: last.on } : {}),
    fromRecord: Boolean(last && !last.entryId),
  };
  if (done || state.end) {
    const late = Boolean(last && !step.repeats && isLate(state, step, last.on, calendar));
    return { ...shared, state: done ? 'done' : 'ended', late, overdue: false };
  }
  const first = hindrance(process, state, step, facts);
  const earliest = earliestDay(process, state, step, calendar);
  const { latest, most } = latestDays(state, step, calendar);
  const early =
    earliest && today < earliest.on ? `${earliest.words}，最早 ${earliest.on}` : undefined;
  const why = first?.words ?? early;
  return {
    ...shared,
    state: why ? 'waiting' : 'open',
    late: false,
    ...(earliest ? { earliest: earliest.on } : {}),
    ...(latest ? { latest } : {}),
    ...(most ? { most } : {}),
    overdue: Boolean(latest && today > latest && !first),
    ...(why ? { why } : {}),
  };
}

/** N4: open steps with a day, and waiting ones whose day alone is missing. */
function duesOf(
  { title, superviseAfter }: Process,
  steps: readonly StepView[],
  { calendar, today }: RunAround,
): (Due & { step: string })[] {
  return steps
    .flatMap(({ step, title: what, by, state, latest }) =>
      state === 'open' && latest
        ? [
            {
              step,
              what: `${title}·${what}`,
              by,
              dueOn: latest,
              overdue: today > latest,
              superviseFrom: afterWorkingDays(latest, superviseAfter, calendar),
            },
          ]
        : [],
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** The day of a step, for what counts it elsewhere (发展党员 in 五个一, points). */
export const stepDay = (
  process: Process,
  run: ProcessRun,
  facts: Facts,
  step: string,
  today: Day,
): Day | undefined => dayOf(stateOn(process, run, facts, today), step);
