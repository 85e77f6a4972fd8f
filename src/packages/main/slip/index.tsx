import { SlipScreen } from '@app/features/slips/slip-page';

definePageConfig({ navigationBarTitleText: '评议' });

export default function SlipIndex() {
  return <SlipScreen />;
}
