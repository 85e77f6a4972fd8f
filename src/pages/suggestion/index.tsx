import { Suggestion } from '@app/features/me/suggestion';

definePageConfig({ navigationBarTitleText: '投诉与建议' });

export default function SuggestionPage() {
  return <Suggestion />;
}
