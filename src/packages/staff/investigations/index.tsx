import { InvestigationList } from '@app/features/investigations/investigation-list';

definePageConfig({ navigationBarTitleText: '未建党组织的单位' });

export default function InvestigationsIndex() {
  return <InvestigationList />;
}
