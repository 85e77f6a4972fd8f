/**
 * What may be done with a grant, and why not. All sums in 分.
 *
 * N1 The channel and the purpose are the pack's.
 * N2 Two signatures are of two persons; the second is of the pack's offices.
 * N3 Paid is what two have signed, and no more than the grant; spent is no more than was paid.
 * N4 A reversal takes back what stands, once; a payment only as far as it is not spent, and the
 *    whole grant only while nothing of it is paid, or nothing of what was raised is spent.
 * N5 Nothing is dated before it began or after today. What was refused or reversed goes on no more.
 * N6 A contest is settled by an office that signs, and not by who contested.
 * N7 What it rests on stands when it is granted; a title that is lost later is shown and undoes
 *    nothing.
 */
import type { Grant, GrantEntry } from './contract';
import { yuanWords } from './money';
import type { MeansRules } from './rules.contract';
import { grantStanding, type GrantStanding } from './standing';
import { namesOf } from '@core/modules/standards/contest';
import type { Refusal } from '@core/modules/standards/contract';
import { refuse } from '@core/modules/standards/refuse';
import type { Day } from '@core/shared/calendar/day';

type Of<K extends GrantEntry['kind']> = Extract<GrantEntry, { kind: K }>;

/** N1, N5 of a grant that is proposed, or of what was raised. */
export function mayGrant(
  rules: MeansRules,
  { channel, purpose, on }: { channel: string; purpose: string; on: Day },
  today: Day,
): Refusal | null {
  if (!rules.channels.some(({ code }) => code === channel)) return refuse('N1', '没有这个经费渠道');
  if (!rules.purposes.some(({ code }) => code === purpose)) return refuse('N1', '没有这项用途');
  return on > today ? refuse('N5', '日期不能晚于今天') : null;
}

/**
 * N1–N7: null when the entry may be added.
 * @param gone why its ground stands no more, in words; absent while it stands
 */
export function mayAddToGrant(
  rules: MeansRules,
  grant: Grant,
  entry: GrantEntry,
  today: Day,
  gone?: string,
): Refusal | null {
  if (entry.on > today) return refuse('N5', '日期不能晚于今天');
  if (entry.on < grant.begunOn) return refuse('N5', `日期不能早于 ${grant.begunOn}`);
  const standing = grantStanding(grant);
  const { state } = standing;
  if (entry.kind === 'contest') return null;
  if (entry.kind === 'settle') return maySettle(rules, standing, entry);
  if (state === 'refused') return refuse('N5', '没有同意的经费，不再办理');
  if (state === 'reversed') return refuse('N5', '已经冲销，不再办理');
  switch (entry.kind) {
    case 'sign':
      return (
        maySign(rules, grant, standing, entry) ??
        (entry.signed && gone ? refuse('N7', `${gone}，不能核定，请写明理由不同意`) : null)
      );
    case 'pay':
      return mayPay(grant, standing, entry);
    case 'spend':
      return maySpend(rules, standing, entry);
    case 'reverse':
      return mayReverse(standing, entry);
  }
}

/** N2. */
function maySign(
  { signs }: MeansRules,
  { begunBy }: Grant,
  { state }: GrantStanding,
  { by, office }: Of<'sign'>,
): Refusal | null {
  if (state !== 'proposed') return refuse('N2', '已经签过字');
  if (!signs.includes(office)) return refuse('N2', `第二人签字由${namesOf(signs)}办理`);
  return by === begunBy ? refuse('N2', '两个签字应当是两个人，请由另一位工作人员签字') : null;
}

/** N3. */
function mayPay(
  { fen, raised }: Grant,
  { state, paid }: GrantStanding,
  entry: Of<'pay'>,
): Refusal | null {
  if (raised) return refuse('N3', '自筹的经费没有拨付');
  if (state !== 'granted') return refuse('N3', '第二人签字后才能拨付');
  return paid + entry.fen > fen
    ? refuse('N3', `超过核定的 ${yuanWords(fen)}，还可拨付 ${yuanWords(fen - paid)}`)
    : null;
}

/** N1, N3. */
function maySpend(
  { purposes }: MeansRules,
  { paid, spent }: GrantStanding,
  { fen, purpose }: Of<'spend'>,
): Refusal | null {
  if (!purposes.some(({ code }) => code === purpose)) return refuse('N1', '没有这项用途');
  return spent + fen > paid
    ? refuse('N3', `超过到账的 ${yuanWords(paid)}，还可支出 ${yuanWords(paid - spent)}`)
    : null;
}

/** N4. */
function mayReverse(
  { pays, spends, paid, spent, state }: GrantStanding,
  { entry }: Of<'reverse'>,
): Refusal | null {
  if (entry === undefined) {
    const inUse = state === 'raised' ? spent > 0 : paid > 0;
    return inUse ? refuse('N4', '先冲销拨付和支出，再冲销整笔') : null;
  }
  const pay = pays.find(({ id }) => id === entry);
  if (pay) {
    return paid - pay.fen < spent
      ? refuse('N4', `这笔已经支出，先冲销支出 ${yuanWords(spent - (paid - pay.fen))}`)
      : null;
  }
  return spends.some(({ id }) => id === entry) ? null : refuse('N4', '没有这一笔，或已冲销');
}

/** N6. */
function maySettle(
  { signs }: MeansRules,
  { openContests }: GrantStanding,
  { contest, office, by }: Of<'settle'>,
): Refusal | null {
  const found = openContests.find(({ id }) => id === contest);
  if (!found) return refuse('N6', '没有这条未处理的异议');
  if (!signs.includes(office)) return refuse('N6', `异议由${namesOf(signs)}处理`);
  return found.by === by ? refuse('N6', '不能处理自己提出的异议') : null;
}
