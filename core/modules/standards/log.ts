/**
 * The log of a check, read in one order whatever order its entries came in.
 *
 * L1 Entries stand in the order of the instant at which they were written, then of their id.
 * L2 Of two answers to one item the later stands; the earlier stays in the log.
 * L3 A decision counts at the stage that is open; sent back, it begins at the first again.
 * L4 After the last stage it is public for so many working days where the pack asks; it is
 *    in force the day after, or on the day on which the last objection of that time is
 *    settled. Without 公示 it is in force on the day of acceptance.
 * L5 An objection that is upheld sends it back; one that is not changes nothing.
 */
import type { CheckEntry, StandardCheck, Wanted } from './contract';
import { inOrder } from './in-order';
import type { Answers } from './evaluate';
import type { Standard, StageCode } from './rules.contract';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import { addDays, type Day } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** What a log says, before a day asks. */
export interface CheckLog {
  readonly entries: readonly CheckEntry[];
  /** Place of the stage that is open; the number of stages once all are passed. */
  readonly at: number;
  /** Who holds which stage now. */
  readonly holders: ReadonlyMap<StageCode, string>;
  /** Day since which the open stage waits. */
  readonly since: Day;
  readonly returned?: { readonly on: Day; readonly wanted: readonly Wanted[] } | undefined;
  readonly accepted?: { readonly on: Day; readonly entryId: string } | undefined;
  readonly publicUntil?: Day | undefined;
  readonly heldFrom?: Day | undefined;
  readonly open: readonly { readonly id: string; readonly on: Day; readonly by: string }[];
  readonly warned?: Day | undefined;
  readonly replied: boolean;
  readonly revokedOn?: Day | undefined;
}

/** L2: the answers that stand, or that stood when an entry was written. */
export function answersOf(entries: readonly CheckEntry[], beforeId?: string): Answers {
  const standing = new Map<string, CheckEntry & { kind: 'answer' }>();
  for (const entry of inOrder(entries)) {
    if (entry.id === beforeId) break;
    if (entry.kind === 'answer') standing.set(entry.answer.item, entry);
  }
  return new Map([...standing].map(([item, { answer, on, by }]) => [item, { ...answer, on, by }]));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** L3–L5. */
export function readLog(
  standard: Standard,
  check: StandardCheck,
  calendar: WorkCalendar,
): CheckLog {
  const holders = new Map<StageCode, string>();
  const open = new Map<string, { id: string; on: Day; by: string }>();
  const log: Writable<CheckLog> = {
    entries: inOrder(check.entries),
    at: 0,
    holders,
    since: check.begunOn,
    open: [],
    replied: false,
  };
  const sendBack = (on: Day, wanted: readonly Wanted[]): void => {
    holders.clear();
    open.clear();
    log.at = 0;
    log.since = on;
    log.returned = { on, wanted };
    log.accepted = log.publicUntil = log.heldFrom = log.warned = undefined;
    log.replied = false;
  };
  const pass = (entry: CheckEntry & { kind: 'decide' }): void => {
    holders.set(entry.stage, entry.by);
    log.at += 1;
    log.since = entry.on;
    log.returned = undefined;
    if (log.at < standard.stages.length) return;
    log.accepted = { on: entry.on, entryId: entry.id };
    log.heldFrom = entry.on;
    if (!standard.publicityDays) return;
    log.publicUntil = afterWorkingDays(entry.on, standard.publicityDays, calendar);
    log.heldFrom = addDays(log.publicUntil, 1);
  };
  for (const entry of log.entries) {
    if (log.revokedOn) break;
    switch (entry.kind) {
      case 'decide':
        if (standard.stages[log.at]?.stage !== entry.stage) break;
        if (entry.outcome === 'passed') pass(entry);
        else sendBack(entry.on, entry.wanted);
        break;
      case 'object':
        if (log.accepted) open.set(entry.id, { id: entry.id, on: entry.on, by: entry.by });
        break;
      case 'settle': {
        const objection = open.get(entry.objection);
        if (!objection) break;
        open.delete(entry.objection);
        if (entry.upheld) sendBack(entry.on, []);
        else if (log.publicUntil && log.heldFrom && objection.on <= log.publicUntil) {
          log.heldFrom = entry.on > log.heldFrom ? entry.on : log.heldFrom;
        }
        break;
      }
      case 'warn':
        if (log.accepted) log.warned = entry.on;
        break;
      case 'reply':
        if (log.warned) log.replied = true;
        break;
      case 'revoke':
        if (log.accepted) log.revokedOn = entry.on;
        break;
      case 'answer':
        break;
    }
  }
  log.open = [...open.values()];
  return log;
}
