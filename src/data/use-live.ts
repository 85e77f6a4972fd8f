/**
 * A desk's page stays open for hours while others work on the same lists: it asks again while it is looked at.
 * A phone asks when a page is opened or come back to, which is enough for it (`.weapp.ts`).
 */
import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { isWidth } from '@app/phone/wide';

/** Another's decision is seen within so long. */
const EVERY_MS = 20_000;
/** Nobody has touched the page for so long: it is left alone until somebody does. */
const AWAY_MS = 10 * 60_000;

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export function useLive(reload: () => Promise<void>): void {
  const inFront = useRef(true);
  useDidShow(() => void (inFront.current = true));
  useDidHide(() => void (inFront.current = false));
  useEffect(() => {
    let touched = Date.now();
    const touch = (): void => {
      const wasAway = Date.now() - touched > AWAY_MS;
      touched = Date.now();
      if (wasAway) look();
    };
    const look = (): void => {
      const isLookedAt = inFront.current && document.visibilityState === 'visible';
      if (isLookedAt && isWidth('desk') && Date.now() - touched <= AWAY_MS) void reload();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    for (const name of TOUCHES) document.addEventListener(name, touch, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const name of TOUCHES) document.removeEventListener(name, touch);
    };
  }, [reload]);
}
