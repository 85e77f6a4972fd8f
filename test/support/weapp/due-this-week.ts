/** How many units of 今日 still owe the week's call: each has a line for it, with what is left. */
import type { Screen } from './screen';

const LINE = /本周电话联系(?=剩|差|\d)/g;

export const dueThisWeek = (today: Screen): number => today.text().match(LINE)?.length ?? 0;

export const waitForDueThisWeek = (today: Screen, count: number): Promise<void> =>
  today.waitUntil(() => dueThisWeek(today) === count, `${count} units that owe the week’s call`);
