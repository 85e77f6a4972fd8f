import { Report } from '@app/features/reports/report';

definePageConfig({ navigationBarTitleText: '通报' });

export default function ReportIndex() {
  return <Report />;
}
