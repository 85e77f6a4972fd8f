/** Whether there is room for a list and, beside it, what is chosen in it: an office's desktop. */
import { useSyncExternalStore } from 'react';

/** The same width as the rules of the style sheets. */
const WIDE = '(min-width: 900px)';

const query = (): MediaQueryList | null =>
  process.env.TARO_ENV === 'h5' ? window.matchMedia(WIDE) : null;

function subscribe(changed: () => void): () => void {
  const asked = query();
  asked?.addEventListener('change', changed);
  return () => asked?.removeEventListener('change', changed);
}

export const useWide = (): boolean =>
  useSyncExternalStore(subscribe, () => query()?.matches === true);
