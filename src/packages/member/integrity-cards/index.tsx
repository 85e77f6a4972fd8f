import { IntegrityCards } from '@app/features/integrity-cards/card-list';

definePageConfig({ navigationBarTitleText: '诚信卡' });

export default function IntegrityCardsIndex() {
  return <IntegrityCards />;
}
