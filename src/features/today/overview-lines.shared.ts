/** What a town's line says. */
import type { TownFigures } from '@core/modules/figures/actions';
import { toDayNumber } from '@core/shared/calendar/day';
import { showPeriod } from '@core/shared/calendar/display';
import { obligationTitle } from '@app/ui/obligation-titles';

type Figures = NonNullable<TownFigures['figures']>;
type PeriodOf = Figures['periods'][number]['period'];

/** Of each obligation the period whose marks no longer move. */
const settled = ({ periods }: Figures) => periods.filter((p) => p.settled);

/** `电话联系第22周（5月25日—5月31日）、实地走访5月`: which periods the lines are of. */
export const periodsOf = (figures: Figures): string =>
  settled(figures)
    .map(({ obligation, period }) => obligationTitle(obligation) + fullNameOf(period))
    .join('、');

/** `第22周（5月25日—5月31日）` */
const fullNameOf = (period: PeriodOf): string =>
  showPeriod({ ...period, first: toDayNumber(period.first), last: toDayNumber(period.last) });

/** `第22周`: as much as a line of many figures has room for. */
const nameOf = (period: PeriodOf): string => fullNameOf(period).split('（')[0] ?? '';

/** `电话联系 12/15 · 实地走访 8/9`; where nobody owed anything stands —. */
export const lineOf = (figures: Figures): string =>
  settled(figures)
    .map(({ obligation, met, missed }) => {
      const share = met + missed === 0 ? '—' : `${met}/${met + missed}`;
      return `${obligationTitle(obligation)} ${share}`;
    })
    .join(' · ');

/**
 * `本期至今 电话联系 1/15 · 实地走访 3/9`: what still runs, of all who owe it; empty where nothing does.
 * A week may have ended and not be settled yet: then both of the obligation are said by their names.
 */
export function runningOf({ periods }: Figures): string {
  const running = periods.filter((p) => !p.settled && p.met + p.missed + p.open > 0);
  if (running.length === 0) return '';
  const shares = running.map(({ obligation, period, met, missed, open }) => {
    const isOne = running.filter((p) => p.obligation === obligation).length === 1;
    const name = obligationTitle(obligation) + (isOne ? '' : nameOf(period));
    return `${name} ${met}/${met + missed + open}`;
  });
  return `本期至今 ${shares.join(' · ')}`;
}
