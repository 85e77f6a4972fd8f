/**
 * A table of buttons by keyboard: Tab comes to one of them and goes on, the arrows, Home and End go about in it.
 * Of a browser alone: WeChat gives no page its keys.
 */
import { useEffect, useRef, type RefObject } from 'react';

interface Keys {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: { key: string; preventDefault(): void }) => void;
}

const buttonsIn = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[role="button"]'),
];

/** What a table's element takes; nothing outside of a browser. */
export function useGridKeys(): Partial<Keys> {
  const ref = useRef<HTMLElement | null>(null);
  // After each painting: what is new on the page is no stop of Tab yet.
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && ref.current) makeOneStop(ref.current);
  });
  if (process.env.TARO_ENV !== 'h5') return {};
  const onKeyDown: Keys['onKeyDown'] = (event) => {
    const root = ref.current;
    const next = root && document.activeElement && nextOf(root, document.activeElement, event.key);
    if (!next) return;
    event.preventDefault();
    makeOneStop(root, next);
    next.focus();
  };
  return { ref, onKeyDown };
}

/** One button of the table is a stop: the one named, or the one that was, or the first. */
function makeOneStop(root: Element, named?: HTMLElement): void {
  const buttons = buttonsIn(root);
  const was = buttons.filter((one) => one.tabIndex === 0);
  const stop = named ?? (was.length === 1 ? was[0] : buttons[0]);
  for (const one of buttons) one.tabIndex = one === stop ? 0 : -1;
}

function nextOf(root: Element, from: Element, key: string): HTMLElement | undefined {
  const rows = [...root.querySelectorAll('[role="row"]')]
    .map(buttonsIn)
    .filter((buttons) => buttons.length > 0);
  const at = rows.findIndex((buttons) => buttons.includes(from as HTMLElement));
  const row = rows[at];
  if (!row) return undefined;
  const column = row.indexOf(from as HTMLElement);
  const steps: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowRight: row[column + 1],
    ArrowLeft: row[column - 1],
    ArrowDown: rows[at + 1]?.[column],
    ArrowUp: rows[at - 1]?.[column],
    Home: row[0],
    End: row.at(-1),
  };
  return steps[key];
}
