import { CourseList } from '@app/features/courses/course-list';

definePageConfig({ navigationBarTitleText: '培训' });

export default function CoursesIndex() {
  return <CourseList />;
}
