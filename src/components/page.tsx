import { useMemo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { systemScale, useElder } from '@app/lib/reading';

interface Props {
  children: ReactNode;
  /** Use a desktop's width: supervisor pages. */
  wide?: boolean;
}

/** The root of every screen: carries the reader's scale, so that all sizes follow it. */
export function Page({ children, wide = false }: Props) {
  const elder = useElder();
  const scale = useMemo(() => systemScale(), []);
  const className = ['page', elder && 'page--elder', wide && 'page--wide']
    .filter(Boolean)
    .join(' ');
  return (
    <View className={className} style={{ '--scale': scale } as Record<string, unknown>}>
      {children}
    </View>
  );
}
