import { ProcessScreen } from '@app/features/processes/process-page';

definePageConfig({ navigationBarTitleText: '程序办理' });

export default function ProcessIndex() {
  return <ProcessScreen />;
}
