import { engineTitles, type PracticeEngine } from '@core/modules/practices/labels';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { RowChart } from '@app/ui/row-chart';

interface Props {
  at: { readonly townId?: string };
}

/** What branches and units build: of each engine what is under way and what is done; each opens its list. */
export function PracticeChart({ at }: Props) {
  const { data } = useQuery('practice.overview', at, { snapshot: true });
  if (!data) return null;
  return (
    <RowChart
      title="规范化建设"
      note="点开看名单"
      legend={[
        ['met', '已完成'],
        ['a', '正在办'],
      ]}
      rows={data.rows.map(({ engine, underWay, done }) => {
        const words = engineTitles[engine];
        return {
          key: engine,
          name: words.title,
          bars: [
            {
              parts: [
                { look: 'met', value: done },
                { look: 'a', value: underWay },
              ],
              of: Math.max(1, done + underWay),
              value: String(done + underWay),
            },
          ],
          note: `${words.done} ${done} · ${words.underWay} ${underWay}`,
          onTap: opens(LISTS[engine], at),
        };
      })}
    />
  );
}

const LISTS = {
  standards: 'standards',
  processes: 'processes',
  pairs: 'pairs',
  means: 'means',
  pledges: 'pledges',
} as const satisfies Record<PracticeEngine, string>;
