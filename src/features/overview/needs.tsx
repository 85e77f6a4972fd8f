import { useState } from 'react';
import { needMeasures } from '@core/modules/matters/labels';
import { View } from '@tarojs/components';
import { matterStateTitles, type NeedMeasure } from '@core/modules/matters/labels';
import { showDay, showInstant } from '@core/shared/calendar/display';
import { monthTitle } from '@core/modules/reports/month-words';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { ListRow } from '@app/ui/list';
import { Waiting } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import type { ChartedFigures } from './sums.shared';
import { TownRows } from './town-rows';
import './overview.scss';

const TITLES: Readonly<Record<NeedMeasure, string>> = {
  raised: '当月提出',
  solved: '当月解决',
  declined: '当月不能办理',
  open: '月末在办',
};

/** Needs of a month: town by town, then the needs themselves, the latest first. */
export function Needs() {
  const { month = '', townId } = useAsked('needs');
  const query = useQuery('overview.open', { charts: true }, { snapshot: true });
  const [as, setAs] = useState<NeedMeasure>('raised');
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const towns = data.towns.filter((town) => !townId || town.townId === townId);
        const stamps = towns.flatMap(({ figures }) => figures?.asOf ?? []);
        const line = ({ charts: { months } }: ChartedFigures): string => {
          const counted = months.find((one) => one.month === month);
          return counted ? `${counted.needs[as]} 件` : '不在图表的月份内';
        };
        return (
          <View className="stack">
            <View>
              <View className="title">{monthTitle(month)}的诉求</View>
              {stamps.length > 0 ? (
                <View className="note">
                  数字截至 {showInstant(Math.min(...stamps))}，名单按现在的记录。
                </View>
              ) : null}
            </View>
            <View className="row row--wrap">
              {needMeasures.map((option) => (
                <Chip key={option} on={as === option} onTap={() => setAs(option)}>
                  {TITLES[option]}
                </Chip>
              ))}
            </View>
            <TownRows
              key={as}
              towns={towns}
              opened={townId ? [townId] : []}
              line={line}
              inside={(id) => <TownNeeds townId={id} month={month} as={as} />}
            />
          </View>
        );
      }}
    </AnswerPage>
  );
}

interface TownProps {
  townId: string;
  month: string;
  as: NeedMeasure;
}

function TownNeeds({ townId, month, as }: TownProps) {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery('need.list', { townId, month, as, ...(after ? { after } : {}) });
  if (!query.data || query.loading) return <Waiting {...query} />;
  const { needs, next } = query.data;
  return (
    <View className="overview__units">
      {needs.length === 0 && !next ? <View className="note">没有诉求。</View> : null}
      {needs.map(({ needId, unitId, unitName, text, raisedOn, state }) => (
        <ListRow
          key={needId}
          title={text}
          note={`${unitName} · ${showDay(raisedOn)}提出`}
          value={matterStateTitles[state]}
          onTap={opens('unit', { unitId })}
        />
      ))}
      {next ? (
        <Button look="quiet" onTap={() => setAfter(next)}>
          看后面的
        </Button>
      ) : null}
    </View>
  );
}
