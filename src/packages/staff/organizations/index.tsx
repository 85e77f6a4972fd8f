import { OrganizationList } from '@app/features/organizations/organization-list';

definePageConfig({ navigationBarTitleText: '组织架构' });

export default function OrganizationsIndex() {
  return <OrganizationList />;
}
