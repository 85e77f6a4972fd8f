import { Leadership } from '@app/features/coverage/leadership';

definePageConfig({ navigationBarTitleText: '班子和书记' });

export default function LeadershipIndex() {
  return <Leadership />;
}
