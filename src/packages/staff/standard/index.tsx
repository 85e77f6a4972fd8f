import { StandardScreen } from '@app/features/standards/standard-page';

definePageConfig({ navigationBarTitleText: '达标与验收' });

export default function StandardIndex() {
  return <StandardScreen />;
}
