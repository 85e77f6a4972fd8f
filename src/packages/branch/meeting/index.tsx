import { Day } from '@app/features/meetings/day';

definePageConfig({ navigationBarTitleText: '会议', enableShareAppMessage: true });

export default function DayPage() {
  return <Day />;
}
