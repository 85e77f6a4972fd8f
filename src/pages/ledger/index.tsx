import { Ledger } from '@app/features/units/ledger';

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

export default function LedgerPage() {
  return <Ledger />;
}
