import { Members } from '@app/features/points/members';

definePageConfig({ navigationBarTitleText: '按姓名查看' });

export default function MembersPage() {
  return <Members />;
}
