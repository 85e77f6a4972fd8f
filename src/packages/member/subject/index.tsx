import { Subject } from '@app/features/points/subject';

definePageConfig({ navigationBarTitleText: '积分' });

export default function SubjectPage() {
  return <Subject />;
}
