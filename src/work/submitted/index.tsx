import { SubmittedList } from '@app/features/submitted/submitted-list';

definePageConfig({ navigationBarTitleText: '我提交的' });

export default function SubmittedPage() {
  return <SubmittedList />;
}
