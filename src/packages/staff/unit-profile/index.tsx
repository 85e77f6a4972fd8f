import { LedgerFacts } from '@app/features/unit-profile/ledger-facts';

definePageConfig({ navigationBarTitleText: '单位台账' });

export default function LedgerFactsIndex() {
  return <LedgerFacts />;
}
