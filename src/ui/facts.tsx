import { View } from '@tarojs/components';

/** What a card states, a line each; nothing of what is not known. */
export function Facts({ facts }: { facts: readonly (readonly [string, string | undefined])[] }) {
  return (
    <>
      {facts.map(([name, value]) =>
        value ? (
          <View className="fact" key={name}>
            <View className="fact__name">{name}</View>
            <View className="grow">{value}</View>
          </View>
        ) : null,
      )}
    </>
  );
}
