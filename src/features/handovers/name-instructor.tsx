import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { InstructorPicker } from '@app/ui/instructor-picker';
import { NamedLine } from '@app/ui/named-line';
import { Page } from '@app/ui/page';
import { useNaming } from '@app/data/naming';
import { goBack, useAsked } from '@app/data/routes';

/** 指定指导员 of the unit that the link names: one tap on the person. */
export function NameInstructor() {
  const { unitId = '', townId = '', name = '' } = useAsked('instructor');
  const unit = { unitId, name: name };
  const naming = useNaming(() => undefined);
  return (
    <Page>
      <View className="stack">
        <View>
          <View className="title">{unit.name}</View>
          <View className="note">选一位指导员，从今天起负责；此前的期次不算在其名下。</View>
        </View>
        <NamedLine naming={naming} />
        {naming.named ? (
          <Button look="main" onTap={goBack}>
            返回
          </Button>
        ) : (
          <InstructorPicker
            townId={townId}
            onPick={(person) => {
              if (!naming.busy) void naming.name([unit], person);
            }}
          />
        )}
      </View>
    </Page>
  );
}
