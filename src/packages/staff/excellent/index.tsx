import { Excellent } from '@app/features/grades/excellent';

definePageConfig({ navigationBarTitleText: '优秀等次' });

export default function ExcellentIndex() {
  return <Excellent />;
}
