import { Text, View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import { leftOf } from '@core/modules/cadence/explain';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { keepTogether } from '@app/ui/keep-together';
import { obligationTitle } from '@app/ui/obligation-titles';
import { Tap } from '@app/ui/tap';
import { VerdictTag } from '@app/ui/verdict-tag';
import { PERIOD_TITLES, type DueUnit } from './due-list';

/** What can be done from a card, by the unit's id. */
export interface DueActs {
  readonly onOpen: (unitId: string) => void;
  readonly onCall: (unitId: string) => void;
  readonly onRecord: (unitId: string) => void;
  readonly onBackfill: (unitId: string, verdict: Verdict) => void;
}

/** One unit with what is due for it: open, call, record. */
export function DueCard({ due, acts }: { due: DueUnit; acts: DueActs }) {
  const { unit, running, gaps, atOnce, pending, covered } = due;
  const { onOpen, onCall, onRecord, onBackfill } = acts;
  return (
    <View className="card">
      <Tap onTap={() => onOpen(unit.unitId)}>
        <View className="row row--between">
          <View className="grow">
            <View className="due-card__name">{unit.name}</View>
            <View className="note">
              {unit.townName}
              {covered ? ' · 代管' : ''}
              {unit.matters.length > 0 ? ` · ${unit.matters.length} 件未办结` : ''}
            </View>
          </View>
          <Icon name="chevron-right" small />
        </View>
        <View className="due-card__lines">
          {running.map((verdict) => (
            <View className="row row--between row--wrap" key={verdict.obligation}>
              <View>{whatAndWhen(verdict)}</View>
              <View className="row due-card__left">
                <Text className="note">{leftOf(verdict)}</Text>
                <VerdictTag verdict={verdict} />
              </View>
            </View>
          ))}
        </View>
        {atOnce.length > 0 ? (
          <View className="note due-card__at-once">
            <Icon name="handshake" small />
            <View className="grow">{keepTogether(atOnceWords(atOnce))}</View>
          </View>
        ) : null}
        {pending > 0 ? <View className="note">{pending} 条记录已存本机，待送达</View> : null}
      </Tap>
      {gaps.map((verdict) => (
        <Gap
          key={verdict.period.key + verdict.obligation}
          verdict={verdict}
          onBackfill={() => onBackfill(unit.unitId, verdict)}
          unitName={unit.name}
        />
      ))}
      <View className="due-card__actions">
        {unit.phone ? (
          <Button icon="phone" onTap={() => onCall(unit.unitId)} label={`打电话：${unit.name}`}>
            打电话
          </Button>
        ) : null}
        <Button icon="plus" onTap={() => onRecord(unit.unitId)} label={`记联系：${unit.name}`}>
          记联系
        </Button>
      </View>
    </View>
  );
}

const BEFORE: Readonly<Record<Verdict['period']['unit'], string>> = {
  week: '上周',
  month: '上月',
  quarter: '上季',
  halfYear: '上个半年',
  year: '去年',
};

/** 本周电话联系. */
function whatAndWhen({ obligation, period, backfillUntil }: Verdict): string {
  const when = backfillUntil ? BEFORE[period.unit] : PERIOD_TITLES[period.unit];
  return `${when}${obligationTitle(obligation)}`;
}

/** 今天走访并见到负责人，可一次完成：本周电话联系、本月实地走访. */
function atOnceWords(settled: readonly Verdict[]): string {
  return `今天走访并见到负责人，可一次完成：${settled.map(whatAndWhen).join('、')}`;
}

/** A period that is over and can still be filled in. */
function Gap({
  verdict,
  unitName,
  onBackfill,
}: {
  verdict: Verdict;
  unitName: string;
  onBackfill: () => void;
}) {
  const { obligation, period, required, counted, backfillUntil = '' } = verdict;
  const before = BEFORE[period.unit];
  return (
    <View className="row row--between row--wrap due-card__gap">
      <View className="grow">
        {before}
        {obligationTitle(obligation)}漏 {required - counted.length} 次
        <View className="note">{showDay(backfillUntil)}前可补</View>
      </View>
      <Button onTap={onBackfill} label={`补${before}：${unitName}${obligationTitle(obligation)}`}>
        补{before}
      </Button>
    </View>
  );
}
