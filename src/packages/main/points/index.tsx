import { PointsTab } from '@app/features/points/points-tab';

definePageConfig({ navigationBarTitleText: '积分', enablePullDownRefresh: true });

export default function PointsPage() {
  return <PointsTab />;
}
