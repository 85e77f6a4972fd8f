import { Claims } from '@app/features/points/claims';

definePageConfig({ navigationBarTitleText: '待确认的申报' });

export default function ClaimsPage() {
  return <Claims />;
}
