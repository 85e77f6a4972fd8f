import { Handovers } from '@app/features/handovers/handovers';

definePageConfig({ navigationBarTitleText: '帮建交接' });

export default function HandoverIndex() {
  return <Handovers />;
}
