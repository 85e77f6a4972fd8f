/**
 * Whether a level may be set, raised, lowered or taken back. A person finds it; the rules
 * say when they may not.
 *
 * G1 The scale has the level, and it is held by what is graded: a party organisation, or a
 *    unit where the pack says so.
 * G2 Its conditions of entry hold.
 * G3 A level that is judged by a standard is set while that standard is held, and never
 *    against it. The same class is judged by the same standard: the pack names one for each.
 * G4 A lowering, and a taking back, want the other side heard: asked, and it has replied or
 *    five working days are over. *ours* Where the condition that ends a level has come true
 *    by itself, nothing is lowered.
 * G5 Nothing is dated before the last finding or after today, and what stands is not set again.
 * G6 优秀 has rules of its own: `excellent.ts`.
 * G7 A level that was recognised before the subject's records here began is taken over with the
 *    number of its paper, while nothing stands on the scale: the standards judge what is set
 *    since, and nobody is asked to be accepted again for what they held. *ours*
 */
import type { GradeScale } from './contract';
import type { Refusal } from '@core/modules/standards/contract';
import { askedWords, foundWords } from '@core/modules/standards/fact-words';
import { factState } from '@core/modules/standards/facts';
import type { Facts } from '@core/modules/standards/facts.contract';
import { refuse } from '@core/modules/standards/refuse';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import { addDays, formatDay, type Day } from '@core/shared/calendar/day';
import { nextPeriod, periodOf } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

type Level = GradeScale['levels'][number];

/** What stands on a scale, and since when. */
export interface Standing {
  readonly level: string;
  readonly on: Day;
}

/** A finding that somebody means to make; without a level it takes back what stands. */
export interface Finding {
  readonly subject: SubjectKind;
  readonly level?: string | undefined;
  readonly on: Day;
  readonly now?: Standing | undefined;
  /** The other side was asked on a day, and replied on one. */
  /** A paper of before, and the first day of the subject's records here. */
  readonly takenOver?: { readonly recordsFrom: Day | undefined } | undefined;
  readonly heard?: { readonly askedOn: Day; readonly repliedOn?: Day | undefined } | undefined;
}

interface Around {
  readonly facts: Facts;
  readonly today: Day;
  readonly calendar: WorkCalendar;
}

const REPLY_DAYS = 5;

const levelOf = ({ levels }: GradeScale, code: string | undefined): Level | undefined =>
  levels.find((one) => one.code === code);

/** How high a level stands on its scale; 0 for none. */
function height({ levels, fromLowest }: GradeScale, code: string | undefined): number {
  const at = levels.findIndex((one) => one.code === code);
  if (at < 0) return 0;
  return fromLowest ? at + 1 : levels.length - at;
}

/** G4: true when a finding gives a lower level than stands, or none. */
export const isLowering = (
  scale: GradeScale,
  { now, level }: Pick<Finding, 'now' | 'level'>,
): boolean => Boolean(now) && height(scale, level) < height(scale, now?.level);

/** G1–G5: why a finding may not be made; null when it may. */
export function mayGrade(scale: GradeScale, finding: Finding, around: Around): Refusal | null {
  const { subject, level, on, now } = finding;
  const { facts, today } = around;
  if (on > today) return refuse('G5', '日期不能晚于今天');
  if (now && on < now.on) return refuse('G5', '日期不能早于上一次定级', now.on);
  if ((now?.level ?? '') === (level ?? '')) return refuse('G5', '与现在的等次相同');
  const wanted = levelOf(scale, level);
  if (level && !wanted) return refuse('G1', '这项定级没有这个等次');
  if (wanted) {
    const held = wanted.subject ?? 'organization';
    if (held !== subject) {
      const words = held === 'unit' ? '单位' : '党组织';
      return refuse('G1', `“${wanted.title}”评定${words}`);
    }
    if (finding.takenOver) return mayTakeOver(finding);
    const unmet = wanted.entry?.find(({ test }) => factState(test, facts) !== 'met');
    if (unmet) {
      const asked = unmet.words ?? `要求${askedWords(unmet.test)}`;
      return refuse(
        'G2',
        `不符合“${wanted.title}”的条件：${asked}，${foundWords(unmet.test, facts)}`,
      );
    }
    if (wanted.standard && !holds(facts, wanted.standard)) {
      return refuse('G3', `“${wanted.title}”须先通过对应标准的验收，并在有效期内`);
    }
  }
  return isLowering(scale, finding) ? mayLower(scale, finding, around) : null;
}

/** G7. */
function mayTakeOver({ on, now, takenOver }: Finding): Refusal | null {
  if (now) return refuse('G7', '已有等次，按标准评定，不再承接原有认定');
  const from = takenOver?.recordsFrom;
  return from && on < from
    ? null
    : refuse('G7', `原有认定的日期应早于本单位纳入系统的日期${from ? `（${from}）` : ''}`);
}

const holds = (facts: Facts, standard: string): boolean =>
  factState({ fact: 'standard', standard }, facts) === 'met';

/** G4. */
function mayLower(
  scale: GradeScale,
  { heard, on, now }: Finding,
  { facts, calendar }: Around,
): Refusal | null {
  const ends = levelOf(scale, now?.level)?.endsWhen;
  if (ends && factState(ends.test, facts) === 'met') return null;
  if (!heard) return refuse('G4', '降级或取消前，应当先听取对方意见');
  if (heard.repliedOn && heard.repliedOn <= on) return null;
  const until = afterWorkingDays(heard.askedOn, scale.replyDays ?? REPLY_DAYS, calendar);
  return on > until
    ? null
    : refuse('G4', `对方可在 ${until} 前说明，之后才能降级`, addDays(until, 1));
}

/** What a level proposes where the condition that ends it has come true; null where it goes on. */
export function proposalOf(
  scale: GradeScale,
  { level }: Pick<Standing, 'level'>,
  facts: Facts,
): { readonly level: string; readonly words: string } | null {
  const standing = levelOf(scale, level);
  const ends = standing?.endsWhen;
  if (!standing || !ends || factState(ends.test, facts) !== 'met') return null;
  const next = levelOf(scale, ends.proposes);
  const why = ends.words ?? foundWords(ends.test, facts);
  return {
    level: ends.proposes,
    words: `${why}，“${standing.title}”结束，建议按“${next?.title ?? ''}”评定`,
  };
}

/** The last day by which a level is looked at again: the end of the period after its own. */
export function lookedAtBy(scale: GradeScale, { level, on }: Standing): Day | null {
  const cycle = levelOf(scale, level)?.cycle;
  return cycle ? formatDay(nextPeriod(periodOf(cycle, on)).last) : null;
}
