import { IntegrityCard } from '@app/features/integrity-cards/card';

definePageConfig({ navigationBarTitleText: '诚信卡' });

export default function IntegrityCardIndex() {
  return <IntegrityCard />;
}
