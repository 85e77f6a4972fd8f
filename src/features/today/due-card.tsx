import { memo } from 'react';
import { View } from '@tarojs/components';
import { summarise } from '@core/domain/cadence/explain';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Icon } from '@app/components/icon';
import { obligationTitle } from '@app/components/obligation-titles';
import { Tap } from '@app/components/tap';
import { VerdictTag } from '@app/components/verdict-tag';
import type { DueUnit } from './due-list';

interface Props {
  due: DueUnit;
  onOpen: (unitId: string) => void;
  onCall: (unitId: string) => void;
  onRecord: (unitId: string) => void;
}

/** One unit with what is due for it: open, call, record. */
export const DueCard = memo(function DueCard({ due, onOpen, onCall, onRecord }: Props) {
  const { unit, verdicts, pending, covered } = due;
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
        <View className="due-card__verdicts">
          {verdicts.map((verdict) => (
            <View className="row" key={verdict.period.key + verdict.obligation}>
              <VerdictTag verdict={verdict} />
              <View className="note grow">
                {obligationTitle(verdict.obligation)}
                {verdict.backfillUntil ? `（${showDay(verdict.period.first)}起的一期）` : ''}：
                {summarise(verdict)}
              </View>
            </View>
          ))}
        </View>
        {pending > 0 ? <View className="note">{pending} 条记录已存本机，待送达</View> : null}
      </Tap>
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
});
