/** How a field of the 台账 is described, and what may stand in it. */
import type { UnitKind } from '@core/modules/units/contract';

/** 五个清: what must be known of a unit before it is helped. */
export type FiveClear = 'operation' | 'staff' | 'members' | 'founding' | 'investor';
/** 三清 of a unit: itself, the party organisation's reach, the party work's reach. */
export type ThreeClear = 'basics' | 'coverage' | 'work';
export type Clear = FiveClear | ThreeClear;

export type LedgerValue = string | number | boolean;

interface Common {
  readonly title: string;
  /** `records`: follows from what is stored anyway, and nobody may state it otherwise. */
  readonly source: 'records' | 'stated';
  /** Asked of this kind of unit only. */
  readonly of?: UnitKind;
  /** Asked only where there is a party organisation, or only where there is none. */
  readonly when?: 'organized' | 'unorganized';
  /** 清 for which it must be known. */
  readonly clears?: readonly Clear[];
}

export type FieldSpec = Common &
  (
    | { readonly kind: 'text'; readonly max: number }
    | {
        readonly kind: 'number';
        readonly max: number;
        readonly unit: string;
        /** No more than these together. */
        readonly within?: readonly string[];
      }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
    | { readonly kind: 'yesNo' }
    /** `past`: not after today. */
    | { readonly kind: 'date'; readonly past: boolean }
  );

export interface GroupSpec {
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldSpec>>;
}
