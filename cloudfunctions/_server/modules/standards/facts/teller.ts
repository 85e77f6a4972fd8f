/** What a teller of facts is given, and the short forms in which tellers answer. */
import type { Known } from '@core/modules/standards/facts.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';
import type { PracticeSubject } from '../subjects';
import type { Asked } from './asked';
import type { Records } from './records';

export interface Around {
  readonly deps: Deps;
  readonly subject: PracticeSubject;
  readonly records: Records;
  readonly asked: Asked;
}

/** Answers the questions that it knows; `rest` are the further parts of the key. */
export type Teller = (around: Around, rest: readonly string[], key: string) => Known | null;

export const so = (value: Known['value'], on?: Day, words?: string): Known => ({
  value,
  ...(on ? { on } : {}),
  ...(words ? { words } : {}),
});

const latest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce<Day | undefined>((a, b) => (!a || (b && b > a) ? b : a), undefined);

/** True of all: the day on which the last of them became so. */
export function ofAll(
  each: readonly { readonly value: boolean; readonly on?: Day | undefined }[],
): Known {
  const value = each.length > 0 && each.every((one) => one.value);
  return so(value, value ? latest(each.map(({ on }) => on)) : undefined);
}

/**
 * How many events there are, said of the day on which there were as many as the least
 * question asks for; of the last where there are fewer.
 */
export function counted(days: readonly Day[], bound: number | undefined, words?: string): Known {
  const inOrder = [...days].sort();
  const at = bound && bound <= inOrder.length ? bound - 1 : inOrder.length - 1;
  return { ...so(inOrder.length, inOrder[at], words), days: inOrder };
}
