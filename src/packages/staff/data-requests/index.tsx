import { DataRequests } from '@app/features/privacy/data-requests';

definePageConfig({ navigationBarTitleText: '更正和删除申请' });

export default function DataRequestsIndex() {
  return <DataRequests />;
}
