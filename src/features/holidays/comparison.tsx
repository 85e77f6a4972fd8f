import { View } from '@tarojs/components';
import type { ActionRequest } from '@core/modules/actions';
import type { ChangedTerm } from '@core/modules/holidays/actions';
import type { MarkCounts } from '@core/modules/cadence/contract';
import { toDayNumber } from '@core/shared/calendar/day';
import { showPeriod } from '@core/shared/calendar/display';
import { keepTogether } from '@app/ui/keep-together';
import { FailureLine } from '@app/ui/messages';
import { obligationTitle } from '@app/ui/obligation-titles';
import { Progress } from '@app/ui/progress';
import { useComparison } from './use-comparison';

interface Props {
  year: number;
  /** One that is not entered yet; without it, the one that was. */
  notice?: ActionRequest<'holidays.compare'>['notice'];
}

/** What a notice judges again: a line a period, its working days and its marks before and after. */
export function Comparison({ year, notice }: Props) {
  const { done, of, terms, isOver, error } = useComparison(year, notice);
  const changed = terms.filter(({ before, after }) => sentencesOf(before, after).length > 0);
  return (
    <View className="stack" role="status">
      <FailureLine why={error} />
      {isOver || error ? null : (
        <View className="stack">
          <View className="note">{of ? `已比对 ${done} / ${of} 个单位` : '正在比对'}</View>
          <Progress label="比对" done={done} total={of} />
        </View>
      )}
      {isOver ? (
        <View>
          比对了 {of} 个单位：
          {changed.length > 0
            ? `${changed.length} 个期次重新判定。`
            : '到今天为止没有期次因此改变；以后的期次按新安排判定。'}
        </View>
      ) : null}
      {changed.map((term) => (
        <Line key={`${term.obligation}/${term.period.key}`} {...term} />
      ))}
    </View>
  );
}

function Line({ obligation, period, workingBefore, workingAfter, before, after }: ChangedTerm) {
  const { unit, key } = period;
  const [first, last] = [toDayNumber(period.first), toDayNumber(period.last)];
  return (
    <View>
      <View>
        {showPeriod({ unit, key, first, last })} {obligationTitle(obligation)}
      </View>
      <View className="note">
        {keepTogether(
          [`工作日 ${workingBefore} → ${workingAfter} 天`, ...sentencesOf(before, after)].join(
            ' · ',
          ),
        )}
      </View>
    </View>
  );
}

const WORDS: readonly (readonly [keyof MarkCounts, string])[] = [
  ['open', '进行中或暂计'],
  ['met', '已完成'],
  ['missed', '未完成'],
  ['contested', '申诉或待确认'],
  ['exempt', '免计'],
  ['notApplicable', '不计'],
];

/** Each state whose number moves: `未完成 0 → 12`. */
const sentencesOf = (before: MarkCounts, after: MarkCounts): string[] =>
  WORDS.filter(([state]) => before[state] !== after[state]).map(
    ([state, word]) => `${word} ${before[state]} → ${after[state]}`,
  );
