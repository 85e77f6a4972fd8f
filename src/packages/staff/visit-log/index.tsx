import { VisitLogPage } from '@app/features/contacts/visit-log';

definePageConfig({ navigationBarTitleText: '走访月报' });

export default function LogIndex() {
  return <VisitLogPage />;
}
