import { View } from '@tarojs/components';
import type { CoverageCount, CoverageTarget } from '@core/modules/coverage/contract';
import { coverageTitles, type CoverageMeasure } from '@core/modules/coverage/labels';
import { missingTo } from '@core/modules/coverage/coverage';
import { showDay } from '@core/shared/calendar/display';
import { Share } from './share';

interface Props {
  measure: CoverageMeasure;
  count: CoverageCount;
  targets: readonly CoverageTarget[];
}

/** One measure: the fraction, its share as a bar, and what is missing to each target. */
export function MeasureCard({ measure, count, targets }: Props) {
  return (
    <Share title={coverageTitles[measure]} part={count[measure]} whole={count.operating}>
      {targets.map((target) => {
        const missing = missingTo(count, measure, target.atLeast);
        return (
          <View className="note" key={target.by}>
            目标：{showDay(target.by)}前达到 {Math.round(target.atLeast * 100)}%，
            {missing === 0 ? '已达到' : `还差 ${missing} 家`}
          </View>
        );
      })}
    </Share>
  );
}
