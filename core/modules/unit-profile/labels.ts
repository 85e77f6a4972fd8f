/** The table of the 台账 as a list, and the words of what must be clear. */
import { ledgerGroups } from './table';
import type { FieldSpec, FiveClear, ThreeClear } from './spec.contract';

export { ledgerGroups };
export type { FiveClear, LedgerValue, ThreeClear } from './spec.contract';

export type LedgerGroup = keyof typeof ledgerGroups;
type CodesOf<G extends LedgerGroup> = keyof (typeof ledgerGroups)[G]['fields'] & string;
export type LedgerCode = { [G in LedgerGroup]: CodesOf<G> }[LedgerGroup];

export type LedgerField = FieldSpec & { readonly code: LedgerCode; readonly group: LedgerGroup };

/** The table as a list, in its order. */
export const ledgerFields: readonly LedgerField[] = (
  Object.keys(ledgerGroups) as LedgerGroup[]
).flatMap((group) =>
  Object.entries<FieldSpec>(ledgerGroups[group].fields).map(([code, spec]) => ({
    ...spec,
    code: code as LedgerCode,
    group,
  })),
);

export const fiveClearTitles: Readonly<Record<FiveClear, string>> = {
  operation: '经营',
  staff: '职工',
  members: '党员',
  founding: '建立党组织',
  investor: '出资人',
};
export const threeClearTitles: Readonly<Record<ThreeClear, string>> = {
  basics: '企业基本情况',
  coverage: '党组织覆盖',
  work: '党的工作覆盖',
};
