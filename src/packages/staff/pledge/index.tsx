import { PledgeScreen } from '@app/features/pledges/pledge-page';

definePageConfig({ navigationBarTitleText: '承诺' });

export default function PledgeIndex() {
  return <PledgeScreen />;
}
