import { StandardList } from '@app/features/standards/standard-list';

definePageConfig({ navigationBarTitleText: '达标与验收' });

export default function StandardsIndex() {
  return <StandardList />;
}
