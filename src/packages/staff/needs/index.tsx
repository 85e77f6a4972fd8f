import { Needs } from '@app/features/overview/needs';

definePageConfig({ navigationBarTitleText: '诉求' });

export default function NeedsIndex() {
  return <Needs />;
}
