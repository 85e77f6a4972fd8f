import { Forms } from '@app/features/forms/forms';

definePageConfig({ navigationBarTitleText: '上级报表' });

export default function FormsIndex() {
  return <Forms />;
}
