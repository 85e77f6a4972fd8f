import { useEffect, useRef, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { ITouchEvent } from '@tarojs/components';
import { isSecondHalf, noteOtherAct } from './tap.shared';

interface Props {
  children: ReactNode;
  onTap: () => void;
  className?: string;
  /** What a screen reader says, where the words inside do not say enough. */
  label?: string;
  disabled?: boolean;
  /** Pressed state of a choice among several. */
  pressed?: boolean;
  /** Open or closed, for what unfolds. */
  expanded?: boolean;
  /** Saves, sends or leads on: the second half of a double tap is no tap. */
  once?: boolean;
}

/** Anything that can be tapped: a button to screen readers and keyboards too. */
export function Tap({
  children,
  onTap,
  className = '',
  label,
  disabled,
  pressed,
  expanded,
  once = false,
}: Props) {
  const self = useRef({});
  // What the first tap began goes on, and guards by itself; what it gives back is tapped anew.
  useEffect(() => {
    if (disabled) noteOtherAct();
  }, [disabled]);
  const act = (event?: ITouchEvent): void => {
    event?.stopPropagation();
    // What the first one did is not on the screen yet.
    const second = isSecondHalf(self.current);
    if (disabled || (once && second)) return;
    onTap();
  };
  const named = {
    ...(label ? { 'aria-label': label } : {}),
    ...(pressed === undefined ? {} : { 'aria-pressed': pressed ? 'true' : 'false' }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded ? 'true' : 'false' }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
  };
  const onKeyDown = (event: { key: string; preventDefault(): void }): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  const isButton =
    process.env.TARO_ENV === 'h5'
      ? { tabIndex: 0, role: 'button', onKeyDown }
      : { 'aria-role': 'button' };
  return (
    <View
      className={`tap ${className}`}
      hoverClass="tap--pressed"
      onClick={act}
      {...named}
      {...isButton}
    >
      {children}
    </View>
  );
}
