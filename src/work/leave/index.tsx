import { Leave } from '@app/features/leave/leave';

definePageConfig({ navigationBarTitleText: '请假与代管' });

export default function LeaveIndex() {
  return <Leave />;
}
