import { FollowUpPage } from '@app/features/follow-ups/follow-up-page';

definePageConfig({ navigationBarTitleText: '督办单' });

export default function FollowUpIndex() {
  return <FollowUpPage />;
}
