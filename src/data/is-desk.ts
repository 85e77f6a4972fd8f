/** H5: the address of the function `web`, where the page's head names one; the demo's page does not. */
export const deskBase = (): string | null =>
  typeof document === 'undefined'
    ? null
    : (document.querySelector('meta[name="liangxin-web"]')?.getAttribute('content') ?? null);

/** Whether the app runs at a desk, in a browser that a phone has signed in. */
export const isDesk = (): boolean => deskBase() !== null;
