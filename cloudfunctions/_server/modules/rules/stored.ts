/** Versions of the rules that the office wrote itself. */
import type { RuleChange } from '@core/modules/rules/compose';
import type { RulePart, RuleState } from '@core/modules/rules/labels';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

interface StoredAct {
  by: string;
  at: number;
}

/** Changes that take effect together; once written, only its state and its signatures move. */
export interface StoredRuleVersion extends Base {
  state: RuleState;
  /** First day of the month from which it is in force. */
  from: Day;
  reason: string;
  by: string;
  at: number;
  changes: readonly RuleChange[];
  /** The mark of each part that was changed, as it stood: signed over another, it would undo what came between. */
  seen: Partial<Record<RulePart, string>>;
  signatures: readonly StoredAct[];
  withdrawn?: StoredAct & { reason: string };
  /** Taken over from a file. */
  file?: { title: string; sha256: string };
}

export interface RuleCollections {
  ruleVersions: StoredRuleVersion;
}
