import { OfficeMeeting } from '@app/features/office-meetings/office-meeting';

definePageConfig({ navigationBarTitleText: '联席会议' });

export default function OfficeMeetingIndex() {
  return <OfficeMeeting />;
}
