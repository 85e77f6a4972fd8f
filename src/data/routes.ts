/** Links between pages, made and read by the table of pages: a page or a question that is not there does not compile. */
import Taro, { useRouter } from '@tarojs/taro';
import { pathOf, type Asked, type AskedOf, type RouteName } from './pages';

export { pathOf };

/** What the page needs; a page that needs nothing may go without. */
type Given<R extends RouteName> =
  Partial<AskedOf<R>> extends AskedOf<R> ? [asked?: AskedOf<R>] : [asked: AskedOf<R>];

/** The address of a page with what it is asked. */
export function linkTo<R extends RouteName>(route: R, ...[asked]: Given<R>): string {
  const query = Object.entries((asked ?? {}) as Asked)
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${pathOf(route)}${query ? `?${query}` : ''}`;
}

/** Opens a page over the present one. */
export function go<R extends RouteName>(route: R, ...given: Given<R>): void {
  void Taro.navigateTo({ url: linkTo(route, ...given) });
}

/** What a tap does that opens a page. */
export const opens =
  <R extends RouteName>(route: R, ...given: Given<R>) =>
  (): void =>
    go(route, ...given);

/** Opens a page in place of the present one. */
export async function replaceBy<R extends RouteName>(route: R, ...given: Given<R>): Promise<void> {
  await Taro.redirectTo({ url: linkTo(route, ...given) });
}

/** The page before; where there is none, after a link or a refresh, 今日. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: linkTo('today') });
}

/** What the present page was asked, in plain text. Anybody types an address: everything may be missing. */
export function useAsked<R extends RouteName>(_route: R): Partial<AskedOf<R>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value && decoded(value)]),
  ) as Partial<AskedOf<R>>;
}

/**
 * A phone hands on what stands in the link as it stands there. A browser has decoded the address
 * that was typed, and not that of a page that was opened from another: decoding what is plain
 * changes nothing.
 */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Where pages were whose addresses have left the app, in cards that were forwarded and messages that were sent. */
const FORMER: Readonly<Record<string, RouteName>> = {
  'pages/today/index': 'today',
  'pages/ledger/index': 'units',
  'branch/day/index': 'meeting',
  'branch/days/index': 'meetings',
};

/** Leads from an address of before to its page; any other to 今日. */
export function leadFromFormer(path: string, query: Asked): void {
  const route = FORMER[path.replace(/^\//, '')] ?? 'today';
  void Taro.reLaunch({ url: linkTo(route as 'units', query) });
}
