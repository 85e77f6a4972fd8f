import { OfficeMeetingList } from '@app/features/office-meetings/office-meeting-list';

definePageConfig({ navigationBarTitleText: '联席会议' });

export default function OfficeMeetingsIndex() {
  return <OfficeMeetingList />;
}
