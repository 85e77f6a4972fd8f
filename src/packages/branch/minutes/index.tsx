import { Minutes } from '@app/features/meetings/minutes';

definePageConfig({ navigationBarTitleText: '会议记录' });

export default function MinutesPage() {
  return <Minutes />;
}
