import { PairList } from '@app/features/pairs/pair-list';

definePageConfig({ navigationBarTitleText: '结对联系' });

export default function PairsIndex() {
  return <PairList />;
}
