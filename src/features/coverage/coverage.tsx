import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Coverage as Counts } from '@core/modules/coverage/contract';
import { coverageTitles, type CoverageMeasure } from '@core/modules/coverage/labels';
import { unitKindTitles, type UnitKind } from '@core/modules/units/labels';
import { addCoverage, emptyCoverage } from '@core/modules/coverage/coverage';
import { showInstant } from '@core/shared/calendar/display';
import { namesOf } from '@core/shared/names-of';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { countOf } from './coverage.shared';
import { MeasureCard } from './measure-card';
import { TownLines } from './town-lines';
import './coverage.scss';

/** 两个覆盖 (a link may name the measure and the town): numerator and denominator by kind and by town, and which units would raise them. */
export function Coverage() {
  const query = useQuery('overview.open', {}, { snapshot: true });
  const [kind, setKind] = useState<UnitKind | null>(null);
  const { measure: asked, townId } = useAsked('coverage');
  const [measure, setMeasure] = useState<CoverageMeasure>(
    namesOf(coverageTitles).find((one) => one === asked) ?? 'organised',
  );
  return (
    <AnswerPage query={query} wide>
      {({ towns, targets }) => {
        const counted = towns.flatMap(({ figures }) => figures ?? []);
        if (counted.length === 0) {
          return (
            <Message icon="clock" title="还没有统计">
              覆盖情况每天统计一次，名册导入后会再统计。
            </Message>
          );
        }
        const all = counted.reduce<Counts>(
          (sum, f) => addCoverage(sum, f.coverage),
          emptyCoverage(),
        );
        const asOf = Math.min(...counted.map((figures) => figures.asOf));
        return (
          <>
            <View className="note">
              截至 {showInstant(asOf)}。按单位计，停业和注销的不计；百分数四舍五入到两位小数。
            </View>
            <View className="row row--wrap coverage__kinds">
              {([null, 'enterprise', 'socialOrganization'] as const).map((k) => (
                <Chip key={k ?? 'all'} on={kind === k} onTap={() => setKind(k)}>
                  {k ? unitKindTitles[k] : '合计'}
                </Chip>
              ))}
            </View>
            <View className="columns">
              {namesOf(coverageTitles).map((m) => (
                <MeasureCard
                  key={m}
                  measure={m}
                  count={countOf(all, kind)}
                  targets={targets.filter((t) => t.measure === m && (t.kind ?? null) === kind)}
                />
              ))}
            </View>
            <View className="section-title">各镇街、园区</View>
            <View className="row row--wrap coverage__kinds">
              {namesOf(coverageTitles).map((m) => (
                <Chip key={m} on={measure === m} onTap={() => setMeasure(m)}>
                  {coverageTitles[m]}
                </Chip>
              ))}
            </View>
            <TownLines
              key={`${measure}/${kind ?? ''}`}
              towns={towns}
              measure={measure}
              kind={kind}
              opened={townId ?? null}
            />
          </>
        );
      }}
    </AnswerPage>
  );
}
