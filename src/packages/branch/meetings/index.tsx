import { Days } from '@app/features/meetings/days';

definePageConfig({ navigationBarTitleText: '党日与会议' });

export default function DaysPage() {
  return <Days />;
}
