import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button } from '@app/components/button';

/** The one main action of a unit's page. */
export function RecordButton({ unit }: { unit: { unitId: string; name: string } }) {
  const record = (): void => {
    const name = encodeURIComponent(unit.name);
    void Taro.navigateTo({ url: `/pages/contact/index?unitId=${unit.unitId}&name=${name}` });
  };
  return (
    <View className="bottom-action">
      <Button look="main" icon="plus" onTap={record}>
        记联系
      </Button>
    </View>
  );
}
