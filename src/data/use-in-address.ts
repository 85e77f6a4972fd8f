/** What a page shows, in its address: a refresh and a link show it again, and a desk finds it as it was left. */
import { useEffect } from 'react';
import { keepInAddress } from '@app/phone/address';
import type { RouteName } from './pages';
import { pathOf } from './routes';

/** @param params what is empty is left out */
export function useInAddress(
  route: RouteName,
  params: Readonly<Record<string, string | undefined>>,
): void {
  const said = Object.entries(params).filter((one): one is [string, string] => Boolean(one[1]));
  const key = JSON.stringify(said);
  useEffect(() => {
    const kept = Object.fromEntries(JSON.parse(key) as [string, string][]);
    keepInAddress(pathOf(route), kept);
  }, [route, key]);
}
