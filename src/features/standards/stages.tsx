import { Text, View } from '@tarojs/components';
import { officeTitles } from '@core/modules/standards/labels';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { Icon } from '@app/ui/icon';

type Stage = StandardPage['stages'][number];

const ICONS: Readonly<Record<Stage['state'], string>> = {
  done: 'circle-check',
  now: 'clock',
  later: 'circle-minus',
};

/** The stages in their order: who decided when, or whose turn it is. */
export function Stages({ page: { stages, today } }: { page: StandardPage }) {
  const describeStage = ({ state, by, on, byName, dueOn }: Stage): string => {
    const offices = by.map((one) => officeTitles[one]).join('、');
    if (state === 'done') return `${byName ?? offices} ${on ? showDay(on, today) : ''}`;
    return state === 'now' && dueOn ? `${offices}，${showDay(dueOn, today)}前` : offices;
  };
  return (
    <View>
      <View className="section-title">办理环节</View>
      <View className="list">
        {stages.map((stage, i) => (
          <View
            className={`list-row practice__step practice__step--${stage.state}`}
            key={stage.stage}
          >
            <Icon name={ICONS[stage.state]} small />
            <View className="grow">
              <Text>
                {i + 1}. {stage.title}
              </Text>
              <View className="note">{describeStage(stage)}</View>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
