/** Where a stranger wanted to go: after binding they get there. */
import Taro from '@tarojs/taro';
import * as storage from '@app/phone/storage';

const KEY = 'bind/wanted';
export const BIND_PAGE = '/pages/bind/index';
const TODAY_PAGE = '/pages/today/index';

/** Leads to the bind page and keeps the page that is open now. */
export function leadToBinding(): void {
  const pages = Taro.getCurrentPages();
  const { route = '', options = {} } = pages[pages.length - 1] ?? {};
  const query = Object.entries(options as Record<string, unknown>)
    // Taro's own parameters of a page are no part of its link.
    .filter(([name, value]) => !name.startsWith('$') && name !== 'stamp' && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  const path = `/${route.replace(/^\//, '').replace(/\?.*$/, '')}`;
  if (route && path !== BIND_PAGE) storage.write(KEY, query ? `${path}?${query}` : path);
  void Taro.reLaunch({ url: BIND_PAGE });
}

/** The page that was wanted before binding, once; 今日 where there was none. */
export function pageAfterBinding(): string {
  const wanted = storage.read<string>(KEY);
  storage.remove(KEY);
  return wanted ?? TODAY_PAGE;
}
