import { Handovers } from '@app/features/handover/handovers';

definePageConfig({ navigationBarTitleText: '帮建交接' });

export default function HandoverIndex() {
  return <Handovers />;
}
