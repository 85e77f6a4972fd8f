/**
 * Everything that is wrong with a rule pack, in one place: the build asks it of the packs that come
 * with the product and of a district's files, the office's own before they are saved and signed.
 *
 * F1 It is what the contract says a pack is, and no larger than a cloud document and an answer hold.
 * F2 Versions stand in order, each from the first of a month.
 * F3 What it asks for can be met, what it caps can hold what it caps, what it names is there.
 * F4 The red lines: no order of people, no log-ins, no picture, no place.
 * F5 Every text can stand in a paper.
 */
import { isDay } from '@core/shared/calendar/day';
import { isWritable } from '@core/shared/visible-text';
import { rulePack, type RulePack } from '@core/rulepacks/rule-pack.contract';
import { cadenceFaults } from './cadence-faults';
import { finderInto, repeated, type Fault } from './fault';
import { versionedParts } from './labels';
import { plainFaults } from './plain-faults';
import { pointsFaults } from './points-faults';
import { practiceFaults } from './practice-faults';
import { ownTexts, redLineFaults } from './red-words';
import { namesOf } from '@core/shared/names-of';

/** F1: characters of a pack as it is stored; the largest that comes with the product has a sixth of it. */
export const MOST_CHARACTERS = 400_000;
/** One screen of reasons: whoever mends them asks again. */
const MOST_FAULTS = 100;

/** What is wrong with what may be a pack; empty when nothing is. */
export function faultsOf(candidate: unknown): Fault[] {
  const parsed = rulePack.safeParse(candidate);
  if (!parsed.success) {
    return parsed.error.issues
      .slice(0, MOST_FAULTS)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), words: message }));
  }
  const pack: RulePack = parsed.data;
  if (JSON.stringify(pack).length > MOST_CHARACTERS)
    return [{ path: '', words: `规则包超过 ${MOST_CHARACTERS / 10_000} 万字，放不下` }];
  const faults: Fault[] = [];
  const finder = finderInto(faults);
  for (const part of namesOf(versionedParts)) {
    const days = (pack[part] ?? []).map(({ from }) => from);
    days.forEach((from, i) => {
      const at = finder.at(`${part}.${i}`);
      at.unless(isDay(from) && from.endsWith('-01'), 'from', '应从某月的第一天起');
      at.unless(i === 0 || (days[i - 1] ?? '') <= from, 'from', '版本应按起始日排列');
    });
    for (const i of repeated(days)) finder.unless(false, `${part}.${i}.from`, '这一天已有一个版本');
  }
  pack.cadence.forEach((rules, i) => cadenceFaults(rules, finder.at(`cadence.${i}`)));
  pack.points.forEach(({ yearBegins }, i) =>
    finder.unless(
      yearBegins === pack.points[0]?.yearBegins,
      `points.${i}.yearBegins`,
      '评星年度的起始月不能改：跨着两种年度的积分没有归处',
    ),
  );
  pack.points.forEach((rules, i) => pointsFaults(rules, finder.at(`points.${i}`)));
  plainFaults(pack, finder);
  practiceFaults(pack, finder);
  faults.push(...redLineFaults(pack));
  for (const [path, text] of ownTexts(pack))
    finder.unless(isWritable(text), path, '含有不能使用的字符');
  return faults.slice(0, MOST_FAULTS);
}

/** A fault as one line. */
export const sayFault = ({ path, words }: Fault): string => (path ? `${path}：${words}` : words);
