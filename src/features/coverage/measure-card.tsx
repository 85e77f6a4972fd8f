import { View } from '@tarojs/components';
import type { CoverageCount, CoverageTarget } from '@core/modules/coverage/contract';
import { coverageTitles, type CoverageMeasure } from '@core/modules/coverage/labels';
import { missingTo, percent } from '@core/modules/coverage/coverage';
import { showDay } from '@core/shared/calendar/display';

interface Props {
  measure: CoverageMeasure;
  count: CoverageCount;
  targets: readonly CoverageTarget[];
}

/** One measure: the fraction, its share as a bar, and what is missing to each target. */
export function MeasureCard({ measure, count, targets }: Props) {
  const n = count[measure];
  const d = count.operating;
  const share = percent(n, d);
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <View className="title">{coverageTitles[measure]}</View>
        <View>
          {n}/{d}　{share}
        </View>
      </View>
      <View
        className="progress coverage__bar"
        {...(process.env.TARO_ENV === 'h5' ? { role: 'img' } : {})}
        aria-label={`${coverageTitles[measure]} ${n}/${d}，${share}`}
      >
        <View className="progress__bar" style={{ width: d === 0 ? '0' : `${(100 * n) / d}%` }} />
      </View>
      {targets.map((target) => {
        const missing = missingTo(count, measure, target.atLeast);
        return (
          <View className="note" key={target.by}>
            目标：{showDay(target.by)}前达到 {Math.round(target.atLeast * 100)}%，
            {missing === 0 ? '已达到' : `还差 ${missing} 家`}
          </View>
        );
      })}
    </View>
  );
}
