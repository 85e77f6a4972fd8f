import { shelfTitles, WAITED_DAYS, type WaitingShelf } from '@core/modules/statements/labels';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { RowChart, type PartLook } from '@app/ui/row-chart';

interface Props {
  at: { readonly townId?: string };
}

const LOOKS = ['met', 'open', 'c', 'missed'] as const satisfies readonly PartLook[];

/** `3 天内`, `4—7 天`, `8—30 天`, `30 天以上`. */
const AGES = [...WAITED_DAYS, null].map((days, i) => {
  const before = WAITED_DAYS[i - 1];
  if (days === null) return `${before ?? 0} 天以上`;
  return before === undefined ? `${days} 天内` : `${before + 1}—${days} 天`;
});

const LISTS = {
  confirmations: 'waiting',
  suggestions: 'suggestions',
  dataRequests: 'dataRequests',
} as const satisfies Record<WaitingShelf, string>;

/** What lies before the office until it decides, and for how long; each opens its list, the oldest first. */
export function WaitingChart({ at }: Props) {
  const { data } = useQuery('waiting.overview', at, { snapshot: true });
  if (!data) return null;
  const sums = data.rows.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0));
  return (
    <RowChart
      title="待办时长"
      note="等候答复的件数，按已等的天数。点开看清单"
      legend={AGES.map((age, i) => [LOOKS[i] ?? 'open', age] as const)}
      rows={data.rows.map(({ shelf, counts }, row) => ({
        key: shelf,
        name: shelfTitles[shelf],
        bars: [
          {
            parts: counts.map((value, i) => ({ look: LOOKS[i] ?? 'open', value })),
            of: Math.max(1, ...sums),
            value: `${sums[row] ?? 0} 件`,
          },
        ],
        note: agesIn(counts),
        onTap: opens(LISTS[shelf], {}),
      }))}
    />
  );
}

const agesIn = (counts: readonly number[]): string =>
  counts.flatMap((n, i) => (n > 0 ? `${AGES[i] ?? ''} ${n}` : [])).join(' · ') || '没有等候的';
