import { Children, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { keepTogether } from './keep-together';
import { Tap } from './tap';

/** Rows in a card; without rows there is no card. */
export function List({ children }: { children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return <View className="list">{children}</View>;
}

interface RowProps {
  icon?: string;
  title: string;
  /** Below the title; several stand a line each. */
  note?: string | readonly string[] | undefined;
  /** What stands at the right. */
  value?: ReactNode;
  onTap?: () => void;
}

/** A row of a list; with `onTap` it leads somewhere. */
export function ListRow({ icon, title, note, value, onTap }: RowProps) {
  const inside = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <View className="grow">
        <View>{title}</View>
        {(typeof note === 'string' ? [note] : (note ?? [])).filter(Boolean).map((line) => (
          <View className="note" key={line}>
            {keepTogether(line)}
          </View>
        ))}
      </View>
      {typeof value === 'string' ? <Text className="note">{value}</Text> : value}
      {onTap ? <Icon name="chevron-right" small /> : null}
    </>
  );
  return onTap ? (
    <Tap className="list-row" onTap={onTap} once>
      {inside}
    </Tap>
  ) : (
    <View className="list-row">{inside}</View>
  );
}
