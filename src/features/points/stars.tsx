import { Text, View } from '@tarojs/components';
import { Icon } from '@app/ui/icon';

const ALL = [1, 2, 3, 4, 5] as const;

/** A star level: five shapes, and the word beside them. */
export function Stars({ stars, title }: { stars: number; title: string }) {
  return (
    <View className="row row--wrap">
      <View className="stars" aria-hidden>
        {ALL.map((n) => (
          <Icon key={n} name={n <= stars ? 'star-full' : 'star'} />
        ))}
      </View>
      <Text className="title">{title}</Text>
    </View>
  );
}
