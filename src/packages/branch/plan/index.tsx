import { PlanForm } from '@app/features/meetings/plan-form';

definePageConfig({ navigationBarTitleText: '安排会议' });

export default function PlanFormPage() {
  return <PlanForm />;
}
