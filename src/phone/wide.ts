/** How much room there is: a phone has little, an office's desktop has much. Never any in WeChat. */
import { useSyncExternalStore } from 'react';

/** The same widths as the rules of the style sheets. */
const WIDTHS = {
  /** Room for a list and, beside it, what is chosen in it. */
  wide: '(min-width: 900px)',
  /** Room for the navigation at the side, and for tables. */
  desk: '(min-width: 1024px)',
  /** Room for all three: navigation, list and case. */
  broad: '(min-width: 1280px)',
} as const;
type Width = keyof typeof WIDTHS;

const query = (width: Width): MediaQueryList | null =>
  process.env.TARO_ENV === 'h5' ? window.matchMedia(WIDTHS[width]) : null;

export const isWidth = (width: Width): boolean => query(width)?.matches === true;

/** Tells of every change; what it returns ends that. */
export function onWidth(width: Width, changed: () => void): () => void {
  const asked = query(width);
  asked?.addEventListener('change', changed);
  return () => asked?.removeEventListener('change', changed);
}

const subscribe = {
  wide: (changed: () => void) => onWidth('wide', changed),
  desk: (changed: () => void) => onWidth('desk', changed),
  broad: (changed: () => void) => onWidth('broad', changed),
};

export const useWidth = (width: Width): boolean =>
  useSyncExternalStore(subscribe[width], () => isWidth(width));
