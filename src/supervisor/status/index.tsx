import { Status } from '@app/features/status/status';

definePageConfig({ navigationBarTitleText: '系统状态' });

export default function StatusIndex() {
  return <Status />;
}
