/** Stars by level of the last ratings that were published, in the pack's order of levels. */
import type { RatingRun } from '@core/modules/ratings/actions';
import { RowChart } from '@app/ui/row-chart';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

const NOUNS = { organization: '个', member: '名' } as const;
const KINDS = { organization: '党组织', member: '党员' } as const;

export function StarCharts() {
  const { data } = useQuery('rating.list', {}, { snapshot: true });
  if (!data) return null;
  const shown = (['organization', 'member'] as const).flatMap((kind) => {
    const runs = data.runs.filter((run) => run.kind === kind && isPublic(run));
    return runs.sort((a, b) => b.year - a.year).slice(0, 1);
  });
  return (
    <>
      {shown.map((run) => (
        <Levels key={run.runId} run={run} />
      ))}
    </>
  );
}

const isPublic = ({ state }: RatingRun): boolean => state === 'published' || state === 'final';

function Levels({ run: { runId, kind, year, state, counts } }: { run: RatingRun }) {
  const top = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <RowChart
      title={`${KINDS[kind]}评星`}
      note={`${year} 年度，全区，${state === 'final' ? '最终结果' : '公示中'}。点开看名单`}
      rows={counts.map(({ title, count }) => ({
        key: title,
        name: title,
        bars: [{ parts: [{ look: 'a', value: count }], of: top, value: `${count} ${NOUNS[kind]}` }],
        onTap: opens('rating', { runId, kind }),
      }))}
    />
  );
}
