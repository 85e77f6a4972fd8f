import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TownFigures } from '@core/modules/figures/actions';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { CadenceChart, ContactsChart, CoverageChart, NeedsChart } from './charts';
import type { Figures } from './sums.shared';
import { PracticeChart } from './practice-chart';
import { DeskTables } from './desk-tables';
import { StarCharts } from './star-charts';
import { WaitingChart } from './waiting-chart';
import './overview.scss';

/** 总览 (a link may name the town): how a district or a town stands, in charts that open to what they count. */
export function Overview() {
  const query = useQuery('overview.open', { charts: true }, { snapshot: true });
  const [townId, setTownId] = useState<string | null>(useAsked('overview')['townId'] ?? null);
  const [choosing, setChoosing] = useState(false);
  return (
    <AnswerPage query={query} wide>
      {({ towns, targets }) => {
        const only = towns.length === 1 ? towns[0] : towns.find((town) => town.townId === townId);
        const figures = (only ? [only] : towns).flatMap((town) => town.figures ?? []);
        const scope = only?.name ?? '全部镇街、园区';
        const at = only ? { townId: only.townId } : {};
        return (
          <View className="overview">
            <Head
              figures={figures}
              scope={scope}
              townId={only?.townId}
              onChoose={towns.length > 1 ? setChoosing : null}
            />
            {only || figures.length === 0 ? null : (
              <DeskTables towns={towns} targets={targets} onChoose={setTownId} />
            )}
            {figures.some(({ charts }) => charts) ? (
              <View className="columns">
                <WaitingChart at={at} />
                <CoverageChart figures={figures} targets={targets} at={at} />
                <StarCharts />
                <CadenceChart figures={figures} at={at} />
                <ContactsChart figures={figures} at={at} />
                <NeedsChart figures={figures} at={at} />
                <PracticeChart at={at} />
              </View>
            ) : (
              <Message icon="clock" title="还没有统计">
                图表每天统计一次，名册导入后会再统计。
              </Message>
            )}
            {choosing ? (
              <Sheet title="看哪个范围" onClose={() => setChoosing(false)}>
                <Scopes
                  towns={towns}
                  onChoose={(id) => {
                    setTownId(id);
                    setChoosing(false);
                  }}
                />
              </Sheet>
            ) : null}
          </View>
        );
      }}
    </AnswerPage>
  );
}

interface HeadProps {
  figures: readonly Figures[];
  scope: string;
  townId: string | undefined;
  onChoose: ((choosing: boolean) => void) | null;
}

/** Of what and of when the charts are: it stands on the printed sheet too. */
function Head({ figures, scope, townId, onChoose }: HeadProps) {
  // The oldest of the towns' stamps holds for all of them.
  const asOf = Math.min(...figures.map((one) => one.asOf));
  const units = figures.reduce((sum, one) => sum + one.units, 0);
  const alone = figures.reduce((sum, one) => sum + one.withoutInstructor, 0);
  return (
    <View className="row row--between row--wrap overview__head">
      <View>
        <View className="title">{scope}</View>
        {figures.length > 0 ? (
          <View className="note">
            截至 {showInstant(asOf)} · 正常经营 {units} 家，其中 {alone} 家没有指导员
          </View>
        ) : null}
      </View>
      <View className="row row--wrap no-print">
        {alone > 0 ? (
          <Button onTap={opens('figure', townId ? { townId } : {})}>看没有指导员的</Button>
        ) : null}
        {onChoose ? <Button onTap={() => onChoose(true)}>换范围</Button> : null}
        {process.env.TARO_ENV === 'h5' ? (
          <Button icon="printer" onTap={() => window.print()}>
            打印
          </Button>
        ) : null}
      </View>
    </View>
  );
}

interface ScopesProps {
  towns: readonly TownFigures[];
  onChoose: (townId: string | null) => void;
}

const Scopes = ({ towns, onChoose }: ScopesProps) => (
  <List>
    <ListRow title="全部镇街、园区" onTap={() => onChoose(null)} />
    {towns.map(({ townId, name }) => (
      <ListRow key={townId} title={name} onTap={() => onChoose(townId)} />
    ))}
  </List>
);
