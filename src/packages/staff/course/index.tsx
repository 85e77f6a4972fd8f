import { Course } from '@app/features/courses/course';

definePageConfig({ navigationBarTitleText: '培训' });

export default function CourseIndex() {
  return <Course />;
}
