import { OutboxList } from '@app/features/me/outbox-list';

definePageConfig({ navigationBarTitleText: '发件箱' });

export default function OutboxListPage() {
  return <OutboxList />;
}
