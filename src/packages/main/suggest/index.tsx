import { Suggestion } from '@app/features/suggestions/suggestion-form';

definePageConfig({ navigationBarTitleText: '投诉与建议' });

export default function SuggestionPage() {
  return <Suggestion />;
}
