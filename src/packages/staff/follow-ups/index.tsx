import { FollowUpList } from '@app/features/follow-ups/follow-up-list';

definePageConfig({ navigationBarTitleText: '督办' });

export default function FollowUpsIndex() {
  return <FollowUpList />;
}
