import { WaitingList } from '@app/features/waiting/waiting-list';

definePageConfig({ navigationBarTitleText: '待确认' });

export default function WaitingIndex() {
  return <WaitingList />;
}
