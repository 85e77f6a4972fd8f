/**
 * Whether a pledge may be made, and what may be added to it, and why not.
 *
 * Q1 It is the pack's, of the subject that the kind has, and says what must be said, no more; it
 *    stands no longer than the kind lets it.
 * Q2 Its words may be changed, by an office that makes it, while it is not public. Once public they
 *    stay.
 * Q3 What was done is recorded while it is public; a day says who took part and who reached it.
 * Q4 Judgements come in the pack's order, each once and by its office; nobody judges what is
 *    their own, and ballots are counts of so many at least.
 * Q5 No outcome before all judgements that the pack asks for; a promise is kept or not, a post is
 *    released.
 * Q6 What has ended goes on no more. Nothing is dated before its beginning or after today.
 * Q7 A contest is settled by an office that ends it, and not by who contested or who ended it.
 */
import { outcomeTitles, type Marks, type Pledge, type PledgeEntry } from './contract';
import type { Judgement, PledgeKind, PledgeSubject } from './rules.contract';
import { nextJudgement, pledgeStanding, totalOf, type PledgeStanding } from './standing';
import { namesOf } from '@core/modules/standards/contest';
import type { Refusal } from '@core/modules/standards/contract';
import { refuse } from '@core/modules/standards/refuse';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';

type Of<K extends PledgeEntry['kind']> = Extract<PledgeEntry, { kind: K }>;

interface Made {
  readonly subject: PledgeSubject;
  readonly form?: string | undefined;
  readonly says: Readonly<Record<string, string>>;
  readonly on: Day;
  readonly until: Day;
}

/** Q1, Q6. */
export function mayPledge(kind: PledgeKind, made: Made, today: Day): Refusal | null {
  const { subject, form, says, on, until } = made;
  if (on > today) return refuse('Q6', '日期不能晚于今天');
  if (subject !== kind.subject) return refuse('Q1', `“${kind.title}”不适用于这里`);
  const known = kind.forms.some(({ code }) => code === form);
  if (kind.forms.length > 0 ? !known : form !== undefined) return refuse('Q1', '请选择类别');
  const most = afterMonths(on, kind.months);
  if (until < on || until > most) return refuse('Q1', `期限应在 ${on} 到 ${most} 之间`);
  return checkSays(kind, says);
}

function checkSays({ says: asked }: PledgeKind, says: Readonly<Record<string, string>>) {
  const missing = asked.find(({ code, required }) => required && !says[code]);
  if (missing) return refuse('Q1', `请写明“${missing.title}”`);
  const strange = Object.keys(says).find((code) => !asked.some((one) => one.code === code));
  return strange ? refuse('Q1', '没有这一项') : null;
}

interface Adding {
  readonly today: Day;
  /** What those who were served have said so far. */
  readonly served: Marks;
  /** The person whom it is about, or who leads the branch that it is about. */
  readonly own: boolean;
}

/** Q2–Q7: null when the entry may be added. */
export function mayAddToPledge(
  kind: PledgeKind,
  pledge: Pledge,
  entry: PledgeEntry,
  { today, served, own }: Adding,
): Refusal | null {
  const standing = pledgeStanding(kind, pledge);
  if (entry.on > today) return refuse('Q6', '日期不能晚于今天');
  if (entry.on < pledge.begunOn) return refuse('Q6', `日期不能早于 ${pledge.begunOn}`);
  const { state } = standing;
  if (entry.kind === 'settle') return maySettle(kind, standing, entry);
  if (entry.kind === 'contest') return state === 'draft' ? refuse('Q7', '还没有公开') : null;
  if (state === 'ended') return refuse('Q6', '已经结束，不再登记');
  switch (entry.kind) {
    case 'reword':
      if (state !== 'draft') return refuse('Q2', '公开后内容不再更改');
      return byMakers(kind, entry) ?? checkSays(kind, entry.says);
    case 'publish':
      return state === 'draft' ? byMakers(kind, entry) : refuse('Q2', '已经公开');
    case 'end':
      return mayEnd(kind, standing, entry, served);
    default:
      break;
  }
  if (state === 'draft') return refuse('Q3', '公开以后再登记');
  switch (entry.kind) {
    case 'deed':
      return (kind.shape === 'day') === Boolean(entry.taken)
        ? null
        : refuse('Q3', kind.shape === 'day' ? '请填写参加人数和达到人数' : '这一类不填人数');
    case 'review':
      if (!kind.reviewMonths) return refuse('Q3', '这一类不作定期评估');
      return byOffices(kind, entry);
    default:
      return mayJudge(kind, standing, entry, { served, own });
  }
}

