import { Today } from '@app/features/today/today';

definePageConfig({ navigationBarTitleText: '今日', enablePullDownRefresh: true });

export default function TodayPage() {
  return <Today />;
}
