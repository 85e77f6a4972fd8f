import { ClaimForm } from '@app/features/points/claim-form';

definePageConfig({ navigationBarTitleText: '申报' });

export default function ClaimFormPage() {
  return <ClaimForm />;
}
