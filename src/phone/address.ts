/** What a page shows stands in its address, so that a refresh and a link show it again; see the other ending for phones. */
export function keepInAddress(route: string, params: Readonly<Record<string, string>>): void {
  const { pathname, search, hash } = window.location;
  // Another page may be in front by now.
  if (hash.slice(2).split('?')[0] !== route) return;
  const query = new URLSearchParams(params).toString();
  const now = `${pathname}${search}#/${route}${query ? `?${query}` : ''}`;
  kept.set(route, query);
  window.history.replaceState(window.history.state, '', now);
}

/** What stood last in the address of each page. */
const kept = new Map<string, string>();

/** The page's address as it was left, since the app was loaded: with what it showed. */
export const addressAsLeft = (route: string): string => {
  const query = kept.get(route);
  return `/${route}${query ? `?${query}` : ''}`;
};

/** Somebody else is at the desk: what was looked for is not theirs. */
export const forgetAddresses = (): void => kept.clear();
