import { HandoverPage } from '@app/features/handover/handover-page';

definePageConfig({ navigationBarTitleText: '交接单' });

export default function HandoverIndex() {
  return <HandoverPage />;
}
