/**
 * What may be added to a run, and why not.
 *
 * N1 Adding anything, also a correction or a void, is judged by reading the whole log anew
 *    with it: it is refused where any step in it could then not have been taken.
 * N2 The records' conditions are asked of the step that is added, never again of earlier ones.
 */
import type { Refusal } from '@core/modules/standards/contract';
import { askedWords, foundWords } from '@core/modules/standards/fact-words';
import { factState } from '@core/modules/standards/facts';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { ProcessRun, RunEntry } from './contract';
import { checkTaken } from './check';
import type { Process } from './rules.contract';
import { apply, emptyState, stateOn, takenIn, type RunState, type Taken } from './replay';
import { openContests, type RunAround } from './run';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** Why a run may not begin; null when it may. */
export function mayBeginRun(
  { title, entry }: Process,
  { facts }: Pick<RunAround, 'facts'>,
): Refusal | null {
  const unmet = entry.find(({ test }) => factState(test, facts) !== 'met');
  if (!unmet) return null;
  const asked = unmet.words ?? `要求${askedWords(unmet.test)}`;
  return {
    rule: 'P4',
    words: `不符合“${title}”的条件：${asked}，${foundWords(unmet.test, facts)}`,
  };
}

/** N1, N2: why an entry may not be added; null when it may. */
export function mayAddToRun(
  process: Process,
  run: ProcessRun,
  entry: RunEntry,
  around: RunAround,
): Refusal | null {
  const on = entry.kind === 'correct' ? entry.takenOn : entry.on;
  if (entry.on > around.today || on > around.today)
    return { rule: 'P5', words: '日期不能晚于今天' };
  if (on < run.begunOn) return { rule: 'P5', words: '日期早于开始的日期', from: run.begunOn };
  const state = stateOn(process, run, around.facts, around.today);
  if (entry.kind === 'stop') return mayStop(process, state, entry);
  if (entry.kind === 'contest' || entry.kind === 'settle') return maySettle(process, run, entry);
  const wrong =
    entry.kind === 'take' ? mayTake(process, run, entry, around, state) : mayPutRight(run, entry);
  return wrong ?? readAnew(process, run, entry, around);
}

type Of<K extends RunEntry['kind']> = Extract<RunEntry, { kind: K }>;

function mayTake(
  process: Process,
  run: ProcessRun,
  entry: Of<'take'>,
  { calendar, facts, today }: RunAround,
  now: RunState,
): Refusal | null {
  if (now.end) return { rule: 'P1', words: `已经结束：${now.end.words}` };
  // What lies after its day has no part in it, and must not have been done without it.
  const then = stateOn(process, run, facts, entry.on < today ? entry.on : today);
  const taken: Taken = { ...entry, entryId: entry.id };
  return checkTaken(process, then, taken, { calendar, facts, office: entry.office });
}

function mayPutRight({ entries }: ProcessRun, entry: Of<'correct'> | Of<'void'>): Refusal | null {
  const about = entries.find((one) => one.kind === 'take' && one.id === entry.entry);
  if (!about) return { rule: 'P1', words: '没有这条登记' };
  const voided = entries.some((one) => one.kind === 'void' && one.entry === entry.entry);
  return voided ? { rule: 'P1', words: '这条登记已作废' } : null;
}

function mayStop({ stopBy }: Process, { end }: RunState, { office }: Of<'stop'>): Refusal | null {
  if (end) return { rule: 'P1', words: `已经结束：${end.words}` };
  return stopBy.includes(office) ? null : { rule: 'P2', words: '不由本处终止' };
}

function maySettle(
  { stopBy }: Process,
  { entries }: ProcessRun,
  entry: Of<'contest'> | Of<'settle'>,
): Refusal | null {
  if (entry.kind === 'contest') {
    const about = entries.find((one) => one.kind === 'take' && one.id === entry.entry);
    return about ? null : { rule: 'P1', words: '没有这条登记' };
  }
  const about = entries.find((one) => one.kind === 'contest' && one.id === entry.contest);
  if (!about || !openContests(entries).includes(entry.contest))
    return { rule: 'P1', words: '没有这条未处理的异议' };
  if (!stopBy.includes(entry.office)) return { rule: 'P2', words: '异议不由本处处理' };
  return about.by === entry.by ? { rule: 'P9', words: '不能处理自己提出的异议' } : null;
}

/** N1: what a log with one entry more would say against itself, and did not say before. */
function readAnew(
  process: Process,
  run: ProcessRun,
  entry: RunEntry,
  { calendar, facts }: RunAround,
): Refusal | null {
  const before = firstProblem(process, run, calendar, facts);
  const after = firstProblem(
    process,
    { ...run, entries: [...run.entries, entry] },
    calendar,
    facts,
  );
  if (!after || after.entryId === before?.entryId) return null;
  return { ...after.refusal, words: `后面的步骤以此为依据：${after.refusal.words}` };
}

/** The first step of a log that could not have been taken in the state before it. */
export function firstProblem(
  process: Process,
  run: ProcessRun,
  calendar: WorkCalendar,
  facts: Facts,
): { readonly entryId: string; readonly refusal: Refusal } | null {
  const state = emptyState(run);
  for (const taken of takenIn(process, run, facts)) {
    // What the records fill is so, whatever the order.
    const refusal = taken.entryId
      ? checkTaken(process, state, taken, { calendar, facts: null })
      : null;
    if (refusal) return { entryId: taken.entryId ?? '', refusal };
    if (!state.end) apply(process, state, taken);
  }
  return null;
}
