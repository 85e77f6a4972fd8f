import { OwnBranch } from '@app/features/organizations/own-branch';
import { Ledger } from '@app/features/units/unit-list';
import { hasRole, useSession } from '@app/data/session';

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

/** Units for those who look after them; for a member the branch that they belong to. */
export default function LedgerPage() {
  const session = useSession();
  const offices = ['townSupervisor', 'districtSupervisor', 'administrator'] as const;
  const reads = hasRole(session.data, 'instructor', 'secretary', ...offices);
  return session.data?.bound && !reads ? <OwnBranch /> : <Ledger />;
}
