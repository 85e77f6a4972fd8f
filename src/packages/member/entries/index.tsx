import { Entries } from '@app/features/points/entries';

definePageConfig({ navigationBarTitleText: '积分明细' });

export default function EntriesPage() {
  return <Entries />;
}
