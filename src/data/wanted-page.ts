/** Where a stranger wanted to go: after binding they get there. */
import Taro from '@tarojs/taro';
import * as storage from '@app/phone/storage';
import { linkTo } from './routes';

const KEY = 'bind/wanted';

/** Leads to the bind page and keeps the page that is open now. */
export function leadToBinding(): void {
  wantPageInFront();
  void Taro.reLaunch({ url: linkTo('bind') });
}

/** Keeps the page that is open now, unless it is one that people are led to. */
export function wantPageInFront(): void {
  const pages = Taro.getCurrentPages();
  const { route = '', options = {} } = pages[pages.length - 1] ?? {};
  const query = Object.entries(options as Record<string, unknown>)
    // Taro's own parameters of a page are no part of its link.
    .filter(([name, value]) => !name.startsWith('$') && name !== 'stamp' && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  const path = `/${route.replace(/^\//, '').replace(/\?.*$/, '')}`;
  const isWanted = route && path !== linkTo('bind') && path !== linkTo('signIn');
  if (isWanted) storage.write(KEY, query ? `${path}?${query}` : path);
}

/** The page that was wanted before binding, once; 今日 where there was none. */
export function pageAfterBinding(): string {
  const wanted = storage.read<string>(KEY);
  storage.remove(KEY);
  return wanted ?? linkTo('today');
}
