import { Year } from '@app/features/party-day/year';

definePageConfig({ navigationBarTitleText: '支部年度' });

export default function YearPage() {
  return <Year />;
}
