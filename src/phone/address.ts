/** What a page shows stands in its address, so that a refresh and a link show it again; see the other ending for phones. */
export function keepInAddress(route: string, params: Readonly<Record<string, string>>): void {
  const { pathname, search, hash } = window.location;
  // Another page may be in front by now.
  if (hash.slice(2).split('?')[0] !== route) return;
  const query = new URLSearchParams(params).toString();
  const now = `${pathname}${search}#/${route}${query ? `?${query}` : ''}`;
  window.history.replaceState(window.history.state, '', now);
}
