import { View } from '@tarojs/components';
import type { RuleField } from '@core/modules/rules/contract';
import { Button } from '@app/ui/button';
import type { Edits } from './use-edits';

/** One thing of a list left out, or one more made like it; offered where nothing else is changed yet. */
export function ListActs({ fields, edits }: { fields: readonly RuleField[]; edits: Edits }) {
  const at = elementOf(fields);
  if (!at) return null;
  const key = JSON.stringify(at);
  const mine = edits.edits.find((one) => one.how !== 'set' && JSON.stringify(one.at) === key);
  if (mine)
    return (
      <View className="row row--wrap rules__form">
        <View className="grow">{mine.how === 'remove' ? '将去掉这一条' : '将照样增加一条'}</View>
        <Button look="quiet" onTap={() => edits.undo(at)}>
          不改
        </Button>
      </View>
    );
  if (edits.edits.length > 0) return null;
  const name = fields[0]?.group ?? '';
  return (
    <View className="row row--wrap rules__form">
      <Button look="quiet" onTap={() => edits.list(at, 'copy')} label={`${name}：照样增加一条`}>
        照样增加一条
      </Button>
      <Button look="quiet" onTap={() => edits.list(at, 'remove')} label={`${name}：去掉这一条`}>
        去掉这一条
      </Button>
    </View>
  );
}

/** The element of a list that these fields are of: up to the last number in their place. */
function elementOf(fields: readonly RuleField[]): RuleField['at'] | null {
  const [first] = fields;
  if (!first?.group) return null;
  const last = first.at.map((key) => typeof key === 'number').lastIndexOf(true);
  return last < 0 ? null : first.at.slice(0, last + 1);
}
