/** 五步排查 of a unit: what was found and how it ended; each statement stays in the history. Never a name of a member. */
import type { Conclusion, Verification } from '@core/modules/investigations/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

interface By {
  by: string;
  on: Day;
}

/** The id is the unit's. */
export interface StoredInvestigation extends Base {
  townId: string;
  verified?: By & { found: Verification };
  concluded?: By & { conclusion: Conclusion };
  /** Added in order, never overwritten. */
  history: (By & { id: string; receipt: string } & (
      { kind: 'verified'; found: Verification } | { kind: 'concluded'; conclusion: Conclusion }
    ))[];
}

export interface InvestigationCollections {
  investigations: StoredInvestigation;
}
