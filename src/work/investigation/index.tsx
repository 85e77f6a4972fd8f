import { Investigation } from '@app/features/investigation/investigation';

definePageConfig({ navigationBarTitleText: '五步排查' });

export default function InvestigationIndex() {
  return <Investigation />;
}
