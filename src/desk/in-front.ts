/** Which page is in front, and those below it. */
import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { pathOf, routeNames, type RouteName } from '@app/data/pages';

const routeByPath = new Map(routeNames.map((route) => [pathOf(route), route]));

/** The page of an address, such as `/packages/main/today/index?x=1`. */
export const routeOf = (address: string): RouteName | undefined =>
  routeByPath.get(address.replace(/^\//, '').replace(/\?.*$/, ''));

const stack = (): RouteName[] =>
  Taro.getCurrentPages()
    .flatMap(({ route = '' }) => routeOf(route) ?? [])
    .reverse();

/** Said by Taro's router after each change of the page. */
const CHANGED = '__afterTaroRouterChange';

export function onPageInFront(changed: () => void): () => void {
  Taro.eventCenter.on(CHANGED, changed);
  return () => void Taro.eventCenter.off(CHANGED, changed);
}

/** The pages that are open, the one in front first. */
export function useInFront(): readonly RouteName[] {
  const [open, setOpen] = useState(stack);
  useEffect(() => onPageInFront(() => setOpen(stack())), []);
  return open;
}
