/**
 * weapp: a text control is read and not written. The library answers every `input` with the
 * same text as new data, and every render once more; between a phone's keyboard and its page
 * that comes late, puts the cursor at the end and drops what was typed meanwhile (NervJS/taro
 * 13515, 17893). So the control has no `value` of React's, its element keeps what was typed
 * to itself, and only a text from outside (a chip, an emptied form) is written.
 */
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { NativeText } from './native-text.shared';

/** After so long what was written is on its way to the screen. */
const SENT_MS = 50;

/** What is used of the library's element behind a control. */
interface TextElement {
  readonly props: { value?: string };
  setAttribute(name: 'value', value: string): void;
}

/** What a native text control is given, so that it shows `value`. */
export function useNativeText(value: string): NativeText {
  const element = useRef<TextElement | null>(null);
  const written = useRef<string | null>(null);
  const ref = useCallback((node: unknown) => {
    element.current = node as TextElement | null;
    if (element.current) keepQuiet(element.current);
  }, []);
  useLayoutEffect(() => {
    const control = element.current;
    if (!control || (control.props.value ?? null) === value) return;
    const write = (text: string): void => {
      written.current = text;
      control.setAttribute('value', text);
    };
    const shown = control.props.value;
    if (shown === undefined || written.current !== value) {
      write(value);
      return;
    }
    // The page's data holds this text already and nothing would change: first what is shown.
    write(shown);
    setTimeout(() => {
      // Unless somebody has typed on meanwhile.
      if (control.props.value === shown) write(value);
    }, SENT_MS);
  });
  return { ref };
}

/** The element takes what was typed as its value without sending it back to the page. */
function keepQuiet(element: TextElement): void {
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => element.props.value ?? '',
    set: (text: string) => {
      element.props.value = text;
    },
  });
}
