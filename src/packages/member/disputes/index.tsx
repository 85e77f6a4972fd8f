import { Disputes } from '@app/features/points/disputes';

definePageConfig({ navigationBarTitleText: '异议' });

export default function DisputesPage() {
  return <Disputes />;
}
