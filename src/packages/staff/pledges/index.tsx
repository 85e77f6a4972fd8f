import { PledgeList } from '@app/features/pledges/pledge-list';

definePageConfig({ navigationBarTitleText: '公开承诺' });

export default function PledgesIndex() {
  return <PledgeList />;
}
