import { Organization } from '@app/features/organizations/organization';

definePageConfig({ navigationBarTitleText: '党组织' });

export default function OrganizationIndex() {
  return <Organization />;
}
