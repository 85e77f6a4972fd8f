import { RosterImport } from '@app/features/roster/roster-import';

definePageConfig({ navigationBarTitleText: '名册导入' });

export default function RosterImportPage() {
  return <RosterImport />;
}
