import { Code } from '@app/features/party-day/code';

definePageConfig({ navigationBarTitleText: '签到码' });

export default function CodePage() {
  return <Code />;
}
