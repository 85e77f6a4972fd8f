import { NameInstructor } from '@app/features/handovers/name-instructor';

definePageConfig({ navigationBarTitleText: '指定指导员' });

export default function InstructorIndex() {
  return <NameInstructor />;
}
