/**
 * h5: the library's control takes its value from React and keeps out of a composition by
 * itself: its `input` comes once a composition has ended.
 */
import type { NativeText } from './native-text.shared';

/** What a native text control is given, so that it shows `value`. */
export function useNativeText(value: string): NativeText {
  return { value };
}
