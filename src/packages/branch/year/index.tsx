import { Year } from '@app/features/meetings/year';

definePageConfig({ navigationBarTitleText: '支部年度' });

export default function YearPage() {
  return <Year />;
}
