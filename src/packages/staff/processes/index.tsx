import { ProcessList } from '@app/features/processes/process-list';

definePageConfig({ navigationBarTitleText: '程序办理' });

export default function ProcessesIndex() {
  return <ProcessList />;
}
