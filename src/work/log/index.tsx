import { VisitLogPage } from '@app/features/visit-log/visit-log';

definePageConfig({ navigationBarTitleText: '走访月报' });

export default function LogIndex() {
  return <VisitLogPage />;
}
