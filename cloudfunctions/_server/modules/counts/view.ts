/** What is counted together of all units, where it is kept, and by what it is known to be the same. */
import type { Counted } from '@core/modules/counts/kept-unit';
import { judgedBy } from '@core/modules/rules/judging';
import { fingerprint } from '@core/shared/canonical';
import type { Deps } from '@server/runtime/deps';

export interface View extends Counted {
  /** Where its counts lie: another view of the same place takes them over. */
  readonly slot: string;
}

/** Who counts, and which towns in all. */
export interface Counting {
  /** Of two that count side by side the one that began last keeps its towns. */
  readonly id: string;
  readonly townIds: readonly string[];
  /** All towns of the district: what they come to is kept. */
  readonly ofDistrict: boolean;
}

/** The form that lines and sums are kept in: another one is not read. */
const FORM = 3;

/** Of these terms and months by this engine, these rules and notices, in this form. */
export const keyOf = ({ pack, notices }: Pick<Deps, 'pack' | 'notices'>, view: View): string => {
  const terms = view.plan.terms.map(({ obligation, told, working, provisional }) =>
    [obligation.code, told.key, working, provisional].join(' '),
  );
  return `${FORM} ${judgedBy(pack)} ${fingerprint([terms, view.months, notices])}`;
};

/** All views of a count are judged on one day. */
export const dayOf = (views: readonly View[]): string => views[0]?.plan.today ?? '';
