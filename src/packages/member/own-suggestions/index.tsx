import { OwnSuggestions } from '@app/features/suggestions/own-suggestions';

definePageConfig({ navigationBarTitleText: '我的建议' });

export default function OwnSuggestionsPage() {
  return <OwnSuggestions />;
}
