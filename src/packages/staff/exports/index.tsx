import { Exports } from '@app/features/exports/exports';

definePageConfig({ navigationBarTitleText: '导出' });

export default function ExportsIndex() {
  return <Exports />;
}
