import { Card } from '@app/features/points/card';

definePageConfig({ navigationBarTitleText: '积分卡片' });

export default function CardPage() {
  return <Card />;
}
