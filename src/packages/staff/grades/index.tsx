import { Grades } from '@app/features/grades/grades';

definePageConfig({ navigationBarTitleText: '分类定级' });

export default function GradesIndex() {
  return <Grades />;
}
