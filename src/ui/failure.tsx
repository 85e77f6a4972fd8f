import { View } from '@tarojs/components';
import type { AppError } from '@core/shared/errors';
import { copy as copyText } from '@app/phone/dial';
import { FailedCall } from '@app/data/cloud-client/failed-call';
import { Button } from './button';
import { diagnosisOf } from './diagnosis.shared';
import { Icon } from './icon';

interface Props {
  error: AppError;
  onRetry: () => void;
}

/** The system failed: what happened, what was kept, and the number under which it can be found. */
export function Failure({ error, onRetry }: Props) {
  const number = error instanceof FailedCall ? error.requestId : '';
  const copy = (): void => {
    void copyText(diagnosisOf(error, APP_VERSION, Date.now()));
  };
  return (
    <View className="message">
      <Icon name="circle-alert" />
      <View className="message__title">系统出错</View>
      <View>
        没有读到内容，已存本机的记录不受影响。请稍后重试；仍不行时，把诊断信息发给管理员。
      </View>
      {number ? <View className="note">编号 {number}</View> : null}
      <View className="row row--wrap">
        <Button onTap={onRetry}>重试</Button>
        <Button onTap={copy}>复制诊断</Button>
      </View>
    </View>
  );
}
