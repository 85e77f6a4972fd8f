/**
 * Where each page was left, as long as the app is open: how far it was read, and by its address what it showed.
 * Whoever comes back, by the browser's back or by the navigation, finds it so.
 */
import Taro from '@tarojs/taro';
import type { PlainRoute } from '@app/data/pages';
import { pathOf } from '@app/data/routes';
import { addressAsLeft } from '@app/phone/address';
import { onPageInFront, routeOf } from './in-front';

/** How far a page was read, in px. */
const read = new Map<string, number>();
/** Pages that may lie open on one another: as many as WeChat's. */
const MOST_OPEN = 10;
/** So long a list may take to be as long as it was. */
const RESTORE_MS = 3_000;

export function keepPlaces(): void {
  document.addEventListener('scroll', noteScroll, true);
  onPageInFront(() => restore());
}

/** Opens a page of the navigation as it was left; the one in front goes back to its top. */
export function openPlace(route: PlainRoute): void {
  const pages = Taro.getCurrentPages();
  const front = pages[pages.length - 1];
  if (front && routeOf(front.route ?? '') === route) {
    pageInFront()?.scrollTo({ top: 0 });
    return;
  }
  const url = addressAsLeft(pathOf(route));
  if (pages.length < MOST_OPEN) void Taro.navigateTo({ url });
  else void Taro.reLaunch({ url });
}

const pageInFront = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter((one) => one.clientHeight > 0)
    .pop();

/** A page by what it was asked, without Taro's own mark; one that writes into its address what it shows, by its path. */
function placeOf({ id }: Element): string {
  const [path = '', query = ''] = id.split('?');
  const isList = addressAsLeft(path.slice(1)) !== path;
  return isList ? path : `${path}?${query.replace(/(^|&)stamp=[^&]*/, '')}`;
}

function noteScroll({ target }: Event): void {
  if (!(target instanceof HTMLElement) || !target.classList.contains('taro_page')) return;
  // A page that is put away or not filled yet says nothing of where it was read.
  if (target.clientHeight > 0 && target !== restoring) read.set(placeOf(target), target.scrollTop);
}

let restoring: HTMLElement | null = null;

/** Scrolls as soon as there is enough to scroll, unless the reader is quicker. */
function restore(): void {
  const page = pageInFront();
  const top = page ? (read.get(placeOf(page)) ?? 0) : 0;
  if (!page || top === 0 || page.scrollTop > 0) return;
  restoring = page;
  const until = Date.now() + RESTORE_MS;
  const end = (): void => {
    restoring = null;
    for (const name of OWN_WAY) page.removeEventListener(name, end);
  };
  for (const name of OWN_WAY) page.addEventListener(name, end);
  const attempt = (): void => {
    if (restoring !== page) return;
    page.scrollTop = top;
    if (page.scrollTop >= top - 1 || Date.now() > until) end();
    else requestAnimationFrame(attempt);
  };
  attempt();
}

const OWN_WAY = ['wheel', 'keydown', 'pointerdown'] as const;
