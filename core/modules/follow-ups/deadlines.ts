/**
 * When a deadline of a standard, a process, a pair, a grant or a pledge is a ground of a 督办.
 *
 * D1 Past its day by more working days than the pack has it (`superviseAfter`), and not a day before.
 * D2 It is asked of those who act next, the nearest to the subject: the branch and the
 *    instructor, else the 镇街. What waits for the 工委 alone drafts nothing: nobody is above it here.
 * D3 While a contest of it is open nothing starts.
 * D4 One deadline is one case; it is settled by the records when nothing is due of it any more.
 * D5 Of a step of 发展党员 the case says that one is overdue, not which: who stands where is
 *    the branch's and its 镇街's to know.
 */
import type { Due } from '@core/modules/standards/contract';
import { namesOf } from '@core/modules/standards/contest';
import type { Office } from '@core/modules/standards/labels';
import type { Day } from '@core/shared/calendar/day';

/** A deadline with what it is of. */
export interface Deadline extends Due {
  /** Check, run, pair, grant or pledge. */
  readonly id: string;
  /** The standard's, the process's, the pair's … title. */
  readonly title: string;
  /** Working days of D1. */
  readonly after: number;
  readonly ofPerson: boolean;
}

const NEAR: readonly Office[] = ['branch', 'instructor'];

/** D2: whose the case is; empty where nobody is above those who act. */
export function askedOf(by: readonly Office[]): Office[] {
  const near = by.filter((one) => NEAR.includes(one));
  return near.length > 0 ? near : by.filter((one) => one === 'town');
}

/** D1, D2. */
export const isGround = ({ superviseFrom, by }: Due, today: Day): boolean =>
  today > superviseFrom && askedOf(by).length > 0;

/** D4: what names a case. */
export const deadlineKey = ({ id, what, dueOn }: Deadline): string =>
  ['deadline', id, what, dueOn].join('/');

/** D5: what the case is called. */
export const deadlineTitle = ({ title, what, after, ofPerson }: Deadline): string =>
  `“${ofPerson ? `${title}”有一步` : `${what}”`}逾期超过 ${after} 个工作日`;

/** The reason in words, as it stood on a day. */
export function deadlineLines({ title, what, by, dueOn, after, ofPerson }: Deadline, today: Day) {
  const step = ofPerson ? `“${title}”的一步` : `“${what}”`;
  return [
    `${step}应于 ${dueOn} 前由${namesOf(by)}办理，到 ${today} 还没有办理。`,
    `规则：逾期超过 ${after} 个工作日的，可以督办。`,
  ];
}

/** D4: how the records settle it. */
export const settledWords = '已经办理，不再逾期，系统按记录办结';
