import { Guide } from '@app/features/guide/guide';

definePageConfig({ navigationBarTitleText: '开始使用' });

export default function GuideIndex() {
  return <Guide />;
}
