/** What a town's line says. */
import type { TownFigures } from '@core/modules/figures/actions';
import { toDayNumber } from '@core/shared/calendar/day';
import { showPeriod } from '@core/shared/calendar/display';
import { obligationTitle } from '@app/components/obligation-titles';

type Figures = NonNullable<TownFigures['figures']>;

/** Of each obligation the period whose marks no longer move. */
const settled = ({ periods }: Figures) => periods.filter((p) => p.settled);

/** `电话联系第22周（5月25日—5月31日）、实地走访5月`: which periods the lines are of. */
export const periodsOf = (figures: Figures): string =>
  settled(figures)
    .map(({ obligation, period }) => {
      const [first, last] = [toDayNumber(period.first), toDayNumber(period.last)];
      return obligationTitle(obligation) + showPeriod({ ...period, first, last });
    })
    .join('、');

/** `电话联系 12/15 · 实地走访 8/9`; where nobody owed anything stands —. */
export const lineOf = (figures: Figures): string =>
  settled(figures)
    .map(({ obligation, met, missed }) => {
      const share = met + missed === 0 ? '—' : `${met}/${met + missed}`;
      return `${obligationTitle(obligation)} ${share}`;
    })
    .join(' · ');

/** `本期至今 电话联系 1/15 · 实地走访 3/9`: what still runs, of all who owe it; empty where nothing does. */
export function runningOf({ periods }: Figures): string {
  const running = periods.filter((p) => !p.settled && p.met + p.missed + p.open > 0);
  if (running.length === 0) return '';
  const shares = running.map(
    ({ obligation, met, missed, open }) =>
      `${obligationTitle(obligation)} ${met}/${met + missed + open}`,
  );
  return `本期至今 ${shares.join(' · ')}`;
}
