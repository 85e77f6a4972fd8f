import { Status } from '@app/features/system/status';

definePageConfig({ navigationBarTitleText: '系统状态' });

export default function StatusIndex() {
  return <Status />;
}
