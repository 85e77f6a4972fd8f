/** A line a town, by name: its coverage against the targets, and how the weeks went. */
import { Text, View } from '@tarojs/components';
import { percent, together } from '@core/modules/coverage/coverage';
import { coverageTitles } from '@core/modules/coverage/labels';
import { namesOf } from '@core/shared/names-of';
import { opens } from '@app/data/routes';
import { Tap } from '@app/ui/tap';
import type { DeskTablesProps } from './desk-tables.shared';
import { role } from './role.shared';
import { useGridKeys } from './use-grid-keys';

const MEASURES = namesOf(coverageTitles);

/** Each measure opens the units of the town that it does not count; the name looks at the town alone. */
export function TownTable({ towns, targets, onChoose }: DeskTablesProps) {
  const keys = useGridKeys();
  return (
    <View className="card town-table" {...role('table', '各镇街、园区')} {...keys}>
      <View className="chart__title">各镇街、园区</View>
      <View className="note">点名称只看这一处，点比例看未计入的单位</View>
      <View className="town-table__row town-table__head" {...role('row')}>
        {['镇街、园区', ...MEASURES.map((one) => coverageTitles[one]), '没有指导员'].map(
          (title) => (
            <Text key={title} className="note" {...role('columnheader')}>
              {title}
            </Text>
          ),
        )}
      </View>
      {towns.map(({ townId, name, figures }) => (
        <View key={townId} className="town-table__row" {...role('row')}>
          <View {...role('cell')}>
            <Tap className="town-table__name" onTap={() => onChoose(townId)}>
              {name}
            </Tap>
          </View>
          {figures ? (
            <>
              {MEASURES.map((measure) => (
                <Share
                  key={measure}
                  title={coverageTitles[measure]}
                  count={together(figures.coverage)[measure]}
                  of={together(figures.coverage).operating}
                  goal={targets.find((t) => t.measure === measure && !t.kind)?.atLeast}
                  onTap={opens('coverage', { measure, townId })}
                />
              ))}
              <View className="town-table__alone" {...role('cell')}>
                <Tap
                  className="town-table__number"
                  onTap={opens('figure', { townId })}
                  label={`没有指导员 ${figures.withoutInstructor} 家`}
                >
                  {figures.withoutInstructor} 家
                </Tap>
              </View>
            </>
          ) : (
            <View className="note" {...role('cell')}>
              还没有统计
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

interface ShareProps {
  title: string;
  count: number;
  of: number;
  goal: number | undefined;
  onTap: () => void;
}

function Share({ title, count, of, goal, onTap }: ShareProps) {
  return (
    <View {...role('cell')}>
      <Tap
        className="town-table__share"
        onTap={onTap}
        label={`${title} ${percent(count, of)}，${count}/${of}`}
      >
        <View className="chart__track chart__track--parts">
          <View
            className="chart__bar chart__part--a"
            style={{ width: `${(100 * count) / Math.max(1, of)}%` }}
          />
          {goal === undefined ? null : (
            <View className="chart__goal" style={{ left: `${100 * goal}%` }} />
          )}
        </View>
        <View className="chart__value">{percent(count, of)}</View>
      </Tap>
    </View>
  );
}
