import { Reports } from '@app/features/reports/reports';

definePageConfig({ navigationBarTitleText: '月度通报' });

export default function ReportsIndex() {
  return <Reports />;
}
