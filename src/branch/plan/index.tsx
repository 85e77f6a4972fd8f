import { PlanForm } from '@app/features/party-day/plan-form';

definePageConfig({ navigationBarTitleText: '安排会议' });

export default function PlanFormPage() {
  return <PlanForm />;
}
