import { HandoverPage } from '@app/features/handovers/handover-page';

definePageConfig({ navigationBarTitleText: '交接单' });

export default function HandoverIndex() {
  return <HandoverPage />;
}
