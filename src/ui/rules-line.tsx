import { View } from '@tarojs/components';

/** While this phone does not hold the rules that its server judges by: what is on the phone is not judged in. */
export function RulesLine({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <View className="banner" role="status">
      规则已更新，这部手机还没有取到。已存本机的记录先不计入判定，联网送达后按新规则判定。
    </View>
  );
}
