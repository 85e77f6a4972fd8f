/**
 * How a grant stands, out of its log, whatever order the entries came in. All sums in 分.
 *
 * T1 It is granted by the second signature; what the subject raised itself stands at once.
 * T2 A payment or a spending that was reversed counts no more; reversed whole, nothing does.
 */
import { inOrder } from '@core/modules/standards/in-order';
import type { Grant, GrantEntry, GrantState } from './contract';
import type { Day } from '@core/shared/calendar/day';

type Of<K extends GrantEntry['kind']> = Extract<GrantEntry, { kind: K }>;

export interface GrantStanding {
  readonly state: GrantState;
  readonly signed: Of<'sign'> | null;
  readonly granted: number;
  readonly paid: number;
  readonly spent: number;
  /** Payments and spendings that stand. */
  readonly pays: readonly Of<'pay'>[];
  readonly spends: readonly Of<'spend'>[];
  readonly openContests: readonly Of<'contest'>[];
  /** Of what the subject raised, or of its second signature. */
  readonly since: Day | null;
}

const total = (lines: readonly { readonly fen: number }[]): number =>
  lines.reduce((sum, { fen }) => sum + fen, 0);

/** T1, T2. */
export function grantStanding({ raised, fen, begunOn, entries }: Grant): GrantStanding {
  const ordered = inOrder(entries);
  const all = <K extends GrantEntry['kind']>(kind: K): Of<K>[] =>
    ordered.filter((one): one is Of<K> => one.kind === kind);
  const reversals = all('reverse');
  const gone = new Set(reversals.flatMap(({ entry }) => entry ?? []));
  const whole = reversals.some(({ entry }) => entry === undefined);
  const [signed = null] = all('sign');
  const state = whole
    ? 'reversed'
    : raised
      ? 'raised'
      : signed
        ? signed.signed
          ? 'granted'
          : 'refused'
        : 'proposed';
  const stands = state === 'granted' || state === 'raised';
  const pays = stands ? all('pay').filter(({ id }) => !gone.has(id)) : [];
  const spends = stands ? all('spend').filter(({ id }) => !gone.has(id)) : [];
  const settled = new Set(all('settle').map(({ contest }) => contest));
  return {
    state,
    signed,
    granted: stands ? fen : 0,
    // What one raised is there without a payment.
    paid: state === 'raised' ? fen : total(pays),
    spent: total(spends),
    pays,
    spends,
    openContests: all('contest').filter(({ id }) => !settled.has(id)),
    since: state === 'raised' ? begunOn : state === 'granted' ? (signed?.on ?? null) : null,
  };
}
