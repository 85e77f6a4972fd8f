import { WaitingList } from '@app/features/statements/waiting-list';

definePageConfig({ navigationBarTitleText: '待确认' });

export default function WaitingIndex() {
  return <WaitingList />;
}
