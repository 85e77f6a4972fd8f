import { Overview } from '@app/features/overview/overview';

definePageConfig({ navigationBarTitleText: '总览' });

export default function OverviewIndex() {
  return <Overview />;
}
