import { RulePart } from '@app/features/rules/rule-part';

definePageConfig({ navigationBarTitleText: '规则的一部分' });

export default function RulePartIndex() {
  return <RulePart />;
}
