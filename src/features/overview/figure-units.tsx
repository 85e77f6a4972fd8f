import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/contracts/actions';
import type { Charts } from '@core/contracts/actions/overview';
import { showInstant } from '@core/domain/calendar/display';
import { monthTitle } from '@core/domain/reports/month-words';
import { Button } from '@app/components/button';
import { ListRow } from '@app/components/list';
import { Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { VerdictTag } from '@app/components/verdict-tag';
import { useQuery } from '@app/lib/use-query';
import { contactWords, reachedIn, shortDays, unsettledNote, weekName } from './sums.shared';
import { TownRows } from './town-rows';
import './overview.scss';

type Of = { week: string } | { month: string };

/** What a week's or a month's number counts: town by town, then the units by name. */
export function FigureUnits() {
  const { week, month = '', townId } = useRouter().params;
  const query = useQuery('overview.open', { charts: true }, { snapshot: true });
  if (!query.data) {
    return (
      <Page wide>
        <Waiting {...query} />
      </Page>
    );
  }
  const of: Of = week ? { week } : { month };
  const towns = query.data.towns.filter((town) => !townId || town.townId === townId);
  const stamps = towns.flatMap(({ figures }) => figures?.asOf ?? []);
  const days = towns[0]?.figures?.charts?.weeks.find((w) => w.period.key === week)?.period;
  return (
    <Page wide>
      <View className="stack">
        <View>
          <View className="title">
            {week
              ? `${weekName(week)}${days ? `（${shortDays(days.first, days.last)}）` : ''}的每周联系`
              : `${monthTitle(month)}的联系`}
          </View>
          <View className="note">
            {stamps.length > 0 ? `数字截至 ${showInstant(Math.min(...stamps))}，` : ''}
            名单按现在的记录，单位按名称排列。
          </View>
        </View>
        <TownRows
          towns={towns}
          opened={townId ?? null}
          line={(charts) => lineOf(charts, of)}
          inside={(id) => <Units townId={id} of={of} />}
        />
        {week ? null : (
          <Button
            icon="file-text"
            onTap={() => void Taro.navigateTo({ url: `/supervisor/reports/index?month=${month}` })}
          >
            月度通报
          </Button>
        )}
      </View>
    </Page>
  );
}

function lineOf(charts: Charts, of: Of): string {
  if ('month' in of) {
    const counted = charts.months.find(({ month }) => month === of.month);
    return counted ? `联系到 ${reachedIn(counted.contacts)} 次` : '不在图表的月份内';
  }
  const week = charts.weeks.find(({ period }) => period.key === of.week);
  if (!week) return '不在图表的周内';
  const share = week.met + week.missed === 0 ? '—' : `${week.met}/${week.met + week.missed}`;
  return [`已完成/应完成 ${share}`, unsettledNote(week)].filter(Boolean).join(' · ');
}

/** The units of a town, a page at a time. */
function Units({ townId, of }: { townId: string; of: Of }) {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery('overview.units', { townId, of, ...(after ? { after } : {}) });
  if (!query.data || query.loading) return <Waiting {...query} />;
  const { units, next } = query.data;
  return (
    <View className="overview__units">
      {units.length === 0 && !next ? (
        <View className="note">
          {'week' in of ? '没有未完成或未到期的单位。' : '没有联系记录。'}
        </View>
      ) : null}
      {units.map((unit) => (
        <ListRow
          key={unit.unitId}
          title={unit.name}
          note={unit.contacts ? contactWords(unit.contacts) : undefined}
          value={unit.marks ? <Marks {...unit.marks} /> : undefined}
          onTap={() => void Taro.navigateTo({ url: `/pages/unit/index?unitId=${unit.unitId}` })}
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

type UnitMarks = NonNullable<ActionOutput<'overview.units'>['units'][number]['marks']>;

const PLAIN = { contested: false, waiting: false };

const Marks = ({ missed, contested, open }: UnitMarks) => (
  <View className="row row--wrap">
    {missed > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'missed' }} /> : null}
    {contested > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'missed', waiting: true }} /> : null}
    {open > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'open' }} /> : null}
  </View>
);
