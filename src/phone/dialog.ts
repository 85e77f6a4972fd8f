/**
 * H5: a dialog as a keyboard and the browser's own back know it. The focus goes in, stays in and
 * returns; Escape closes; back closes the dialog instead of the page.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';

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
  // Before it is painted: whoever sees the dialog can go back from it.
  useLayoutEffect(() => backCloses(id, () => close.current()), [id]);
  useEffect(() => {
    const before = document.activeElement;
    const frame = requestAnimationFrame(() => focusables(id)[0]?.focus());
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(event, focusables(id));
    };
    document.addEventListener('keydown', onKey);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
}

/**
 * What lies open beside a list: back closes it, and the list stays; the focus goes where it will.
 * @param id its own: not that of an entry which a page that was loaded anew has found
 */
export function useBackCloses(id: string, isOpen: boolean, onBack: () => void): void {
  const close = useRef(onBack);
  useEffect(() => {
    close.current = onBack;
  });
  useLayoutEffect(() => (isOpen ? backCloses(id, () => close.current()) : undefined), [id, isOpen]);
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
 * Each open dialog has an entry of the browser's history above its page's, with the page's own
 * place (`idx`, which Taro's router counts). Going back from it closes the dialog, and the router
 * never hears of it. Closed by a button the entry stays, since a button may lead on in the same
 * moment; the person's next step back goes over it.
 */
const shown: {
  readonly id: string;
  readonly at: number | undefined;
  readonly address: string;
  readonly onBack: () => void;
}[] = [];

interface Entry {
  readonly idx?: number;
  readonly dialog?: string;
}
const entry = (): Entry => (window.history.state ?? {}) as Entry;

/** Place and address of the page that is shown: one whose address was typed has no place. */
let here: number | undefined;
let address = '';

function arrive(): void {
  here = entry().idx;
  address = window.location.href;
}

/** Called while the app loads: before the router, whose listener stands on the same target, in the order of coming. */
export function listenForBack(): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const own = window.history[name].bind(window.history);
    window.history[name] = (...args: Parameters<History['pushState']>): void => {
      own(...args);
      arrive();
    };
  }
  window.addEventListener('popstate', onPop);
}

function backCloses(id: string, onBack: () => void): () => void {
  window.history.pushState({ ...entry(), dialog: id }, '');
  shown.push({ id, at: entry().idx, address: window.location.href, onBack });
  return () => {
    const at = shown.findIndex((one) => one.id === id);
    if (at >= 0) shown.splice(at, 1);
  };
}

function onPop(event: PopStateEvent): void {
  const { idx, dialog } = entry();
  // A page below may have something open too: that is not this page's.
  const isOfThis = (one: (typeof shown)[number]): boolean =>
    one.at === idx && (idx !== undefined || one.address === window.location.href);
  const top = shown.filter(isOfThis).pop();
  const isWithin = idx !== undefined || (top && address === window.location.href);
  if (idx !== here || !isWithin) return arrive();
  // Within the page: the router would open it anew.
  event.stopImmediatePropagation();
  if (!top) window.history.back();
  else if (dialog !== top.id) {
    shown.splice(shown.indexOf(top), 1);
    top.onBack();
  }
}
