import { View } from '@tarojs/components';
import type { Scale } from '@core/modules/points/rules.contract';
import { showAmount } from '@core/modules/points/amounts';
import { showTimes } from '@core/modules/points/explain';
import { indicatorIn, titleIn } from './scale';
import { SHOWN_DEEDS, type Standing } from './standing';

/** The next star in one sentence, for paper. */
export function NextLine({ standing: { next }, scale }: { standing: Standing; scale: Scale }) {
  if (!next) return null;
  const deeds = next.deeds
    .slice(0, SHOWN_DEEDS)
    .map(
      ({ indicator, times }) =>
        `${titleIn(scale, indicator)} ${showTimes(indicatorIn(scale, indicator) ?? { per: 'time' }, times)}`,
    );
  return (
    <View>
      离{next.title}还差 {showAmount(next.missing)} 分
      {deeds.length > 0
        ? `，例如：${deeds.join('、')}${next.deeds.length > SHOWN_DEEDS ? '等' : ''}`
        : ''}
      。
    </View>
  );
}
