import { View } from '@tarojs/components';
import type { ImportStatus } from '@core/contracts/actions/roster';
import { isRunning } from './use-import';

/** How far it is, in words and as a bar. */
export function ImportProgress({ status }: { status: ImportStatus }) {
  const { done, total } = status.progress;
  const { added, changed, unchanged } = status.counts;
  if (isRunning(status)) {
    const percent = total === 0 ? 0 : Math.round((done / total) * 100);
    return (
      <View>
        <View
          className="progress"
          role="progressbar"
          aria-label="导入进度"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <View className="progress__bar" style={{ width: `${percent}%` }} />
        </View>
        <View className="note">
          {done}/{total} 批。可以离开本页，系统会在后台继续。
        </View>
      </View>
    );
  }
  if (status.state === 'unsure') return <View>有些表头拿不准，请在下面确认。</View>;
  const verb = status.state === 'ready' ? '将' : '';
  return (
    <View>
      {verb}新增 {added} 项，{verb}更新 {changed} 项，{unchanged} 项没有变化。
    </View>
  );
}
