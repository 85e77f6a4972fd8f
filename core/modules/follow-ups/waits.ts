/**
 * What waits, by name, so that a refusal can say it (F3).
 *
 * W1 A contact of the period that waits for confirmation: 补录.
 * W2 A contest that nobody has decided: 申诉.
 * W3 A leave or a closure that waits and touches the period.
 * W4 条件不具备 that nobody has acknowledged.
 */
import type { DayInterval, Leave, UnitFacts, Verdict } from '@core/modules/cadence/contract';
import { followUpWaitTitles, type FollowUpWait } from './labels';

interface Around {
  readonly facts: Pick<UnitFacts, 'closures' | 'lacking'>;
  readonly instructorId: string;
  readonly leaves: readonly Leave[];
}

/** Kinds of what waits over some verdicts of one subject, each once, in a fixed order. */
export function waitsOf(verdicts: readonly Verdict[], around: Around | null): FollowUpWait[] {
  const found = new Set(verdicts.flatMap((verdict) => waitsOn(verdict, around)));
  return (Object.keys(followUpWaitTitles) as FollowUpWait[]).filter((kind) => found.has(kind));
}

function waitsOn(verdict: Verdict, around: Around | null): FollowUpWait[] {
  if (!verdict.waiting && !verdict.contested) return [];
  const waiting: FollowUpWait[] = [];
  const { first, last } = verdict.period;
  const touches = (i: DayInterval & { waits?: boolean | undefined }): boolean =>
    i.waits === true && i.from <= last && (!i.to || i.to > first);
  if (verdict.notCounted.some(({ why }) => why === 'waits')) waiting.push('backfill');
  if (verdict.contested) waiting.push('contest');
  if (around?.leaves.some((l) => l.instructorId === around.instructorId && touches(l)))
    waiting.push('leave');
  if (around?.facts.closures.some(touches)) waiting.push('closure');
  if (around?.facts.lacking?.some((l) => !l.decision && l.obligation === verdict.obligation))
    waiting.push('lacking');
  return waiting.length > 0 ? waiting : ['other'];
}

/** The refusal in words. */
export const sayWaits = (waits: readonly FollowUpWait[]): string =>
  `有${waits.map((kind) => followUpWaitTitles[kind]).join('、')}待确认，确认前不督办`;
