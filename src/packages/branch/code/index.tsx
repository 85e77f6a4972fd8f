import { Code } from '@app/features/meetings/code';

definePageConfig({ navigationBarTitleText: '签到码' });

export default function CodePage() {
  return <Code />;
}
