import { PairScreen } from '@app/features/pairs/pair-page';

definePageConfig({ navigationBarTitleText: '结对' });

export default function PairIndex() {
  return <PairScreen />;
}
