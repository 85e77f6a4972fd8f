import { View } from '@tarojs/components';
import type { ImportStatus } from '@core/modules/roster/actions';
import { Progress } from '@app/ui/progress';
import { isRunning } from './use-import';

/** How far it is, in words and as a bar. */
export function ImportProgress({ status }: { status: ImportStatus }) {
  const { done, total } = status.progress;
  const { added, changed, unchanged } = status.counts;
  if (isRunning(status)) {
    return (
      <View>
        <Progress label="导入进度" done={done} total={total} />
        <View className="note">
          {done}/{total} 批。可以离开本页，系统会在后台继续。
        </View>
      </View>
    );
  }
  if (status.state === 'unsure') return <View>有些地方拿不准，请在下面确认。</View>;
  const verb = status.state === 'ready' ? '将' : '';
  return (
    <View>
      {verb}新增 {added} 项，{verb}更新 {changed} 项，{unchanged} 项没有变化。
    </View>
  );
}
