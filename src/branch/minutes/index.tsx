import { Minutes } from '@app/features/party-day/minutes';

definePageConfig({ navigationBarTitleText: '会议记录' });

export default function MinutesPage() {
  return <Minutes />;
}
