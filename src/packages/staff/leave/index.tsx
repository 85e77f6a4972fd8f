import { Leave } from '@app/features/statements/leave';

definePageConfig({ navigationBarTitleText: '请假与代管' });

export default function LeaveIndex() {
  return <Leave />;
}
