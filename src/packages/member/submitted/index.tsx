import { SubmittedList } from '@app/features/statements/submitted-list';

definePageConfig({ navigationBarTitleText: '我提交的' });

export default function SubmittedPage() {
  return <SubmittedList />;
}
