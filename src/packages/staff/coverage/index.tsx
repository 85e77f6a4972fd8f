import { Coverage } from '@app/features/coverage/coverage';

definePageConfig({ navigationBarTitleText: '两个覆盖' });

export default function CoverageIndex() {
  return <Coverage />;
}
