/**
 * H5: the tabs below are links to `javascript:`, which the page's own security policy refuses. What they
 * do is done by their handlers: the link itself goes nowhere.
 */
export function quietScriptLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a[href^="javascript:"]');
    if (link) event.preventDefault();
  });
}
