import { OwnFollowUps } from '@app/features/follow-ups/own-follow-ups';

definePageConfig({ navigationBarTitleText: '关于我的督办' });

export default function FollowUpsIndex() {
  return <OwnFollowUps />;
}
