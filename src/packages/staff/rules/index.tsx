import { Rules } from '@app/features/rules/rules';

definePageConfig({ navigationBarTitleText: '规则' });

export default function RulesIndex() {
  return <Rules />;
}
