/**
 * The log of a run, read in one order whatever order its entries came in.
 *
 * R1 What was taken stands in the order of its day, then of the pack's steps, then of the
 *    instant of writing. A correction stands in the place of what it puts right, the latest
 *    of them; what was voided does not count. All of them stay in the log.
 * R2 A step that the records fill is done on their day, at the earliest on the first day of
 *    the run; an entry of it goes before. Where the step asks from the beginning on, what was
 *    recorded before it, and before the step's own earliest day of the year, does not count.
 * R3 A prolonging that takes effect opens its steps again, and what was taken of them before
 *    counts no more.
 * R4 What has ended goes on no more.
 */
import type { ProcessRun, RunEnd, TakeEntry } from './contract';
import type { Outcome, Process, Step } from './rules.contract';
import { dayInYear } from './terms';
import { voteResult } from '@core/modules/meetings/votes';
import { factKey, factState, reachedSince } from '@core/modules/standards/facts';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { Day } from '@core/shared/calendar/day';

/** A step as it was taken, by somebody or by the records. */
export interface Taken extends Pick<
  TakeEntry,
  'step' | 'on' | 'fields' | 'outcome' | 'months' | 'vote' | 'lateReason'
> {
  /** Absent where the records say it. */
  readonly entryId?: string;
  readonly by?: string;
  readonly at: number;
}

export interface RunState {
  readonly begunOn: Day;
  /** What counts of each step, in order. */
  readonly taken: Map<string, Taken[]>;
  readonly prolonged: Map<string, { months: number; times: number }>;
  end?: Pick<RunEnd, 'kind' | 'on' | 'words'>;
}

export const emptyState = ({ begunOn }: Pick<ProcessRun, 'begunOn'>): RunState => ({
  begunOn,
  taken: new Map(),
  prolonged: new Map(),
});

/** R1, R2: what was taken, in its order. */
export function takenIn(process: Process, run: ProcessRun, facts: Facts): Taken[] {
  const place = new Map(process.steps.map(({ code }, i) => [code, i]));
  const all = [...entriesOf(run), ...filled(process, run, facts)];
  return all.sort(
    (a, b) =>
      compare(a.on, b.on) ||
      (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0) ||
      a.at - b.at ||
      compare(a.entryId ?? '', b.entryId ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function entriesOf({ entries }: ProcessRun): Taken[] {
  const voided = new Set<string>();
  const corrections = new Map<
    string,
    Extract<ProcessRun['entries'][number], { kind: 'correct' }>
  >();
  for (const entry of entries) {
    if (entry.kind === 'void') voided.add(entry.entry);
    if (entry.kind !== 'correct') continue;
    const before = corrections.get(entry.entry);
    const later =
      !before || entry.at > before.at || (entry.at === before.at && entry.id > before.id);
    if (later) corrections.set(entry.entry, entry);
  }
  return entries.flatMap((entry): Taken[] => {
    if (entry.kind !== 'take' || voided.has(entry.id)) return [];
    const { id, at, by, step } = entry;
    const stands = corrections.get(id);
    const { fields, vote, outcome, months, lateReason } = stands ?? entry;
    const on = stands ? stands.takenOn : entry.on;
    return [{ step, on, at, by, entryId: id, fields, vote, outcome, months, lateReason }];
  });
}

/** R2. */
function filled(process: Process, run: ProcessRun, facts: Facts): Taken[] {
  const entered = new Set(entriesOf(run).map(({ step }) => step));
  return process.steps.flatMap((step): Taken[] => {
    const on = entered.has(step.code) ? null : filledOn(step, run.begunOn, facts);
    return on ? [{ step: step.code, on, at: 0, fields: {} }] : [];
  });
}

/** R2: the day on which the records filled a step; null while they do not. */
export function filledOn(
  { filledBy, sinceBegin, notBeforeDay }: Pick<Step, 'filledBy' | 'sinceBegin' | 'notBeforeDay'>,
  begunOn: Day,
  facts: Facts,
): Day | null {
  if (!filledBy) return null;
  if (sinceBegin) {
    const first = notBeforeDay ? dayInYear(begunOn, notBeforeDay) : begunOn;
    return reachedSince(filledBy, facts, first > begunOn ? first : begunOn);
  }
  if (factState(filledBy, facts) !== 'met') return null;
  const since = facts[factKey(filledBy)]?.on ?? begunOn;
  return since < begunOn ? begunOn : since;
}

/** The state after all of the log, on a day: what lies after it is not yet so. */
export function stateOn(process: Process, run: ProcessRun, facts: Facts, today: Day): RunState {
  const state = emptyState(run);
  for (const taken of takenIn(process, run, facts)) {
    if (taken.on <= today && !state.end) apply(process, state, taken);
  }
  return stopped(run, state, today);
}

function stopped(run: ProcessRun, state: RunState, today: Day): RunState {
  if (state.end) return state;
  const stop = run.entries
    .filter((e) => e.kind === 'stop' && e.on <= today)
    .sort((a, b) => compare(a.on, b.on) || a.at - b.at)[0];
  if (stop?.kind === 'stop') state.end = { kind: 'stopped', on: stop.on, words: stop.reason };
  return state;
}

export const stepOf = (process: Process, code: string): Step | undefined =>
  process.steps.find((one) => one.code === code);

/** What was decided at a step, where it decides anything. */
export const outcomeOf = (step: Step, { outcome }: Pick<Taken, 'outcome'>): Outcome | undefined =>
  step.outcomes?.find(({ code }) => code === outcome);

export const timesOf = (state: RunState, step: string): number =>
  state.taken.get(step)?.length ?? 0;

/** The day of a step as it stands last, or of the beginning. */
export const dayOf = (state: RunState, step: string): Day | undefined =>
  step === 'begin' ? state.begunOn : state.taken.get(step)?.slice(-1)[0]?.on;

/** Whether a step is done for good: one that repeats is done when the step that ends it is. */
export function isDone(state: RunState, step: Step): boolean {
  return timesOf(state, step.repeats ? step.repeats.until : step.code) > 0;
}

/** R3, R4: one step more. A vote that does not carry leaves its step open, or ends the run. */
export function apply(process: Process, state: RunState, taken: Taken): void {
  const step = stepOf(process, taken.step);
  if (!step) return;
  if (step.vote && taken.vote && voteResult(taken.vote, step.vote.quorum) !== 'passed') {
    if (step.vote.ifNot === 'refused')
      state.end = { kind: 'refused', on: taken.on, words: `${step.title}未通过` };
    return;
  }
  const outcome = outcomeOf(step, taken);
  if (outcome?.then === 'again') {
    if (outcome.prolongs && outcome.gives) prolong(process, state, step, taken, outcome.prolongs);
    return;
  }
  state.taken.set(step.code, [...(state.taken.get(step.code) ?? []), taken]);
  const kind = outcome && outcome.then !== 'on' ? outcome.then : step.ends;
  if (kind)
    state.end = {
      kind,
      on: taken.on,
      words: outcome ? `${step.title}：${outcome.title}` : step.title,
    };
}

function prolong(process: Process, state: RunState, step: Step, taken: Taken, code: string): void {
  const proposed = step.outcomeOf ? state.taken.get(step.outcomeOf)?.slice(-1)[0] : undefined;
  const before = state.prolonged.get(code) ?? { months: 0, times: 0 };
  const months = before.months + (proposed?.months ?? taken.months ?? 0);
  state.prolonged.set(code, { months, times: before.times + 1 });
  const rule = process.prolongings.find((one) => one.code === code);
  for (const reopened of rule?.reopens ?? []) state.taken.delete(reopened);
}
