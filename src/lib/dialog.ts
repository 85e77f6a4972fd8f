/**
 * H5: a dialog as a keyboard and the browser's own back know it. The focus goes in, stays in and
 * returns; Escape closes; back closes the dialog instead of the page.
 */
import { useEffect, useRef } from 'react';

const FOCUSABLE = '[tabindex="0"], input, textarea, a[href]';

/**
 * Makes the element with this id a dialog for as long as it is shown.
 * @param onClose what back and Escape do
 */
export function useDialog(id: string, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    const frame = requestAnimationFrame(() => focusables(id)[0]?.focus());
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(event, focusables(id));
    };
    document.addEventListener('keydown', onKey);
    const leave = backCloses(id, () => close.current());
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKey);
      leave();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
}

const focusables = (id: string): HTMLElement[] =>
  [...(document.getElementById(id)?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => element.offsetParent !== null && element.getAttribute('aria-disabled') !== 'true',
  );

function keepInside(event: KeyboardEvent, inside: readonly HTMLElement[]): void {
  const [first] = inside;
  const last = inside[inside.length - 1];
  const at = document.activeElement as HTMLElement;
  if (!first || !last) return;
  if (inside.includes(at) && at !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/**
 * Each open dialog has an entry of the browser's history above its page's, which Taro's router
 * never hears of: going back from it closes the dialog. Closed by a button, the entry is gone back
 * over in silence, at once or, where the button led on to another page, on the way back from there.
 */
const shown: { readonly id: string; readonly onBack: () => void }[] = [];
let silent = false;

/** Called while the app loads: before the router, whose listener stands on the same target, in the order of coming. */
export function listenForBack(): void {
  window.addEventListener('popstate', onPop);
}

const dialogOfEntry = (): string | undefined =>
  (window.history.state as { dialog?: string } | null)?.dialog;

function backCloses(id: string, onBack: () => void): () => void {
  window.history.pushState({ ...(window.history.state as object | null), dialog: id }, '');
  shown.push({ id, onBack });
  return () => {
    const at = shown.findIndex((one) => one.id === id);
    // Gone already: it was closed by going back.
    if (at < 0) return;
    shown.splice(at, 1);
    setTimeout(() => {
      if (dialogOfEntry() === id) backInSilence();
    });
  };
}

function backInSilence(): void {
  silent = true;
  window.history.back();
}

function onPop(event: PopStateEvent): void {
  if (silent) {
    silent = false;
    event.stopImmediatePropagation();
    return;
  }
  const top = shown[shown.length - 1];
  const dialog = dialogOfEntry();
  if (top && dialog !== top.id) {
    event.stopImmediatePropagation();
    shown.pop();
    top.onBack();
  } else if (dialog !== undefined && !top) {
    // Back from a page that a closed dialog led to: the router shows what is below, then its entry goes.
    setTimeout(backInSilence);
  }
}
