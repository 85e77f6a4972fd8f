import { Text, View } from '@tarojs/components';
import { opens } from '@app/data/routes';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import type { OfficePage } from '@app/data/office-pages';

/** Pages as tiles, so that a group is seen at once. */
export function LinkTiles({ pages }: { pages: readonly OfficePage[] }) {
  return (
    <View className="tiles">
      {pages.map(({ icon, title, note, to }) => (
        <Tap key={to} className="tile" label={`${title}：${note}`} onTap={opens(to)} once>
          <Icon name={icon} />
          <Text className="tile__title">{title}</Text>
        </Tap>
      ))}
    </View>
  );
}
