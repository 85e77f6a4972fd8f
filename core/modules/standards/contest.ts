/** Objections, contests and what is taken back (M5 and M6 of `may.ts`). */
import type { CheckEntry, Refusal, StandardCheck } from './contract';
import type { CheckLog } from './log';
import { refuse } from './refuse';
import { officeTitles, type Standard } from './rules.contract';
import { standingOn, type Around } from './standing';
import { addDays } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';

/** Whoever adds an entry: `own` when the subject is their own branch or unit. */
export interface CheckActor {
  readonly personId: string;
  readonly own: boolean;
}

type Of<K extends CheckEntry['kind']> = Extract<CheckEntry, { kind: K }>;

/** Working days in which the other side may reply (M6). */
const REPLY_DAYS = 5;

export function mayObject(
  standard: Standard,
  check: StandardCheck,
  log: CheckLog,
  around: Around,
): Refusal | null {
  if (!log.accepted) return refuse('M5', '还没有结果，可以在办理中说明');
  const { phase } = standingOn(standard, check, around);
  return phase === 'expired' ? refuse('M5', '已到期，不再受理异议') : null;
}

export function maySettle(
  standard: Standard,
  log: CheckLog,
  { objection, office }: Of<'settle'>,
  { personId, own }: CheckActor,
): Refusal | null {
  const last = standard.stages[standard.stages.length - 1];
  const found = log.open.find(({ id }) => id === objection);
  if (!found) return refuse('M5', '没有这条未处理的异议');
  if (!last?.by.includes(office)) return refuse('M5', `异议由${namesOf(last?.by ?? [])}处理`);
  if (own || found.by === personId) return refuse('M5', '不能处理自己提出或与自己有关的异议');
  return log.holders.get(last.stage) === personId
    ? refuse('M5', '不能处理对自己验收结果的异议，请由另一位工作人员办理')
    : null;
}

export function mayRevoke(
  standard: Standard,
  log: CheckLog,
  { kind, on, office }: Of<'warn'> | Of<'revoke'>,
  { own }: CheckActor,
  { calendar }: Around,
): Refusal | null {
  const last = standard.stages[standard.stages.length - 1];
  if (!log.accepted) return refuse('M6', '还没有通过，不需要撤销');
  if (!last?.by.includes(office)) return refuse('M6', `由${namesOf(last?.by ?? [])}办理`);
  if (own) return refuse('M2', '不能办理自己支部的事项');
  if (kind === 'warn') return null;
  if (!log.warned) return refuse('M6', '撤销前应当先听取对方意见');
  if (log.replied) return null;
  const until = afterWorkingDays(log.warned, REPLY_DAYS, calendar);
  return on > until
    ? null
    : refuse('M6', `对方可在 ${until} 前回复，之后才能撤销`, addDays(until, 1));
}

/** Offices in words. */
export const namesOf = (offices: readonly (keyof typeof officeTitles)[]): string =>
  [...new Set(offices)].map((office) => officeTitles[office]).join('、');
