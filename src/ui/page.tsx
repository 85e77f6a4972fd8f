import { useEffect, useMemo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { systemScale, useElder } from '@app/phone/reading';

interface Props {
  children: ReactNode;
  /** Use a desktop's width: supervisor pages. */
  wide?: boolean;
}

/** The root of every screen: carries the reader's scale, so that all sizes follow it. */
export function Page({ children, wide = false }: Props) {
  const elder = useElder();
  const scale = useMemo(() => systemScale(), []);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    // The page scrolls: a keyboard must be able to reach it also where nothing on it can be tapped.
    for (const scroller of document.querySelectorAll('.taro_page:not([tabindex])')) {
      scroller.setAttribute('tabindex', '0');
    }
  }, []);
  const className = ['page', elder && 'page--elder', wide && 'page--wide']
    .filter(Boolean)
    .join(' ');
  return (
    <View className={className} style={{ '--scale': scale } as Record<string, unknown>}>
      {children}
    </View>
  );
}