/** Q4. */
function mayJudge(
  kind: PledgeKind,
  standing: PledgeStanding,
  entry: Of<'peers'> | Of<'leader'>,
  { served, own }: Pick<Adding, 'served' | 'own'>,
): Refusal | null {
  const judgement = kind.judgements.find((one) => one.kind === entry.kind);
  if (!judgement || judgement.kind === 'served') return refuse('Q4', '规则没有这一级评议');
  if (standing[entry.kind]) return refuse('Q4', `“${judgement.title}”已经评过`);
  const next = nextJudgement(kind, standing, served);
  if (next && next.kind !== entry.kind) return refuse('Q4', waitsFor(next, served));
  if (!judgement.by.includes(entry.office))
    return refuse('Q4', `“${judgement.title}”由${namesOf(judgement.by)}办理`);
  if (entry.kind === 'leader')
    return own ? refuse('Q4', '不能点评自己的承诺，请由另一位办理') : null;
  const least = judgement.kind === 'peers' ? judgement.atLeast : 0;
  return totalOf(entry.marks) >= least
    ? null
    : refuse('Q4', `“${judgement.title}”不少于 ${least} 票，现有 ${totalOf(entry.marks)} 票`);
}

/** What is still to come first. */
export const waitsFor = (next: Judgement, served: Marks): string =>
  next.kind === 'served'
    ? `先完成“${next.title}”，不少于 ${next.atLeast} 份，现有 ${totalOf(served)} 份`
    : `先完成“${next.title}”`;

/** Q5. */
function mayEnd(
  kind: PledgeKind,
  standing: PledgeStanding,
  entry: Of<'end'>,
  served: Marks,
): Refusal | null {
  const notTheirs = byOffices(kind, entry);
  if (notTheirs) return notTheirs;
  if (entry.outcome === 'mistake') return null;
  if (standing.state === 'draft') return refuse('Q5', '还没有公开，登记有误的可以撤销');
  if ((entry.outcome === 'released') !== (kind.shape === 'post'))
    return refuse('Q5', `这一类不能以“${outcomeTitles[entry.outcome]}”结束`);
  const next = nextJudgement(kind, standing, served);
  return next ? refuse('Q5', waitsFor(next, served)) : null;
}

/** Q2. */
const byMakers = ({ makes }: PledgeKind, { office }: PledgeEntry): Refusal | null =>
  makes.includes(office) ? null : refuse('Q2', `由${namesOf(makes)}办理`);

const byOffices = ({ ends }: PledgeKind, { office }: PledgeEntry): Refusal | null =>
  ends.includes(office) ? null : refuse('Q5', `由${namesOf(ends)}办理`);

/** Q7. */
function maySettle(
  kind: PledgeKind,
  { openContests, end }: PledgeStanding,
  { contest, by, office }: Of<'settle'>,
): Refusal | null {
  const found = openContests.find(({ id }) => id === contest);
  if (!found) return refuse('Q7', '没有这条未处理的异议');
  if (!kind.ends.includes(office)) return refuse('Q7', `异议由${namesOf(kind.ends)}处理`);
  return found.by === by || end?.by === by
    ? refuse('Q7', '不能处理自己提出或与自己有关的异议')
    : null;
}
