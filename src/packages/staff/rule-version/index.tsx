import { RuleVersion } from '@app/features/rules/rule-version';

definePageConfig({ navigationBarTitleText: '规则的一版' });

export default function RuleVersionIndex() {
  return <RuleVersion />;
}
