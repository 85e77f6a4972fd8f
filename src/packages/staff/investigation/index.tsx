import { Investigation } from '@app/features/investigations/investigation';

definePageConfig({ navigationBarTitleText: '五步排查' });

export default function InvestigationIndex() {
  return <Investigation />;
}
