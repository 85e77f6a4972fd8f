import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { TownFigures } from '@core/modules/figures/actions';
import { showInstant } from '@core/shared/calendar/display';
import { monthTitle } from '@core/modules/reports/month-words';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { ListRow } from '@app/ui/list';
import { Message, Waiting } from '@app/ui/messages';
import { VerdictTag } from '@app/ui/verdict-tag';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import {
  contactWords,
  reachedIn,
  shortDays,
  unsettledNote,
  weekName,
  type ChartedFigures,
} from './sums.shared';
import { GapUnits } from './gap-units';
import { TownRows } from './town-rows';
import './overview.scss';

type Of = { week: string } | { month: string } | { withoutInstructor: true };

/** What a number counts, of a week, of a month, else 无指导员: town by town, then the units by name. */
export function FigureUnits() {
  const { week, month, townId } = useAsked('figure');
  const query = useQuery('overview.open', { charts: true }, { snapshot: true });
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const of: Of = week ? { week } : month ? { month } : { withoutInstructor: true };
        const towns = data.towns.filter(
          (town) => (!townId || town.townId === townId) && isListed(town, of),
        );
        const stamps = towns.flatMap(({ figures }) => figures?.asOf ?? []);
        return (
          <View className="stack">
            <View>
              <View className="title">{titleOf(of, towns)}</View>
              <View className="note">
                {stamps.length > 0 ? `数字截至 ${showInstant(Math.min(...stamps))}，` : ''}
                名单按现在的记录，单位按名称排列。
              </View>
            </View>
            {towns.length === 0 ? (
              <Message icon="circle-check" title="都有指导员">
                正常经营的单位都有指导员；没有缺口的镇街不列出。
              </Message>
            ) : null}
            <TownRows
              towns={towns}
              opened={openedOf(towns, of)}
              line={(figures) => lineOf(figures, of)}
              inside={(id) =>
                'withoutInstructor' in of ? <GapUnits townId={id} /> : <Units townId={id} of={of} />
              }
            />
            {!month || week ? null : (
              <Button icon="file-text" onTap={opens('reports', { month })}>
                月度通报
              </Button>
            )}
          </View>
        );
      }}
    </AnswerPage>
  );
}

/** A town without any gap is not listed among the gaps. */
const isListed = ({ figures }: TownFigures, of: Of): boolean =>
  !('withoutInstructor' in of) || !figures || figures.withoutInstructor > 0;

/** Gaps in so few towns are all laid open: naming somebody is then one tap less. */
const FEW_TOWNS = 3;

const openedOf = (towns: readonly TownFigures[], of: Of): string[] =>
  'withoutInstructor' in of && towns.length <= FEW_TOWNS ? towns.map(({ townId }) => townId) : [];

function titleOf(of: Of, towns: readonly TownFigures[]): string {
  if ('withoutInstructor' in of) return '没有指导员的单位';
  if ('month' in of) return `${monthTitle(of.month)}的联系`;
  const days = towns[0]?.figures?.charts?.weeks.find((w) => w.period.key === of.week)?.period;
  return `${weekName(of.week)}${days ? `（${shortDays(days.first, days.last)}）` : ''}的每周联系`;
}

function lineOf({ charts, units, withoutInstructor }: ChartedFigures, of: Of): string {
  if ('withoutInstructor' in of) return `正常经营 ${units} 家，没有指导员 ${withoutInstructor} 家`;
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
function Units({ townId, of }: { townId: string; of: Exclude<Of, { withoutInstructor: true }> }) {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery('overview.units', { townId, of, ...(after ? { after } : {}) });
  if (!query.data || query.loading) return <Waiting {...query} />;
  const { units, next } = query.data;
  return (
    <View className="overview__units">
      {units.length === 0 && !next ? <View className="note">{nothing(of)}</View> : null}
      {units.map((unit) => (
        <ListRow
          key={unit.unitId}
          title={unit.name}
          note={unit.contacts ? contactWords(unit.contacts) : undefined}
          value={unit.marks ? <Marks {...unit.marks} /> : undefined}
          onTap={opens('unit', { unitId: unit.unitId })}
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

const nothing = (of: Of): string =>
  'week' in of ? '没有未完成或未到期的单位。' : '没有联系记录。';

type UnitMarks = NonNullable<ActionOutput<'overview.units'>['units'][number]['marks']>;

const PLAIN = { contested: false, waiting: false };

const Marks = ({ missed, contested, open }: UnitMarks) => (
  <View className="row row--wrap">
    {missed > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'missed' }} /> : null}
    {contested > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'missed', waiting: true }} /> : null}
    {open > 0 ? <VerdictTag verdict={{ ...PLAIN, state: 'open' }} /> : null}
  </View>
);
