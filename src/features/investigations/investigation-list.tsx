import { useState } from 'react';
import { View } from '@tarojs/components';
import type { InvestigationRow } from '@core/modules/investigations/contract';
import { ripenessTitles, stepTitles, type Ripeness } from '@core/modules/investigations/labels';
import { unitKindTitles } from '@core/modules/units/labels';
import { showDay } from '@core/shared/calendar/display';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import './investigation.scss';

/** 应建未建清单: units without a party organisation, by town and name, with where the five steps stand. */
export function InvestigationList() {
  const [townId, setTownId] = useState('');
  const [state, setState] = useState<Ripeness | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const filtered = townId || state || after;
  const query = useQuery(
    'investigation.list',
    {
      ...(townId ? { townId } : {}),
      ...(state ? { ripeness: state } : {}),
      ...(after ? { after } : {}),
    },
    { snapshot: !filtered },
  );
  const choose = (change: () => void): void => {
    change();
    setAfter(null);
  };
  const { units = [], towns = [], next } = query.data ?? {};
  const town = towns.find(({ id }) => id === townId)?.name;
  return (
    <Page wide>
      <OfflineBanner shown={query.offline && query.data !== null} />
      {towns.length > 1 ? (
        <View className="row row--wrap investigation__chips">
          <Chip on={!townId} onTap={() => choose(() => setTownId(''))}>
            全部镇街
          </Chip>
          {towns.map(({ id, name }) => (
            <Chip key={id} on={townId === id} onTap={() => choose(() => setTownId(id))}>
              {name}
            </Chip>
          ))}
        </View>
      ) : null}
      <View className="row row--wrap investigation__chips">
        <Chip on={state === null} onTap={() => choose(() => setState(null))}>
          全部
        </Chip>
        {namesOf(ripenessTitles).map((value) => (
          <Chip key={value} on={state === value} onTap={() => choose(() => setState(value))}>
            {ripenessTitles[value]}
          </Chip>
        ))}
      </View>
      {!query.data ? (
        <Waiting {...query} />
      ) : units.length === 0 && !next ? (
        <Message icon="circle-check" title="没有这样的单位">
          正常经营、没有党组织的单位会列在这里。
        </Message>
      ) : (
        <View className="stack">
          <View className="note" role="status">
            {[town, '没有党组织', state && ripenessTitles[state]].filter(Boolean).join(' · ')}，
            {next || after ? `本页 ${units.length} 家` : `共 ${units.length} 家`}，按镇街和名称排列
          </View>
          <List>
            {units.map((unit) => (
              <ListRow
                key={unit.unitId}
                icon={unit.outcome ? 'circle-check' : 'clock'}
                title={unit.name}
                note={noteOf(unit, query.data?.today ?? '')}
                onTap={opens('investigation', { unitId: unit.unitId })}
              />
            ))}
          </List>
          {next ? (
            <Button look="quiet" onTap={() => setAfter(next)}>
              看后面的
            </Button>
          ) : null}
        </View>
      )}
    </Page>
  );
}

function noteOf(unit: InvestigationRow, today: string): string {
  const { townName, kind, step, outcome, foundBy, foundOwner } = unit;
  return [
    townName,
    unitKindTitles[kind],
    ripenessTitles[unit.ripeness],
    outcome ? (outcome === 'helped' ? '帮建对象' : '暂不帮建') : '',
    !outcome && step ? `待${stepTitles[step]}` : '',
    foundBy ? `拟建 ${showDay(foundBy, today)}` : '',
    foundOwner ? `责任人 ${foundOwner}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
