import { Inbox } from '@app/features/suggestions/inbox';

definePageConfig({ navigationBarTitleText: '投诉与建议' });

export default function SuggestionsIndex() {
  return <Inbox />;
}
